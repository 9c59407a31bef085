package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberHistory.MEMBER_HISTORY;
import static org.digitalresidents.model.MemberValue.MEMBER_VALUE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.ValueHoldout.VALUE_HOLDOUT;
import static org.digitalresidents.model.ValueModel.VALUE_MODEL;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.MemberValue;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.ValueHoldout;
import org.digitalresidents.model.ValueSample;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class LifetimeTablesTest {
  private static final LifetimeOptions OPTIONS =
      LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY)
          .holdingOutFrom(LocalDate.of(2024, 2, 5));

  private static Dataset<Row> community() {
    return table(
        COMMUNITY,
        """
        community_id | data_end
        c            | 2024-03-04   # a Monday: the last week over began on 26 February
        """);
  }

  /** Worked out by hand: 2024 is a leap year; 1 January and 5 February are Mondays. */
  @Test
  void sumsUpWhatMembersDid() {
    Dataset<Row> orders =
        table(
            ORDER_LINE,
            """
            community_id | member_id | kind   | order_id | ts               | amount_minor | currency
            c            | ann       | order  | a3       | 2024-01-20       | 30           | CNY
            c            | ann       | order  | a1       | 2024-01-01       | 100          | CNY
            c            | ann       | order  | a2       | 2024-01-08       | 15           | CNY
            c            | ann       | order  | a2       | 2024-01-08T01:00 | 5            | CNY
            c            | bob       | order  | b1       | 2024-01-02       | 50           | CNY
            c            | bob       | order  | b2       | 2024-01-09       | 50           | CNY
            c            | bob       | refund | b2       | 2024-01-10       | 50           | CNY
            c            | cat       | order  | c1       | 2024-02-01       | 10           | CNY
            c            | cat       | order  | c2       | 2024-02-15       | 12           | CNY
            c            | cat       | refund |          | 2024-02-16       | 2            | CNY
            """);
    Dataset<Row> days =
        table(
            MEMBER_DAY,
            """
            community_id | group_id | member_id | day        | active_count
            c            | g        | ann       | 2024-02-12 | 1
            c            | g        | ann       | 2024-01-03 | 2
            c            | h        | ann       | 2024-01-05 | 1   # the same week
            c            | *        | ann       | 2024-01-17 | 1
            c            | g        | ann       | 2024-01-24 | 0   # only looked
            c            | g        | bob       | 2024-01-10 | 1
            """);
    Dataset<Row> spells =
        table(
            MEMBERSHIP_SPELL,
            """
            community_id | group_id | member_id | start_at   | end_at
            c            | *        | ann       | 2024-01-01 |
            c            | *        | bob       | 2024-01-01 | 2024-02-01
            c            | g        | bob       | 2024-01-01 |              # a group does not matter
            c            | *        | dan       | 2024-02-20 |
            """);

    Dataset<Row> histories =
        Passes.rows(
            Histories.traces(orders, days, spells, OPTIONS),
            Histories.pass(community(), OPTIONS),
            MEMBER_HISTORY);

    assertTable(
        MEMBER_HISTORY,
        histories,
        """
        member_id | sample      | repeat_order_days | last_order_age_days | order_age_days | longest_order_gap_days | repeat_spend_minor | repeat_spend_minor_null_reason | holdout_order_days | repeat_active_weeks | last_active_age_weeks | active_age_weeks | holdout_active_weeks | is_member | was_member
        ann       | all         | 2                 | 19                  | 62             | 12                     | 50                 |                                |                    | 2                   | 6                     | 8                |                      | true      | true
        ann       | calibration | 2                 | 19                  | 34             | 12                     | 50                 |                                | 0                  | 1                   | 2                     | 4                | 1                    | true      | true
        bob       | all         | 0                 | 0                   | 61             | 0                      | 0                  |                                |                    | 0                   | 0                     | 7                |                      | false     | true
        bob       | calibration | 0                 | 0                   | 33             | 0                      | 0                  |                                | 0                  | 0                   | 0                     | 3                | 0                    | false     | true
        cat       | all         | 1                 | 14                  | 31             | 14                     | 10                 |                                |                    |                     |                       |                  |                      | false     | false
        cat       | calibration | 0                 | 0                   | 3              | 0                      | 0                  |                                | 1                  |                     |                       |                  |                      | false     | false
        dan       | all         |                   |                     |                |                        |                    | never_bought                   |                    |                     |                       |                  |                      | true      | true
        """);
  }

  /** 300 customers by MBG/NBD, of whom every third left the community, and some strangers. */
  private static List<Row> histories() {
    Customers customers = new Customers(21);
    List<Row> rows = new ArrayList<>();
    for (ValueSample sample : ValueSample.values()) {
      Long holdout = sample == ValueSample.ALL ? null : Long.valueOf(1);
      for (int i = 0; i < 300; i++) {
        History buys = customers.history(.8, 20, .8, 2.5, 200, true);
        History comes = customers.periods(2, 2, 1, 9, 30);
        long spent = Math.round(100 * buys.repeats() * customers.meanSpend(6, 4, 15, 1));
        rows.add(
            RowFactory.create(
                "c",
                sample.code(),
                "m" + i,
                buys.repeats(),
                (long) buys.last(),
                200L,
                (long) buys.last(),
                spent,
                null,
                "CNY",
                holdout,
                comes.repeats(),
                null,
                (long) comes.last(),
                30L,
                holdout,
                i % 3 > 0,
                true));
      }
    }
    String all = ValueSample.ALL.code();
    String never = NullReason.NEVER_BOUGHT.code();
    rows.add(stranger("c", all, "dan", never));
    rows.add(stranger("quiet", all, "eve", never));
    return rows;
  }

  private static Row stranger(String community, String sample, String member, String reason) {
    return RowFactory.create(
        community,
        sample,
        member,
        null,
        null,
        null,
        null,
        null,
        reason,
        null,
        null,
        null,
        NullReason.NEVER_ACTIVE.code(),
        null,
        null,
        null,
        true,
        true);
  }

  private static Dataset<Row> asTable(List<Row> histories) {
    return SharedSpark.session().createDataFrame(histories, MEMBER_HISTORY.schema());
  }

  private static Dataset<Row> fit(List<Row> histories, Table table) {
    return Passes.rows(
        ValueModels.groups(asTable(histories)), ValueModels.pass(community(), OPTIONS), table);
  }

  private static Dataset<Row> values(List<Row> histories, Dataset<Row> models) {
    return Passes.rows(
        MemberValues.histories(asTable(histories)), MemberValues.pass(models), MEMBER_VALUE);
  }

  @Test
  void foretellsMembersByThePublishedParameters() {
    List<Row> histories = histories();
    Dataset<Row> models = fit(histories, VALUE_MODEL);
    CommunityModels published = CommunityModels.of(models).get("c");

    Dataset<Row> values = values(histories, models);

    assertTable(
        MEMBER_VALUE,
        values.where(MemberValue.MEMBER_ID.col().isin("dan", "eve")),
        """
        community_id | member_id | p_alive | p_alive_null_reason | mean_repeat_spend_minor_null_reason | expected_spend_per_order_minor_null_reason | p_still_here | p_still_here_null_reason
        c            | dan       |         | never_bought        | never_bought                        | never_bought                               |              | never_active
        quiet        | eve       |         | no_orders           | no_orders                           | no_orders                                  |              | no_activity
        """);
    for (Row value : values.where(MemberValue.MEMBER_ID.col().startsWith("m")).collectAsList()) {
      assertForetold(value, published);
    }
  }

  /** All who bought again paid in yuan: of them alone is the mean, and it is no dollars. */
  @Test
  void aBuyerInAnotherCurrencyIsNotForetoldInIt() {
    List<Row> histories = new ArrayList<>(histories());
    histories.add(buyerOnce("usa", "USD"));

    Dataset<Row> values = values(histories, fit(histories, VALUE_MODEL));

    assertTable(
        MEMBER_VALUE,
        values.where(MemberValue.MEMBER_ID.col().isin("usa", "m1")),
        """
        member_id | currency | spend_model | expected_spend_per_order_minor | expected_spend_per_order_minor_null_reason
        usa       | USD      |             |                                | currency_mix
        m1        | CNY      |             |                                | currency_mix
        """);
  }

  private static Row buyerOnce(String member, String currency) {
    return RowFactory.create(
        "c",
        ValueSample.ALL.code(),
        member,
        0L,
        0L,
        9L,
        0L,
        0L,
        null,
        currency,
        null,
        null,
        NullReason.NEVER_ACTIVE.code(),
        null,
        null,
        null,
        true,
        true);
  }

  private static void assertForetold(Row value, CommunityModels published) {
    History buys =
        new History(
            value.<Long>getAs(MemberValue.REPEAT_ORDER_DAYS.column()),
            value.<Double>getAs(MemberValue.LAST_ORDER_AGE_WEEKS.column()),
            value.<Double>getAs(MemberValue.ORDER_AGE_WEEKS.column()));
    LifetimeModel orders = published.orders().lifetime();
    double inAYear = value.getAs(MemberValue.EXPECTED_ORDERS_365_DAYS.column());
    long atATime = value.getAs(MemberValue.EXPECTED_SPEND_PER_ORDER_MINOR.column());
    long inAll = value.getAs(MemberValue.EXPECTED_SPEND_365_DAYS_MINOR.column());
    double here = value.getAs(MemberValue.P_STILL_HERE.column());

    assertThat(value.<Double>getAs(MemberValue.P_ALIVE.column())).isEqualTo(orders.alive(buys));
    assertThat(inAYear).isEqualTo(orders.expected(buys, 365 / 7.0));
    assertThat((double) inAll).isCloseTo(inAYear * atATime, within(1 + inAYear));
    if (value.<Boolean>getAs(MemberValue.IS_MEMBER.column())) {
      assertThat(here).isPositive();
    } else {
      assertThat(here).isZero();
      assertThat(value.<Double>getAs(MemberValue.EXPECTED_ACTIVE_WEEKS_52.column())).isZero();
    }
  }

  @Test
  void theOrderOfRowsChangesNotABit() {
    List<Row> histories = histories();
    List<Row> shuffled = new ArrayList<>(histories);
    Collections.shuffle(shuffled, new Random(1));

    List<String> models = exact(fit(histories, VALUE_MODEL));
    List<String> ofShuffled = exact(fit(shuffled, VALUE_MODEL));

    assertThat(models).hasSize(2 * (4 + 4 + 2 + 4 + 3 + 2));
    assertThat(ofShuffled).isEqualTo(models);
  }

  private static List<String> exact(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).toList();
  }

  /** Everybody came once in the hold-out, and the left are not expected. */
  @Test
  void foretoldIsComparedWithWhatCame() {
    Dataset<Row> holdout = fit(histories(), VALUE_HOLDOUT);

    assertTable(
        VALUE_HOLDOUT,
        holdout.where(ValueHoldout.X_BUCKET.col().equalTo(Bucket.ALL)),
        """
        community_id | model     | member_count | actual | holdout_weeks
        c            | bg_nbd    | 300          | 300    | 4
        c            | mbg_nbd   | 300          | 300    | 4
        c            | nbd       | 300          | 300    | 4
        c            | last_rate | 300          | 300    | 4
        c            | bg_bb     | 300          | 300    | 4
        """);
    assertThat(Cells.rows(holdout)).hasSize(5 * (Bucket.COUNT + 1));
  }
}
