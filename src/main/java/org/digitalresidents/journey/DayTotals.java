package org.digitalresidents.journey;

import java.time.Instant;
import org.digitalresidents.model.ActCounts;

/** One day's acts in sum: the columns {@link ActCounts}, which members and others share. */
public record DayTotals(
    long actCount,
    long activeCount,
    long messageCount,
    long replyCount,
    long questionCount,
    long answerCount,
    long shareCount,
    long ugcSubmitCount,
    long reactionCount,
    long pollVoteCount,
    long checkinCount,
    long eventCount,
    long acceptCount,
    long viewCount,
    long pushCount,
    long joinCount,
    long leaveCount,
    long inviteCount,
    long orderCount,
    long refundCount,
    long otherCount,
    Instant firstTs,
    Instant lastTs,
    Long paidMinor,
    String paidMinorNullReason,
    Long refundedMinor,
    String refundedMinorNullReason,
    String currency) {

  static DayTotals of(DayCounts counts) {
    return new DayTotals(
        counts.of(ActCounts.ACT_COUNT),
        counts.of(ActCounts.ACTIVE_COUNT),
        counts.of(ActCounts.MESSAGE_COUNT),
        counts.of(ActCounts.REPLY_COUNT),
        counts.of(ActCounts.QUESTION_COUNT),
        counts.of(ActCounts.ANSWER_COUNT),
        counts.of(ActCounts.SHARE_COUNT),
        counts.of(ActCounts.UGC_SUBMIT_COUNT),
        counts.of(ActCounts.REACTION_COUNT),
        counts.of(ActCounts.POLL_VOTE_COUNT),
        counts.of(ActCounts.CHECKIN_COUNT),
        counts.of(ActCounts.EVENT_COUNT),
        counts.of(ActCounts.ACCEPT_COUNT),
        counts.of(ActCounts.VIEW_COUNT),
        counts.of(ActCounts.PUSH_COUNT),
        counts.of(ActCounts.JOIN_COUNT),
        counts.of(ActCounts.LEAVE_COUNT),
        counts.of(ActCounts.INVITE_COUNT),
        counts.of(ActCounts.ORDER_COUNT),
        counts.of(ActCounts.REFUND_COUNT),
        counts.of(ActCounts.OTHER_COUNT),
        counts.firstTs(),
        counts.lastTs(),
        counts.paidMinor(),
        counts.moneyNullReason(),
        counts.refundedMinor(),
        counts.moneyNullReason(),
        counts.currency());
  }
}
