package org.digitalresidents.funnel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;

/** The first days of the periods that days lie in, as texts; remembers one for each day asked. */
final class PeriodStarts {
  private final PeriodNumbers numbers;
  private final Map<Integer, String> starts = new HashMap<>();

  PeriodStarts(PeriodUnit unit, DayOfWeek weekStart) {
    this.numbers = new PeriodNumbers(unit, weekStart);
  }

  /** Of the period of a day that is so many days after 1970-01-01. */
  String of(Integer day) {
    return starts.computeIfAbsent(day, this::start);
  }

  private String start(Integer day) {
    return numbers.start(numbers.of(LocalDate.ofEpochDay(day))).toString();
  }
}
