package org.digitalresidents.metric;

import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.Calendar.Frame;
import org.digitalresidents.model.CommunityDay;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.time.Period;

/**
 * The base metrics of every group and community by day and by week: one computation, cut
 * differently. Source: S2:13–49, definitions A0–A11.
 */
public final class CommunityPeriods {
  private CommunityPeriods() {}

  /**
   * Rows of {@code community_day}.
   *
   * @throws org.digitalresidents.model.Failure where amounts are in several currencies and there
   *     are no rates
   */
  public static Dataset<Row> byDay(MetricInputs in, MetricOptions options) {
    Dataset<Row> days = by(Period.day(options.zone()), CommunityDay.DAY.column(), in, options);
    return COMMUNITY_DAY.conform(days);
  }

  /**
   * Rows of {@code community_week}.
   *
   * @throws org.digitalresidents.model.Failure where amounts are in several currencies and there
   *     are no rates
   */
  public static Dataset<Row> byWeek(MetricInputs in, MetricOptions options) {
    Period week = Period.week(options.zone(), options.weekStart());
    Dataset<Row> weeks = by(week, CommunityWeek.WEEK_START.column(), in, options);
    return COMMUNITY_WEEK.conform(Growth.of(weeks));
  }

  private static Dataset<Row> by(
      Period period, String named, MetricInputs in, MetricOptions options) {
    Currencies currencies = Currencies.of(in.orderLines(), options);
    Dataset<Row> tallies =
        MemberPeriods.tally(MemberDays.of(contributions(period, in, options, currencies)), period);
    Dataset<Row> rows = Calendar.dense(tallies, in.community(), period);
    Column community = CommunityDay.COMMUNITY_ID.col();

    List<Column> columns = new ArrayList<>();
    columns.add(community);
    columns.add(CommunityDay.GROUP_ID.col());
    columns.add(Frame.PERIOD.col().as(named));
    columns.addAll(Metrics.columns(period, currencies.of(community)));
    return reconciled(rows, options.attribution()).select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> contributions(
      Period period, MetricInputs in, MetricOptions options, Currencies currencies) {
    Dataset<Row> lines = currencies.convert(in.orderLines());
    return Calendar.seed(in.community(), period)
        .unionByName(MembershipCounts.of(in.spells(), period))
        .unionByName(ActivityCounts.ofMembers(in.memberDays()))
        .unionByName(ActivityCounts.ofUnknown(in.nonMemberDays()))
        .unionByName(GroupCounts.of(in, period))
        .unionByName(OrderCounts.of(lines, in, options.attribution(), period));
  }

  private static Dataset<Row> reconciled(Dataset<Row> rows, Attribution attribution) {
    if (attribution == Attribution.ALL) {
      return rows;
    }
    return rows.withColumns(
        Map.of(
            Tally.PAID.column(),
            Identities.groupsMakeCommunity(Tally.PAID, Tally.PAID_IN_GROUPS),
            Tally.REFUNDED.column(),
            Identities.groupsMakeCommunity(Tally.REFUNDED, Tally.REFUNDED_IN_GROUPS)));
  }
}
