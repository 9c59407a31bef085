package org.digitalresidents.report;

import static org.digitalresidents.model.RungLevel.RUNG_LEVEL;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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
            RungLevel.IS_REACHED,
            RungLevel.IS_BOTTLENECK);
    return Map.of("rungs", guarded(reading, rungs));
  }

  /** Nobody stands on a rung the source does not tell of: the others add up to the members. */
  private static Grid guarded(Reading reading, Grid rungs) {
    IntFunction<?> community = rungs.key(RungLevel.COMMUNITY_ID);
    return reading
        .guard(rungs)
        .counts(RungLevel.MEMBER_COUNT, RungLevel.RISEN_COUNT)
        .known(RungLevel.MEMBER_COUNT, row -> List.of(community.apply(row), isTold(rungs, row)))
        .with(RungLevel.MEMBER_COUNT, RungLevel.MEMBER_SHARE)
        .with(
            RungLevel.RISEN_COUNT,
            RungLevel.PROMOTION_RATE,
            RungLevel.PROMOTION_LOW,
            RungLevel.PROMOTION_HIGH)
        .apply();
  }

  private static boolean isTold(Grid rungs, int row) {
    return rungs.value(RungLevel.MEMBER_COUNT.column(), row) != null;
  }
}
