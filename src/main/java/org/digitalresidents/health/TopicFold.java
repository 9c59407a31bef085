package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.Estimate;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.TopicWeek;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Trend;

/**
 * What other tables tell of a place: how wide its talk is and whether it narrows, and how much more
 * often newcomers come back who were replied to. Source: definitions F, activity worship, and F3.
 */
final class TopicFold implements WeekFold {
  private static final int WEEKS = 13;
  private static final double CONFIDENCE = 0.95;

  /** Fewer words tell little of a week's topics. */
  private static final long FEWEST_WORDS = 50;

  /** Entropies are compared as whole millionths, so that the line is exact. */
  private static final double MILLIONTHS = 1e6;

  private final LocalDate lastWhole;
  private final Map<LocalDate, Fact> topics = new HashMap<>();
  private final Deque<Long> last = new ArrayDeque<>();
  private Fact lift; // null where none is told

  /**
   * Of a place not seen yet.
   *
   * @param lastWhole the last complete week of the data
   */
  TopicFold(LocalDate lastWhole) {
    this.lastWhole = lastWhole;
  }

  @Override
  public void see(Fact fact, LocalDate week) {
    if (fact.isOf(TopicWeek.TOPIC_WEEK)) {
      topics.put(fact.day(TopicWeek.WEEK_START), fact);
    } else if (fact.isOf(NewcomerOutcome.NEWCOMER_OUTCOME)) {
      lift = fact;
    }
  }

  @Override
  public void tell(LocalDate week, Points out) {
    if (week.equals(lastWhole) && lift != null && lift.has(Estimate.VALUE)) {
      tellLift(week, out);
    }
    Fact topic = topics.remove(week);
    boolean isKnown =
        topic != null
            && topic.has(TopicWeek.ENTROPY)
            && topic.count(TopicWeek.TERM_USES) >= FEWEST_WORDS;
    if (!isKnown) {
      last.clear();
      return;
    }
    double entropy = topic.number(TopicWeek.ENTROPY);
    out.figure(HealthIndex.TOPIC_ENTROPY, week, entropy, topic.count(TopicWeek.TERM_USES));
    last.addLast(Math.round(entropy * MILLIONTHS));
    if (last.size() > WEEKS) {
      last.removeFirst();
    }
    if (last.size() == WEEKS) {
      tellTrend(week, out);
    }
  }

  private void tellLift(LocalDate week, Points out) {
    double value = lift.number(Estimate.VALUE);
    Double low = lift.number(Estimate.LOW);
    long n = lift.count(Estimate.DENOMINATOR);
    if (low == null) {
      out.figure(HealthIndex.SECOND_POST_LIFT, week, value, n);
    } else {
      Interval interval = new Interval(low, lift.number(Estimate.HIGH));
      out.figure(HealthIndex.SECOND_POST_LIFT, week, value, interval, n);
    }
  }

  private void tellTrend(LocalDate week, Points out) {
    Trend trend = Trend.of(last.stream().mapToLong(x -> x).toArray()).orElseThrow();
    Interval interval = trend.interval(Trend.t(WEEKS, CONFIDENCE));
    out.figure(
        HealthIndex.TOPIC_TREND,
        week,
        trend.slope() / MILLIONTHS,
        new Interval(interval.lower() / MILLIONTHS, interval.upper() / MILLIONTHS),
        WEEKS);
  }
}
