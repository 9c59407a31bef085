package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Mixpanel says of a user in a funnel of specific order.
 *
 * <ul>
 *   <li>An attempt takes for each next step the first event not used yet, within the window from
 *       its entry. <b>Grace</b>: steps within two seconds of one another are interchangeable, so a
 *       next step may lie two seconds before the one it follows.
 *   <li><b>Exclusion</b>: looked for like a next step, and with the same grace; whichever of the
 *       two comes first decides. The steps reached until then count. Their documents do not say
 *       which way grace turns here; this is our reading.
 *   <li><b>Uniques</b>: the first entry only. <b>Optimized re-entry</b>: every entry; the first
 *       conversion counts, from its most recent entry. <b>Totals</b>: a user enters again once the
 *       attempt before converted, ran out of time or met an exclusion.
 *   <li><b>Holding constant</b>: all steps have the value of the entry.
 * </ul>
 *
 * <p>Source: Mixpanel documentation, "Funnels Advanced Concepts" and "Funnels FAQ".
 */
final class Mixpanel {
  private static final long GRACE = 2_000_000;

  /**
   * An attempt.
   *
   * @param times when each step was reached, in microseconds
   * @param isDropped whether an exclusion ended it
   * @param end from when on there may be another
   */
  record Attempt(List<Long> times, boolean isDropped, long end) {
    int level() {
      return times.size();
    }

    private long reached() {
      return times.get(times.size() - 1);
    }
  }

  private final ToolFunnel funnel;
  private final boolean holdsGroup;
  private final List<ToolEvent> events;
  private final Set<ToolEvent> used = new HashSet<>();

  private Mixpanel(ToolFunnel funnel, boolean holdsGroup, List<ToolEvent> events) {
    this.funnel = funnel;
    this.holdsGroup = holdsGroup;
    this.events = events.stream().sorted(Comparator.comparingLong(ToolEvent::time)).toList();
  }

  /** By the first entry; null where there is none. */
  static Attempt unique(ToolFunnel funnel, List<ToolEvent> events) {
    return new Mixpanel(funnel, false, events).first();
  }

  /** The same, holding the group constant. */
  static Attempt uniqueOfGroup(ToolFunnel funnel, List<ToolEvent> events) {
    return new Mixpanel(funnel, true, events).first();
  }

  /** The entry that gets furthest; null where there is none. */
  static Attempt optimized(ToolFunnel funnel, List<ToolEvent> events) {
    return events.stream()
        .filter(event -> event.isStep(funnel, 1))
        .map(entry -> new Mixpanel(funnel, false, events).attempt(entry))
        .min(
            Comparator.comparingInt((Attempt attempt) -> -attempt.level())
                .thenComparingLong(Attempt::reached)
                .thenComparingLong(attempt -> -attempt.times().get(0)))
        .orElse(null);
  }

  /** All entries that count where users enter again. */
  static List<Attempt> totals(ToolFunnel funnel, List<ToolEvent> events) {
    Mixpanel user = new Mixpanel(funnel, false, events);
    List<Attempt> attempts = new ArrayList<>();
    long free = Long.MIN_VALUE;
    for (ToolEvent event : user.events) {
      if (event.isStep(funnel, 1) && !user.used.contains(event) && event.time() >= free) {
        Attempt attempt = user.attempt(event);
        attempts.add(attempt);
        free = attempt.end();
      }
    }
    return attempts;
  }

  private Attempt first() {
    return events.stream()
        .filter(event -> event.isStep(funnel, 1))
        .findFirst()
        .map(this::attempt)
        .orElse(null);
  }

  private Attempt attempt(ToolEvent entry) {
    List<Long> times = new ArrayList<>(List.of(entry.time()));
    used.add(entry);
    for (int step = 2; step <= funnel.size(); step++) {
      long last = times.get(times.size() - 1);
      ToolEvent next = next(step, entry, last);
      if (next == null) {
        return new Attempt(times, false, entry.time() + funnel.window() + 1);
      }
      used.add(next);
      if (next.isExcluded(funnel)) {
        return new Attempt(times, true, next.time());
      }
      times.add(Math.max(last, next.time()));
    }
    return new Attempt(times, false, times.get(times.size() - 1));
  }

  private ToolEvent next(int step, ToolEvent entry, long last) {
    return events.stream()
        .filter(event -> !used.contains(event))
        .filter(event -> event.isStep(funnel, step) || event.isExcluded(funnel))
        .filter(event -> event.time() >= last - GRACE)
        .filter(event -> event.time() - entry.time() <= funnel.window())
        .filter(event -> !holdsGroup || event.group().equals(entry.group()))
        .findFirst()
        .orElse(null);
  }
}
