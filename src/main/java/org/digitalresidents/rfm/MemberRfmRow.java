package org.digitalresidents.rfm;

import java.time.Instant;
import java.time.LocalDate;
import org.digitalresidents.model.MemberKey;

/** A row of {@code member_rfm}. */
record MemberRfmRow(
    String communityId,
    String memberId,
    Instant asOf,
    LocalDate month,
    boolean isComplete,
    boolean isPresent,
    Long recencyScore,
    Long frequencyScore,
    Long monetaryScore,
    Double recencyRank,
    Double frequencyRank,
    Double monetaryRank,
    Boolean isRecent,
    Boolean isFrequent,
    Boolean isBig,
    String split,
    Long monetaryMinor,
    long activityHalfPoints,
    Long activeAgoScore,
    Long activeDaysScore,
    Long activityPointsScore,
    PurchaseRow purchases,
    InteractionRow interaction) {

  static MemberRfmRow of(
      MemberKey member, Instant asOf, AsOfFacts then, Facts person, String split) {
    PurchaseRow purchases = PurchaseRow.of(person, then.areOrdersKnown());
    return new MemberRfmRow(
        member.communityId(),
        member.actorId(),
        asOf,
        then.month(),
        then.isComplete(),
        person.isTrue(Fact.IS_PRESENT),
        person.score(Measure.RECENCY),
        person.score(Measure.FREQUENCY),
        person.score(Measure.MONETARY),
        person.rank(Measure.RECENCY),
        person.rank(Measure.FREQUENCY),
        person.rank(Measure.MONETARY),
        person.isHigh(Measure.RECENCY),
        person.isHigh(Measure.FREQUENCY),
        person.isHigh(Measure.MONETARY),
        split,
        purchases.netMinor() == null ? null : person.value(Measure.MONETARY),
        person.orNone(Fact.HALF_POINTS),
        activityScore(person, Measure.ACTIVE_AGO),
        activityScore(person, Measure.ACTIVE_DAYS),
        activityScore(person, Measure.ACTIVITY_POINTS),
        purchases,
        InteractionRow.of(person, asOf));
  }

  /** Who takes no part at all is not ranked, and has 1. */
  private static Long activityScore(Facts person, Measure measure) {
    if (!person.isTrue(Fact.IS_PRESENT)) {
      return null;
    }
    Long score = person.score(measure);
    return score == null ? (Long) 1L : score;
  }
}
