package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountsTest {

  @ParameterizedTest
  @CsvSource({
    "message, message_count",
    "reply, reply_count",
    "question, question_count",
    "answer, answer_count",
    "share, share_count",
    "ugc_submit, ugc_submit_count",
    "reaction, reaction_count",
    "poll_vote, poll_vote_count",
    "checkin, checkin_count",
    "event_propose, event_count",
    "event_held, event_count",
    "event_rsvp, event_count",
    "event_attend, event_count",
    "accept, accept_count",
    "read, view_count",
    "view, view_count",
    "push, push_count",
    "join, join_count",
    "leave, leave_count",
    "kick, leave_count",
    "invite, invite_count",
    "order, order_count",
    "refund, refund_count",
    "other, other_count",
    "mention, other_count",
    "award, other_count",
    "recall, other_count"
  })
  void countsAnActInTheColumnOfItsKind(String etype, String column) {
    Map<String, Object> counts = countsOf(Etype.ofCode(etype));

    assertThat(counts.keySet()).contains(column);
    assertThat(counts.entrySet())
        .filteredOn(count -> !Set.of("act_count", "active_count").contains(count.getKey()))
        .allMatch(count -> count.getValue().equals(count.getKey().equals(column) ? 1L : 0L));
  }

  @ParameterizedTest
  @EnumSource(Etype.class)
  void addsUpTheCountsByKindToAllActs(Etype etype) {
    Map<String, Object> counts = countsOf(etype);

    assertThat(counts.remove("act_count")).isEqualTo(1L);
    assertThat(counts.remove("active_count")).isEqualTo(etype.isActivity() ? 1L : 0L);
    assertThat(counts.values().stream().mapToLong(count -> (Long) count).sum()).isEqualTo(1);
  }

  @Test
  void sumsWhatWasPaidAndRefunded() {
    MemberDayRow row =
        memberDays(
                "order g1 @1 amount=1050 currency=CNY",
                "order g1 @2 amount=250 currency=CNY",
                "refund g1 @3 amount=50 currency=CNY")
            .get(0);

    assertThat(row.totals().paidMinor()).isEqualTo(1300);
    assertThat(row.totals().refundedMinor()).isEqualTo(50);
    assertThat(row.totals().currency()).isEqualTo("CNY");
    assertThat(row.totals().paidMinorNullReason()).isNull();
    assertThat(row.totals().refundedMinorNullReason()).isNull();
  }

  @Test
  void paysNothingInNoCurrencyOnADayWithoutOrders() {
    MemberDayRow row = memberDays("message g1 @1").get(0);

    assertThat(row.totals().paidMinor()).isZero();
    assertThat(row.totals().refundedMinor()).isZero();
    assertThat(row.totals().currency()).isNull();
    assertThat(row.totals().paidMinorNullReason()).isNull();
  }

  @Test
  void givesNoAmountsWhereTheDayHasSeveralCurrencies() {
    List<MemberDayRow> rows =
        memberDays(
            "order g1 @1 amount=10 currency=CNY",
            "refund g1 @2 amount=3 currency=USD",
            "order g1 @3 amount=10 currency=CNY",
            "order g1 @24 amount=7 currency=USD");

    assertThat(rows.get(0).totals().paidMinor()).isNull();
    assertThat(rows.get(0).totals().paidMinorNullReason()).isEqualTo("currency_mix");
    assertThat(rows.get(0).totals().refundedMinor()).isNull();
    assertThat(rows.get(0).totals().refundedMinorNullReason()).isEqualTo("currency_mix");
    assertThat(rows.get(0).totals().currency()).isNull();
    assertThat(rows.get(0).totals().orderCount()).isEqualTo(2);
    assertThat(rows.get(1).totals().paidMinor()).isEqualTo(7); // the next day is its own
    assertThat(rows.get(1).totals().currency()).isEqualTo("USD");
  }

  @Test
  void refusesASumTooLargeForTheColumn() {
    String order = "order g1 @1 currency=CNY amount=" + Long.MAX_VALUE;

    assertThatThrownBy(() -> memberDays(order, order)).isInstanceOf(ArithmeticException.class);
  }

  private static List<MemberDayRow> memberDays(String... lines) {
    MemberDayFold fold = new MemberDayFold(ZoneId.of("Asia/Shanghai"));
    return ActText.fold(fold, ActText.ANN, ActText.acts(lines));
  }

  /** The counts of a day with one act, by column. */
  private static Map<String, Object> countsOf(Etype etype) {
    MemberDayRow day = memberDays(etype.code() + " g1 @1 amount=1 currency=CNY").get(0);
    TableRow row = RecordShape.of(MemberDay.MEMBER_DAY, MemberDayRow.class).row(day);
    Map<String, Object> counts = new LinkedHashMap<>();
    for (int i = 0; i < row.values().length; i++) {
      String column = row.table().columns().get(i).name();
      if (column.endsWith("_count")) {
        counts.put(column, row.values()[i]);
      }
    }
    return counts;
  }
}
