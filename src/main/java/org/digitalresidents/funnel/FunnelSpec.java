package org.digitalresidents.funnel;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.journey.ActRule;

/**
 * A funnel as declared: its steps, and what it means to pass from one to the next.
 *
 * @param name the funnel's id in the tables
 * @param window how long the whole may take, in microseconds, inclusive; {@link #NO_LIMIT}
 * @param hold what must be the same of all acts of a chain: {@code group_id}, or {@code attrs.x}
 * @param among which acts it sees at all; null for all
 */
public record FunnelSpec(
    String name,
    List<Step> steps,
    Order order,
    Ties ties,
    Entries entries,
    Bound bound,
    long window,
    List<String> hold,
    List<Exclusion> exclusions,
    ActRule among)
    implements Serializable {

  /** No limit of time. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  /** Steps are kept as bits of a number. */
  static final int MOST_STEPS = 30;

  static final String GROUP_ID = "group_id";

  /** What may lie between two steps. */
  public enum Order {
    /** Any acts. */
    ORDERED,
    /** No act at all that the funnel sees. */
    STRICT,
    /** The steps may come in any order. */
    ANY
  }

  /** What holds of acts at one instant. */
  public enum Ties {
    /** They may have come in any order. */
    ANY,
    /** They came in the order of the source. */
    SEQ,
    /** One step is after another only at a later instant. */
    STRICT
  }

  /** Which entries, that is acts of the first step, count. */
  public enum Entries {
    /** All; a member has the best level that any of them led to. */
    BEST,
    /** The first only. */
    FIRST,
    /** All, each by itself: a row per entry. */
    EVERY
  }

  /** What bounds an attempt beside time. */
  public enum Bound {
    NONE,
    /** A stay in the community. */
    COMMUNITY,
    /** A stay in a group. */
    GROUP
  }

  /** What an exclusion does. */
  public enum Then {
    /** It ends what is underway; a later attempt counts. */
    CUT,
    /** What was reached stays, nothing later counts. */
    KEEP_REACHED,
    /** The member is taken out. */
    DROP_MEMBER
  }

  /**
   * A step.
   *
   * @param within how long after the step before, at most, in microseconds, inclusive
   * @param after how long after the step before, at least
   * @param isOptional whether a chain may go on without it
   */
  public record Step(String name, ActRule when, long within, long after, boolean isOptional)
      implements Serializable {}

  /**
   * Acts that must not happen between two steps.
   *
   * @param from number of the step from which on, 1 the first
   * @param to number of the step at which it is over
   */
  public record Exclusion(ActRule when, int from, int to, Then then) implements Serializable {
    /** The levels of chains it ends, as bits. */
    int levels() {
      int bits = 0;
      for (int level = from; level < to; level++) {
        bits |= 1 << level;
      }
      return bits;
    }
  }

  public FunnelSpec {
    steps = List.copyOf(steps);
    hold = List.copyOf(hold);
    exclusions = List.copyOf(exclusions);
  }

  /** The step of a number, from 1. */
  Step step(int number) {
    return steps.get(number - 1);
  }

  /** How many steps there are. */
  public int size() {
    return steps.size();
  }

  /**
   * How long an entry can still lead on, in microseconds: younger ones are open. The window, or the
   * sum of the steps' windows where that is less.
   */
  public long reach() {
    long sum = 0;
    for (Step step : steps.subList(1, steps.size())) {
      sum = step.within() == NO_LIMIT || sum == NO_LIMIT ? NO_LIMIT : sum + step.within();
    }
    return Math.min(window, sum);
  }

  /** Whether steps after one have no time limits of their own: then only the start matters. */
  boolean isPlainAfter(int number) {
    return steps.subList(number, steps.size()).stream()
        .allMatch(step -> step.within() == NO_LIMIT && step.after() == 0);
  }

  boolean holdsGroup() {
    return hold.contains(GROUP_ID);
  }

  /** Whether texts must be read to tell its steps. */
  public boolean needsText() {
    return steps.stream().anyMatch(step -> step.when().needsText())
        || exclusions.stream().anyMatch(exclusion -> exclusion.when().needsText())
        || (among != null && among.needsText());
  }
}
