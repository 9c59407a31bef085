package org.digitalresidents.journey;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.time.EpochMicros;

/**
 * What one actor did in one group on one day, while the day lasts: the columns of {@link
 * ActCounts}. The counts by kind add up to {@link ActCounts#ACT_COUNT}.
 */
final class DayCounts {
  private final Map<ActCounts, Long> counts = new EnumMap<>(ActCounts.class);
  private long firstTs;
  private long lastTs;
  private long paidMinor;
  private long refundedMinor;
  private String currency; // null before the first order or refund
  private boolean currencyMix;

  void add(Act act) {
    if (counts.isEmpty()) {
      firstTs = act.ts();
    }
    lastTs = act.ts();
    count(ActCounts.ACT_COUNT);
    count(kind(act.etype()));
    if (act.etype().isActivity()) {
      count(ActCounts.ACTIVE_COUNT);
    }
    if (act.etype() == Etype.ORDER || act.etype() == Etype.REFUND) {
      addMoney(act);
    }
  }

  /** A count so far. */
  long of(ActCounts column) {
    return counts.getOrDefault(column, 0L);
  }

  Instant firstTs() {
    return EpochMicros.instant(firstTs);
  }

  Instant lastTs() {
    return EpochMicros.instant(lastTs);
  }

  /** Paid so far, 0 without orders; null where the day has several currencies. */
  Long paidMinor() {
    return currencyMix ? null : Long.valueOf(paidMinor);
  }

  /** Refunded so far, 0 without refunds; null where the day has several currencies. */
  Long refundedMinor() {
    return currencyMix ? null : Long.valueOf(refundedMinor);
  }

  /** Why the amounts are null; null where they are not. */
  String moneyNullReason() {
    return currencyMix ? NullReason.CURRENCY_MIX.code() : null;
  }

  /** The currency of the amounts; null where there are none, or several currencies. */
  String currency() {
    return currencyMix ? null : currency;
  }

  private void count(ActCounts column) {
    counts.merge(column, 1L, Long::sum);
  }

  private void addMoney(Act act) {
    if (currency == null) {
      currency = act.currency();
    }
    currencyMix = currencyMix || !currency.equals(act.currency());
    if (currencyMix) {
      return;
    }
    if (act.etype() == Etype.ORDER) {
      paidMinor = Math.addExact(paidMinor, act.amountMinor());
    } else {
      refundedMinor = Math.addExact(refundedMinor, act.amountMinor());
    }
  }

  private static ActCounts kind(Etype etype) {
    return switch (etype) {
      case MESSAGE -> ActCounts.MESSAGE_COUNT;
      case REPLY -> ActCounts.REPLY_COUNT;
      case QUESTION -> ActCounts.QUESTION_COUNT;
      case ANSWER -> ActCounts.ANSWER_COUNT;
      case SHARE -> ActCounts.SHARE_COUNT;
      case UGC_SUBMIT -> ActCounts.UGC_SUBMIT_COUNT;
      case REACTION -> ActCounts.REACTION_COUNT;
      case POLL_VOTE -> ActCounts.POLL_VOTE_COUNT;
      case CHECKIN -> ActCounts.CHECKIN_COUNT;
      case EVENT_PROPOSE, EVENT_HELD, EVENT_RSVP, EVENT_ATTEND -> ActCounts.EVENT_COUNT;
      case ACCEPT -> ActCounts.ACCEPT_COUNT;
      case READ, VIEW -> ActCounts.VIEW_COUNT;
      case PUSH -> ActCounts.PUSH_COUNT;
      case JOIN -> ActCounts.JOIN_COUNT;
      case LEAVE, KICK -> ActCounts.LEAVE_COUNT;
      case INVITE -> ActCounts.INVITE_COUNT;
      case ORDER -> ActCounts.ORDER_COUNT;
      case REFUND -> ActCounts.REFUND_COUNT;
      case MENTION,
          PIN,
          RECALL,
          EDIT,
          MUTE,
          REPORT,
          CONTACT_ADD,
          CONTACT_DELETE,
          AWARD,
          ROLE_GRANT,
          OTHER ->
          ActCounts.OTHER_COUNT;
    };
  }
}
