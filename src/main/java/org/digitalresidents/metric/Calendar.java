package org.digitalresidents.metric;

import java.util.function.Consumer;
import org.digitalresidents.time.PeriodNumbers;

/**
 * The dense calendar: a scope gets every period from the community's first day to the last day
 * before {@code data_end}. A period in which nothing happens is one: what flows is 0, what stands
 * stays. What happened before the first still counts for what stands.
 */
final class Calendar {
  private final KnownCommunity community;
  private final PeriodNumbers numbers;
  private final Consumer<ScopePeriod> out;
  private final long last;
  private long next;
  private Stock stock = Stock.NONE;

  Calendar(KnownCommunity community, PeriodNumbers numbers, Consumer<ScopePeriod> out) {
    this.community = community;
    this.numbers = numbers;
    this.out = out;
    this.last = numbers.of(community.lastDay());
    this.next = numbers.of(community.firstDay());
  }

  /** A period in which something happened; they ascend. */
  void see(long number, Tallies tallies) {
    fillBefore(number);
    if (number == next && number <= last) {
      tell(tallies);
    } else {
      stock = stock.plus(tallies);
    }
  }

  /** Nothing more happened. */
  void end() {
    fillBefore(last + 1);
  }

  private void fillBefore(long number) {
    while (next < number && next <= last) {
      tell(new Tallies());
    }
  }

  private void tell(Tallies tallies) {
    ScopePeriod period =
        new ScopePeriod(community, numbers.start(next), numbers.start(next + 1), stock, tallies);
    out.accept(period);
    stock = period.stock();
    next++;
  }
}
