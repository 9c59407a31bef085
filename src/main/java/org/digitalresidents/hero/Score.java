package org.digitalresidents.hero;

import java.util.Comparator;
import java.util.Locale;
import org.digitalresidents.model.HeroKind;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.PoissonCount;
import org.digitalresidents.stat.Wilson;

/**
 * How much of a hero of a kind a member is: the score with its 90 % interval. Candidates rank by
 * the lower end, so that little evidence is no merit; then by what speaks for them beside it.
 */
record Score(double value, double low, double high, double besides, double last, String why) {
  private static final double CONFIDENCE = 0.9;
  private static final double Z_90 = 1.6448536269514722;

  /** The best first. */
  static final Comparator<Score> ORDER =
      Comparator.comparingDouble(Score::low)
          .thenComparingDouble(Score::besides)
          .thenComparingDouble(Score::last)
          .reversed();

  static Score of(HeroKind kind, EvidenceRow did, CreditRow credit) {
    return switch (kind) {
      case EXPERT -> expert(did, credit);
      case ENTHUSIAST -> enthusiast(did);
      case ORGANISER -> organiser(did);
      case KOC, OPINION_LEADER -> leader(did);
    };
  }

  /** Answers that are worth it: {@code answers · rate}. */
  private static Score expert(EvidenceRow did, CreditRow credit) {
    double n = did.answers();
    return new Score(
        n * credit.creditRate(),
        n * credit.creditRateLow(),
        n * credit.creditRateHigh(),
        did.answersCredited(),
        did.repliedTo(),
        text(
            "answers %d x credit_rate %.3f (at least %.3f); answers_credited %d",
            did.answers(), credit.creditRate(), credit.creditRateLow(), did.answersCredited()));
  }

  /** {@code weeks · (persons + newcomers) · share of posts that reply}: a newcomer counts twice. */
  private static Score enthusiast(EvidenceRow did) {
    long replies = Math.min(did.replies(), did.posts()); // one post may reply to several
    double share = (double) replies / did.posts();
    Interval interval = Wilson.interval(replies, did.posts(), Z_90).orElseThrow();
    double reach = (double) did.activeWeeks() * (did.repliedTo() + did.newcomersGreeted());
    double haste = did.greetingMedian() == null ? -Double.MAX_VALUE : -did.greetingMedian();
    return new Score(
        reach * share,
        reach * interval.lower(),
        reach * interval.upper(),
        did.streakWeeks(),
        haste,
        text(
            "active_weeks %d x (replied_to %d + newcomers_greeted %d) x reply share %.3f (at least"
                + " %.3f); streak_weeks %d",
            did.activeWeeks(),
            did.repliedTo(),
            did.newcomersGreeted(),
            share,
            interval.lower(),
            did.streakWeeks()));
  }

  /** What was started and drew others. */
  private static Score organiser(EvidenceRow did) {
    Interval interval = PoissonCount.interval(did.drawing(), CONFIDENCE);
    return new Score(
        did.drawing(),
        interval.lower(),
        interval.upper(),
        did.participants(),
        did.betweenness(),
        text(
            "starts_drawing %d + gatherings_drawing %d; participants %d, gatherings_held %d of %d,"
                + " betweenness %.3f",
            did.startsDrawing(),
            did.gatheringsDrawing(),
            did.participants(),
            did.gatheringsHeld(),
            did.gatherings(),
            did.betweenness()));
  }

  /** Works that found an echo, and invitations. */
  private static Score leader(EvidenceRow did) {
    Interval interval = Wilson.interval(did.worksEchoed(), did.works(), Z_90).orElseThrow();
    return new Score(
        did.worksEchoed() + did.invites(),
        did.works() * interval.lower() + did.invites(),
        did.works() * interval.upper() + did.invites(),
        did.works(),
        did.orders(),
        text(
            "works_echoed %d of %d + invites %d; orders %d",
            did.worksEchoed(), did.works(), did.invites(), did.orders()));
  }

  private static String text(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
