package org.digitalresidents.report;

import static org.digitalresidents.model.RungLevel.RUNG_LEVEL;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.RungLevel;
import org.digitalresidents.table.Table;

/** The ladder of taking part: who stands where, how many rise, and where it sticks. */
final class LadderSection implements Section {
  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public Text title() {
    return new Text("参与阶梯", "Ladder");
  }

  @Override
  public Text question() {
    return new Text(
        "成员站在参与的哪一级?卡在哪一级?", "How deeply do members take part, and at which rung does it stick?");
  }

  @Override
  public List<Table> reads() {
    return List.of(RUNG_LEVEL);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    Grid rungs =
        Grid.of(
            reading.table(RUNG_LEVEL),
            List.of(RungLevel.COMMUNITY_ID, RungLevel.RUNG),
            RungLevel.MEMBER_COUNT,
            RungLevel.MEMBER_SHARE,
            RungLevel.JUDGED_COUNT,
            RungLevel.RISEN_COUNT,
            RungLevel.PROMOTION_RATE,
            RungLevel.PROMOTION_LOW,
            RungLevel.PROMOTION_HIGH,
            RungLevel.DWELL_MEDIAN,
            RungLevel.IS_BOTTLENECK);
    return Map.of("rungs", guarded(reading, rungs));
  }

  private static Grid guarded(Reading reading, Grid rungs) {
    return reading
        .guard(rungs)
        .counts(RungLevel.MEMBER_COUNT, RungLevel.RISEN_COUNT)
        .known(RungLevel.MEMBER_COUNT, rungs.key(RungLevel.COMMUNITY_ID))
        .with(RungLevel.MEMBER_COUNT, RungLevel.MEMBER_SHARE)
        .with(
            RungLevel.RISEN_COUNT,
            RungLevel.PROMOTION_RATE,
            RungLevel.PROMOTION_LOW,
            RungLevel.PROMOTION_HIGH)
        .apply();
  }
}
