package org.digitalresidents.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.Period;

/**
 * The base metrics of every group and community by day and by week: one computation, cut both ways
 * at once. Source: S2:13–49, definitions A0–A11.
 */
public final class CommunityPeriods {
  private final MetricInputs in;
  private final MetricOptions options;
  private final Currencies currencies;

  private CommunityPeriods(MetricInputs in, MetricOptions options, Currencies currencies) {
    this.in = in;
    this.options = options;
    this.currencies = currencies;
  }

  /**
   * The periods of some communities.
   *
   * @throws org.digitalresidents.model.Failure where amounts are in several currencies and there
   *     are no rates
   */
  public static CommunityPeriods of(MetricInputs in, MetricOptions options) {
    return new CommunityPeriods(in, options, Currencies.of(in.orderLines(), options));
  }

  /**
   * What {@link #pass} reads: tallies of whole scopes in one task, in the order of periods, each in
   * as many parts as tasks saw its members.
   */
  public Dataset<Row> tallies() {
    return Together.by(
        Contributions.byMember(contributions())
            .mapPartitions(new Tallying(options.weekStart()), Encoders.row(ScopeTally.schema())),
        List.of(ScopeTally.Part.COMMUNITY.col(), ScopeTally.Part.GROUP.col()),
        ScopeTally.Part.UNIT.col(),
        ScopeTally.Part.PERIOD.col());
  }

  /** Fills {@code community_day} and {@code community_week}. */
  public Pass<Row> pass() {
    Map<String, KnownCommunity> communities = new HashMap<>();
    for (Row row : in.community().collectAsList()) {
      communities.put(
          row.getAs(Community.COMMUNITY_ID.column()),
          KnownCommunity.of(row, options.zone(), currencies));
    }
    return new PeriodPass(options, communities);
  }

  private Dataset<Row> contributions() {
    Period day = options.day();
    Dataset<Row> lines = currencies.convert(in.orderLines());
    return Contributions.seed(in.community(), day)
        .unionByName(MembershipCounts.of(in.spells(), day))
        .unionByName(ActivityCounts.ofMembers(in.memberDays()))
        .unionByName(ActivityCounts.ofUnknown(in.nonMemberDays()))
        .unionByName(GroupCounts.of(in, day))
        .unionByName(OrderCounts.of(lines, in, options));
  }
}
