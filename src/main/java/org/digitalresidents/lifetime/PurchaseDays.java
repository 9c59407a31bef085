package org.digitalresidents.lifetime;

import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A member's days with orders up to an end, with what was paid on each less what was refunded.
 * Holds a number a day.
 *
 * <p>The lines of an order add up and are dated at its first. A refund that names its order takes
 * from it, and takes it away where nothing is left. One that names none takes from the latest day
 * with an order up to its own, and leaves the order. The currency is that of the orders that are
 * left, and of all refunds that take from them.
 */
final class PurchaseDays {
  private final End end;
  private final TreeMap<Long, Long> days = new TreeMap<>();
  private final TreeMap<Long, Long> unnamed = new TreeMap<>();
  // When each currency was last in a refund that names no order.
  private final TreeMap<String, Long> unnamedCurrencies = new TreeMap<>();
  private final TreeSet<String> currencies = new TreeSet<>();
  private final TreeSet<String> orderCurrencies = new TreeSet<>();
  private String order = ""; // none
  private long orderDay;
  private long paid;
  private long refunded;
  private boolean isPaid;

  PurchaseDays(End end) {
    this.end = end;
  }

  /** A line of an order; those of one order come together, in the order of time. */
  void paid(String orderId, long micros, long day, long amount, String currency) {
    if (micros >= end.micros()) {
      return;
    }
    turnTo(orderId);
    orderDay = isPaid ? orderDay : day;
    isPaid = true;
    paid = Math.addExact(paid, amount);
    orderCurrencies.add(currency);
  }

  /** A refund of an order, among its lines. */
  void refunded(String orderId, long micros, long amount, String currency) {
    if (micros < end.micros()) {
      turnTo(orderId);
      orderCurrencies.add(currency);
      refunded = Math.addExact(refunded, amount);
    }
  }

  /** A refund of no known order. */
  void refunded(long micros, long day, long amount, String currency) {
    if (micros < end.micros()) {
      unnamedCurrencies.merge(currency, day, Math::max);
      unnamed.merge(day, amount, Math::addExact);
    }
  }

  private void turnTo(String orderId) {
    if (!orderId.equals(order)) {
      endOrder();
      order = orderId;
    }
  }

  private void endOrder() {
    boolean isUndone = refunded > 0 && refunded >= paid;
    if (isPaid && !isUndone) {
      days.merge(orderDay, paid - refunded, Math::addExact);
      currencies.addAll(orderCurrencies);
    }
    orderCurrencies.clear();
    paid = 0;
    refunded = 0;
    isPaid = false;
  }

  /** All lines are seen. */
  void end() {
    endOrder();
    unnamed.forEach(
        (day, amount) -> {
          Long latest = days.floorKey(day);
          if (latest != null) {
            days.merge(latest, -amount, Math::addExact);
          }
        });
    unnamedCurrencies.forEach(
        (currency, day) -> {
          if (days.floorKey(day) != null) {
            currencies.add(currency);
          }
        });
  }

  boolean isEmpty() {
    return days.isEmpty();
  }

  /** x. */
  long repeats() {
    return days.size() - 1L;
  }

  /** t_x in days. */
  long last() {
    return days.lastKey() - days.firstKey();
  }

  /** T in days. */
  long age() {
    return end.lastDay() - days.firstKey();
  }

  long longestGap() {
    long longest = 0;
    long before = days.firstKey();
    for (long day : days.keySet()) {
      longest = Math.max(longest, day - before);
      before = day;
    }
    return longest;
  }

  /** What was paid after the first day, less what was refunded of that. */
  long repeatSpend() {
    return days.tailMap(days.firstKey(), false).values().stream().reduce(0L, Math::addExact);
  }

  /** The currency of the amounts; null where there are several. */
  String currency() {
    return currencies.size() == 1 ? currencies.first() : null;
  }

  /** Days with orders after a day. */
  long after(long day) {
    return days.tailMap(day, false).size();
  }
}
