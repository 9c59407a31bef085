package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;
import static org.digitalresidents.testing.TableAssert.assertTable;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

/** Four weeks of three members, all numbers by hand. */
class LifeTablesTest {
  private static final LifeCalendar CALENDAR = new LifeCalendar(ZoneId.of("UTC"), DayOfWeek.MONDAY);

  /** In y neither joins nor leaves are known; in z nothing is known of activity. */
  private static final String COMMUNITIES =
      """
      community_id | data_end         | activity_acts | join_acts | roster_acts | leave_acts
      x            | 2024-01-29       | 5             | 3         | 0           | 1
      y            | 2024-01-03T12:00 | 1             | 0         | 0           | 0
      z            | 2024-01-03T12:00 | 0             | 1         | 0           | 0
      """;

  private static final String SPELLS =
      """
      community_id | group_id | member_id | start_at         | end_at
      x            | g        | ann       | 2024-01-01       |
      x            | g        | bob       | 2024-01-10       |
      x            | g        | cat       | 2024-01-02       | 2024-01-09
      y            | *        | eve       | 2024-01-01       |
      z            | *        | fay       | 2024-01-01       |
      """;

  private static final String DAYS =
      """
      community_id | group_id | member_id | day        | active_count
      x            | g        | ann       | 2024-01-01 | 2
      x            | g        | ann       | 2024-01-08 | 1
      x            | g        | ann       | 2024-01-22 | 1
      x            | g        | bob       | 2024-01-11 | 0  # viewed
      x            | g        | cat       | 2024-01-03 | 1
      y            | g        | eve       | 2024-01-01 | 1
      """;

  private static final String RUNS =
      """
      community_id | group_id | member_id | unit  | from_period | to_period  | state       | previous_state
      x            | g        | ann       | week  | 2024-01-01  | 2024-01-01 | new         |
      x            | g        | ann       | week  | 2024-01-08  | 2024-01-08 | retained    | new
      x            | g        | ann       | week  | 2024-01-15  | 2024-01-15 | silent      | retained
      x            | g        | ann       | week  | 2024-01-22  | 2024-01-22 | returned    | silent
      x            | g        | ann       | month | 2024-01-01  | 2024-01-01 | new         |
      x            | g        | bob       | week  | 2024-01-08  | 2024-01-22 | never_spoke |
      x            | g        | bob       | month | 2024-01-01  | 2024-01-01 | never_spoke |
      x            | g        | cat       | week  | 2024-01-01  | 2024-01-01 | new         |
      x            | g        | cat       | week  | 2024-01-08  | 2024-01-22 | left        | new
      x            | g        | cat       | month | 2024-01-01  | 2024-01-01 | left        |
      y            | *        | eve       | week  | 2024-01-01  | 2024-01-01 | new         |
      y            | *        | eve       | month | 2024-01-01  | 2024-01-01 | new         |
      z            | *        | fay       | week  | 2024-01-01  | 2024-01-01 | never_spoke |
      z            | *        | fay       | month | 2024-01-01  | 2024-01-01 | never_spoke |
      """;

  @Test
  void countsWhoIsInWhichState() { // settled: ann was active in 3 of the 4 weeks
    assertTable(
        COMMUNITY_STATE,
        states(RUNS).where("community_id = 'x'"),
        """
        unit  | period_start | members | active_count | new_count | retained_count | returned_count | silent_count | dormant_count | never_spoke_count | left_count | newly_silent_count | left_in_period_count | left_active_count | settled_count | is_complete
        week  | 2024-01-01   | 2       | 2            | 2         | 0              | 0              | 0            | 0             | 0                 | 0          | 0                  | 0                    | 0                 | 0             | true
        week  | 2024-01-08   | 2       | 1            | 0         | 1              | 0              | 0            | 0             | 1                 | 1          | 0                  | 1                    | 1                 | 0             | true
        week  | 2024-01-15   | 2       | 0            | 0         | 0              | 0              | 1            | 0             | 1                 | 1          | 1                  | 0                    | 0                 | 0             | true
        week  | 2024-01-22   | 2       | 1            | 0         | 0              | 1              | 0            | 0             | 1                 | 1          | 0                  | 0                    | 0                 | 1             | true
        month | 2024-01-01   | 2       | 1            | 1         | 0              | 0              | 0            | 0             | 1                 | 1          | 0                  | 1                    | 0                 |               | false
        """);
  }

  @Test
  void saysWhatTheSourcesDoNotGive() { // and of z, without activity, nothing
    assertTable(
        COMMUNITY_STATE,
        states(RUNS).where("community_id <> 'x' AND unit = 'week'"),
        """
        community_id | group_id | active_count | members | members_null_reason | never_spoke_count_null_reason | left_count | left_count_null_reason | left_in_period_count_null_reason | left_active_count_null_reason
        y            | *        | 1            |         | no_joins            | no_joins                      |            | no_leaves              | no_leaves                        | no_leaves
        """);
  }

  @Test
  void countsWhoGoesFromWhichStateToWhich() {
    // The intervals by Wilson's formula in its other form, (p + z²/2n ± …) / (1 + z²/n), with 30
    // digits.
    Dataset<Row> moves = rows(STATE_MOVE, town(RUNS));

    assertTable(
        STATE_MOVE,
        moves.where("community_id = 'x' AND unit = 'week' AND period_start < '2024-01-22'"),
        """
        period_start | from_state  | to_state    | member_count | from_count | share | share_null_reason | share_low      | share_high     | is_complete
        2024-01-01   | none        | new         | 2            |            |       | base_unknown      |                |                | true
        2024-01-08   | none        | never_spoke | 1            |            |       | base_unknown      |                |                | true
        2024-01-08   | new         | retained    | 1            | 2          | 1/2   |                   | 0.0945312057342 | 0.905468794266 | true
        2024-01-08   | new         | left        | 1            | 2          | 1/2   |                   | 0.0945312057342 | 0.905468794266 | true
        2024-01-15   | retained    | silent      | 1            | 1          | 1     |                   | 0.206549314377 | 1              | true
        2024-01-15   | never_spoke | never_spoke | 1            | 1          | 1     |                   | 0.206549314377 | 1              | true
        2024-01-15   | left        | left        | 1            | 1          | 1     |                   | 0.206549314377 | 1              | true
        """);
  }

  @Test
  void measuresOnHowManyDaysTheActiveCome() {
    // Week 1: ann on Monday and Tuesday (twice, in two groups) and bob on Tuesday: daily 1, 2, 0…
    // Week 2 is empty; of week 3 two days and a half are known: 3 days.
    String days =
        """
        community_id | group_id | member_id | day        | active_count
        x            | g        | ann       | 2024-01-01 | 2
        x            | g        | ann       | 2024-01-02 | 1
        x            | h        | ann       | 2024-01-02 | 1
        x            | dm       | bob       | 2024-01-02 | 1
        x            | *        | cat       | 2024-01-03 | 0
        x            | *        | cat       | 2024-01-17 | 1
        """;
    String community =
        """
        community_id | data_end         | activity_acts | join_acts | roster_acts | leave_acts
        x            | 2024-01-17T12:00 | 6             | 0         | 0           | 0
        """;
    LifeInputs in = inputs("from_period", "start_at", days, community);

    assertTable(
        STICKINESS_TABLE,
        rows(STICKINESS_TABLE, in).where("group_id IN ('*', 'h')"),
        """
        group_id | unit  | period_start | active_members | days | mean_daily_active | stickiness | stickiness_null_reason | is_complete
        *        | week  | 2024-01-01   | 2              | 7    | 3/7               | 3/14       |                        | true
        *        | week  | 2024-01-08   | 0              | 7    | 0                 |            | base_zero              | true
        *        | week  | 2024-01-15   | 1              | 3    | 1/3               | 1/3        |                        | false
        *        | month | 2024-01-01   | 3              | 17   | 4/17              | 4/51       |                        | false
        h        | week  | 2024-01-01   | 1              | 7    | 1/7               | 1/7        |                        | true
        h        | week  | 2024-01-08   | 0              | 7    | 0                 |            | base_zero              | true
        h        | week  | 2024-01-15   | 0              | 3    | 0                 |            | base_zero              | false
        h        | month | 2024-01-01   | 1              | 17   | 1/17              | 1/17       |                        | false
        """);
    assertTable(
        ACTIVE_DAY_DISTRIBUTION,
        rows(ACTIVE_DAY_DISTRIBUTION, in).where("group_id = '*'"),
        """
        unit  | period_start | active_days | member_count
        week  | 2024-01-01   | 1           | 1   # bob
        week  | 2024-01-01   | 2           | 1   # ann
        week  | 2024-01-15   | 1           | 1
        month | 2024-01-01   | 1           | 2
        month | 2024-01-01   | 2           | 1
        """);
  }

  @Test
  void isNotWrittenWhereStatesAndSpellsDisagree() {
    String bob =
        "x            | g        | bob       | week  | 2024-01-08  | 2024-01-22 | never_spoke |\n";

    assertThatThrownBy(states(RUNS.replace(bob, ""))::collectAsList)
        .hasMessageContaining(
            "members ≠ Σ states but left: community x, group g, week from 2024-01-08:"
                + " 2 members by their spells, 1 by their states");
  }

  @Test
  void isNotWrittenWhereStatesAndActsDisagree() {
    assertThatThrownBy(
            states(RUNS.replace("returned    | silent", "dormant     | silent"))::collectAsList)
        .hasMessageContaining(
            "active ≠ new + retained + returned: community x, group g, week from 2024-01-22:"
                + " 1 active by their acts, 0 by their states");
  }

  @Test
  void isNotWrittenWhereWhoWasActiveIsNowhere() {
    assertThatThrownBy(
            states(RUNS.replace("silent      | retained", "never_spoke | retained"))::collectAsList)
        .hasMessageContaining(
            "newly silent ≠ active before − retained − left of these: community x, group g, week"
                + " from 2024-01-15: 0 by their states, 1 by their acts");
  }

  private static Dataset<Row> states(String runs) {
    return rows(COMMUNITY_STATE, town(runs));
  }

  private static LifeInputs town(String runs) {
    return inputs(runs, SPELLS, DAYS, COMMUNITIES);
  }

  private static LifeInputs inputs(String runs, String spells, String days, String communities) {
    return new LifeInputs(
        TextTable.table(MEMBER_STATE, runs),
        TextTable.table(MEMBERSHIP_SPELL, spells),
        TextTable.table(MEMBER_DAY, days),
        TextTable.table(COMMUNITY, communities));
  }

  private static Dataset<Row> rows(Table table, LifeInputs in) {
    return Passes.rows(LifePass.tallies(in, CALENDAR), LifePass.of(in, CALENDAR), table);
  }
}
