package org.digitalresidents.rfm;

import java.time.Instant;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.time.EpochMicros;

/** What {@link InteractionParts} say of a person. Source: definitions C3. */
record InteractionRow(
    Long activeAgoDays,
    long activeDays,
    long partnerCount,
    long helpCount,
    long shareCount,
    long feedbackCount,
    double reach,
    Double activeAgoPercentile,
    String activeAgoPercentileNullReason,
    Double activeDaysPercentile,
    String activeDaysPercentileNullReason,
    Double partnerPercentile,
    String partnerPercentileNullReason,
    Double helpPercentile,
    String helpPercentileNullReason,
    Double sharePercentile,
    String sharePercentileNullReason,
    Double feedbackPercentile,
    String feedbackPercentileNullReason,
    Double reachPercentile,
    String reachPercentileNullReason,
    long activeDays28,
    Double trendSlope,
    Double trendLow,
    Long joinedAgoDays,
    boolean isHero) {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  static InteractionRow of(Facts person, Instant asOf) {
    boolean isActive = person.orNone(Fact.ACTIVE_DAYS) > 0;
    Double reach = person.measure(Fact.REACH);
    String none = reason(person);
    Double ago = person.percentile(Measure.ACTIVE_AGO);
    Double days = person.percentile(Measure.ACTIVE_DAYS);
    Double partners = person.percentile(Measure.PARTNERS);
    Double help = person.percentile(Measure.HELP);
    Double shares = person.percentile(Measure.SHARES);
    Double feedback = person.percentile(Measure.FEEDBACK);
    Double reached = person.percentile(Measure.REACH);
    return new InteractionRow(
        isActive ? person.number(Fact.ACTIVE_AGO) : null,
        person.orNone(Fact.ACTIVE_DAYS),
        person.orNone(Fact.PARTNERS),
        person.orNone(Fact.HELPS),
        person.orNone(Fact.SHARES),
        person.orNone(Fact.FEEDBACK),
        reach == null ? 0 : reach,
        ago,
        ago == null ? none : null,
        days,
        days == null ? none : null,
        partners,
        partners == null ? none : null,
        help,
        help == null ? none : null,
        shares,
        shares == null ? none : null,
        feedback,
        feedback == null ? none : null,
        reached,
        reached == null ? none : null,
        person.orNone(Fact.ACTIVE_DAYS_28),
        person.measure(Fact.TREND_SLOPE),
        person.measure(Fact.TREND_LOW),
        joinedAgoDays(person.instant(Fact.FIRST_JOIN), asOf),
        person.isTrue(Fact.IS_HERO));
  }

  /** Why a percentile is null: who takes part at all lacks only what nobody is known to have. */
  private static String reason(Facts person) {
    boolean takesPart = person.percentile(Measure.ACTIVE_DAYS) != null;
    return (takesPart ? NullReason.NO_REPLIES : NullReason.NO_INTERACTION).code();
  }

  private static Long joinedAgoDays(Instant firstJoin, Instant asOf) {
    return firstJoin == null
        ? null
        : (Long) ((EpochMicros.of(asOf) - EpochMicros.of(firstJoin)) / MICROS_A_DAY);
  }
}
