package org.digitalresidents.rfm;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.digitalresidents.model.Tier;

/**
 * One member's tier while months go by: up at once, down only when a lower tier was due for n
 * months in a row, and then to the highest of those. That is the same as {@code tier(t) = max(raw(t
 * − n + 1), …, raw(t))}, so nothing older need be remembered. A month in which the member was not
 * in ends what went before. Source: definitions C3 (hysteresis).
 */
final class HeldTier {
  private final int months;
  private final Deque<Tier> raws = new ArrayDeque<>(); // of the last months without a gap
  private LocalDate month; // the last one; null before the first
  private Tier shown;

  /** For so many months a lower tier must be due. */
  HeldTier(int months) {
    this.months = months;
  }

  void begin() {
    month = null;
    shown = null;
    raws.clear();
  }

  /** The tier of the month before this one; null where the member was not in then. */
  Tier before(LocalDate next) {
    boolean follows = month != null && month.plusMonths(1).equals(next);
    return follows ? shown : null;
  }

  /** A complete month, later than those before. */
  Tier see(LocalDate next, Tier raw) {
    if (before(next) == null) {
      raws.clear();
    }
    raws.addLast(raw);
    if (raws.size() > months) {
      raws.removeFirst();
    }
    month = next;
    shown = raws.stream().max(Tier::compareTo).orElseThrow();
    return shown;
  }

  /** The month under way: it raises, and lowers nothing before it is over. */
  Tier seeOpen(LocalDate next, Tier raw) {
    Tier before = before(next);
    return before == null || raw.compareTo(before) > 0 ? raw : before;
  }
}
