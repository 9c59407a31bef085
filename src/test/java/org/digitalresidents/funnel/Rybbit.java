package org.digitalresidents.funnel;

import java.util.List;

/**
 * How far Rybbit says a session gets: from its first event of step 1 to the first later one of step
 * 2, and so on; at the same instant is not later. It has no window and tries no other entry.
 *
 * <p>Source: {@code server/src/api/analytics/funnels/getFunnel.ts}.
 */
final class Rybbit {
  private Rybbit() {}

  static int level(ToolFunnel funnel, List<ToolEvent> events) {
    long last = Long.MIN_VALUE;
    for (int step = 1; step <= funnel.size(); step++) {
      long before = last;
      int number = step;
      last =
          events.stream()
              .filter(event -> event.isStep(funnel, number) && event.time() > before)
              .mapToLong(ToolEvent::time)
              .min()
              .orElse(Long.MAX_VALUE);
      if (last == Long.MAX_VALUE) {
        return step - 1;
      }
    }
    return funnel.size();
  }
}
