package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Amplitude says of a user in a funnel of this order or of exact order.
 *
 * <p>Times are rounded to the nearest second. Within a second any order is right, and two events of
 * one kind are one. A step takes the first event not used yet; of all entries the one that leads
 * furthest counts, of several the earliest. Exact order: no other event in a second between two
 * steps; one in the same second does no harm.
 *
 * <p>Source: Amplitude documentation, "How Amplitude handles simultaneous events in a funnel" and
 * "Frequently asked questions: Funnel Analysis".
 */
final class Amplitude {
  private static final long SECOND = 1_000_000;

  private final ToolFunnel funnel;
  private final boolean isExact;
  private final List<ToolEvent> events;

  private Amplitude(ToolFunnel funnel, boolean isExact, List<ToolEvent> events) {
    this.funnel = funnel;
    this.isExact = isExact;
    this.events = rounded(events);
  }

  /** When each step was reached, in microseconds. */
  static List<Long> thisOrder(ToolFunnel funnel, List<ToolEvent> events) {
    return new Amplitude(funnel, false, events).longest();
  }

  static List<Long> exactOrder(ToolFunnel funnel, List<ToolEvent> events) {
    return new Amplitude(funnel, true, events).longest();
  }

  private static List<ToolEvent> rounded(List<ToolEvent> events) {
    Set<String> seen = new HashSet<>();
    List<ToolEvent> rounded = new ArrayList<>();
    for (ToolEvent event : events) {
      long second = Math.floorDiv(event.time() + SECOND / 2, SECOND);
      if (seen.add(event.kinds() + second)) {
        rounded.add(new ToolEvent(event.no(), second * SECOND, event.kinds(), event.group()));
      }
    }
    rounded.sort(Comparator.comparingLong(ToolEvent::time));
    return rounded;
  }

  private List<Long> longest() {
    List<Long> longest = List.of();
    for (ToolEvent entry : events) {
      if (entry.isStep(funnel, 1)) {
        List<Long> times = from(entry);
        longest = times.size() > longest.size() ? times : longest;
      }
    }
    return longest;
  }

  private List<Long> from(ToolEvent entry) {
    Set<ToolEvent> used = new HashSet<>(Set.of(entry));
    List<Long> times = new ArrayList<>(List.of(entry.time()));
    for (int step = 2; step <= funnel.size(); step++) {
      ToolEvent next = next(step, used, times);
      if (next == null) {
        break;
      }
      used.add(next);
      times.add(next.time());
    }
    return times;
  }

  private ToolEvent next(int step, Set<ToolEvent> used, List<Long> times) {
    long last = times.get(times.size() - 1);
    ToolEvent next =
        events.stream()
            .filter(event -> event.isStep(funnel, step) && !used.contains(event))
            .filter(event -> event.time() >= last)
            .filter(event -> event.time() - times.get(0) <= funnel.window())
            .findFirst()
            .orElse(null);
    boolean isBroken =
        isExact
            && next != null
            && events.stream().anyMatch(e -> e.time() > last && e.time() < next.time());
    return isBroken ? null : next;
  }
}
