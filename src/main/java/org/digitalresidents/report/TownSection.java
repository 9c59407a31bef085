package org.digitalresidents.report;

import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/** The town at a glance: the base metrics of every group and week. */
final class TownSection implements Section {
  @Override
  public String name() {
    return "town";
  }

  @Override
  public Text title() {
    return new Text("概览", "At a glance");
  }

  @Override
  public Text question() {
    return new Text("社群现在怎么样?与上一周期相比如何?", "How is the town, compared with the period before?");
  }

  @Override
  public List<Table> reads() {
    return List.of(COMMUNITY_WEEK);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    Grid weeks =
        Grid.of(
            reading.table(COMMUNITY_WEEK),
            List.of(CommunityWeek.COMMUNITY_ID, CommunityWeek.GROUP_ID, CommunityWeek.WEEK_START),
            CommunityMetric.MEMBERS,
            CommunityMetric.NEW_MEMBERS,
            CommunityMetric.LEFT_MEMBERS,
            CommunityMetric.ACTIVE_MEMBERS,
            CommunityMetric.ACTIVE_SHARE_ADJUSTED,
            CommunityMetric.MESSAGES,
            CommunityMetric.BUYERS,
            CommunityMetric.CONVERSION_RATE_ADJUSTED,
            CommunityMetric.GMV_MINOR,
            CommunityMetric.CURRENCY,
            CommunityMetric.IS_COMPLETE);
    int smallest = reading.edition().minGroupSize();
    hideSharesOfFew(weeks, CommunityMetric.ACTIVE_SHARE_ADJUSTED, smallest);
    hideSharesOfFew(weeks, CommunityMetric.CONVERSION_RATE_ADJUSTED, smallest);
    return Map.of("weeks", guarded(reading, weeks));
  }

  /** A share of a published number gives the count it is of. */
  private static void hideSharesOfFew(Grid weeks, Field share, int smallest) {
    for (int row = 0; row < weeks.size(); row++) {
      Object value = weeks.value(share, row);
      Object members = weeks.value(CommunityMetric.MEMBERS, row);
      if (value != null && members != null) {
        long count = Math.round((Double) value * (Long) members);
        if (count > 0 && count < smallest) {
          weeks.hide(share.column(), row, NullReason.TOO_FEW);
        }
      }
    }
  }

  private static Grid guarded(Reading reading, Grid weeks) {
    IntPredicate isWhole =
        row -> weeks.text(CommunityWeek.GROUP_ID, row).equals(GroupIds.WHOLE_COMMUNITY);
    return reading
        .guard(weeks)
        .counts(
            CommunityMetric.MEMBERS,
            CommunityMetric.NEW_MEMBERS,
            CommunityMetric.LEFT_MEMBERS,
            CommunityMetric.ACTIVE_MEMBERS,
            CommunityMetric.BUYERS)
        .totals(weeks.key(CommunityWeek.COMMUNITY_ID, CommunityWeek.WEEK_START), isWhole)
        .flow(
            CommunityMetric.MEMBERS,
            CommunityMetric.NEW_MEMBERS,
            CommunityMetric.LEFT_MEMBERS,
            weeks.key(CommunityWeek.COMMUNITY_ID, CommunityWeek.GROUP_ID))
        .with(
            CommunityMetric.MEMBERS,
            CommunityMetric.ACTIVE_SHARE_ADJUSTED,
            CommunityMetric.CONVERSION_RATE_ADJUSTED)
        .with(
            CommunityMetric.ACTIVE_MEMBERS,
            CommunityMetric.ACTIVE_SHARE_ADJUSTED,
            CommunityMetric.MESSAGES)
        .with(
            CommunityMetric.BUYERS,
            CommunityMetric.CONVERSION_RATE_ADJUSTED,
            CommunityMetric.GMV_MINOR)
        .apply();
  }
}
