package org.digitalresidents.metric;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TextTable;

/** The inputs of a test, table by table; a table not drawn is empty. Times are UTC. */
public final class Given {
  private Dataset<Row> community;
  private Dataset<Row> spells = empty(MEMBERSHIP_SPELL);
  private Dataset<Row> memberDays = empty(MEMBER_DAY);
  private Dataset<Row> nonMemberDays = empty(NON_MEMBER_DAY);
  private Dataset<Row> orderLines = empty(ORDER_LINE);

  private Given(Dataset<Row> community) {
    this.community = community;
  }

  /** A community 'x' whose sources give everything. */
  static Given community(String firstTs, String dataEnd) {
    return new Given(
        TextTable.table(
            COMMUNITY,
            """
            community_id | first_ts | data_end | activity_acts | join_acts | roster_acts | leave_acts | order_acts
            x            | %s       | %s       | 1             | 1         | 0 | 1          | 1
            """
                .formatted(firstTs, dataEnd)));
  }

  static Given communities(String drawn) {
    return new Given(TextTable.table(COMMUNITY, drawn));
  }

  Given spells(String drawn) {
    spells = TextTable.table(MEMBERSHIP_SPELL, drawn);
    return this;
  }

  Given memberDays(String drawn) {
    memberDays = TextTable.table(MEMBER_DAY, drawn);
    return this;
  }

  Given nonMemberDays(String drawn) {
    nonMemberDays = TextTable.table(NON_MEMBER_DAY, drawn);
    return this;
  }

  Given orderLines(String drawn) {
    orderLines = TextTable.table(ORDER_LINE, drawn);
    return this;
  }

  MetricInputs inputs() {
    return new MetricInputs(community, spells, memberDays, nonMemberDays, orderLines);
  }

  Dataset<Row> byDay(MetricOptions options) {
    return byDay(inputs(), options);
  }

  Dataset<Row> byWeek(MetricOptions options) {
    return byWeek(inputs(), options);
  }

  /** Rows of {@code community_day}. */
  static Dataset<Row> byDay(MetricInputs in, MetricOptions options) {
    return rows(COMMUNITY_DAY, in, options);
  }

  /** Rows of {@code community_week}. */
  public static Dataset<Row> byWeek(MetricInputs in, MetricOptions options) {
    return rows(COMMUNITY_WEEK, in, options);
  }

  private static Dataset<Row> rows(Table table, MetricInputs in, MetricOptions options) {
    CommunityPeriods periods = CommunityPeriods.of(in, options);
    return Passes.rows(periods.tallies(), periods.pass(), table);
  }

  private static Dataset<Row> empty(Table table) {
    return SharedSpark.session().createDataFrame(List.of(), table.schema());
  }
}
