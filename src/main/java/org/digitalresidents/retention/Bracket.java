package org.digitalresidents.retention;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * A range of days after the join, both ends included; 0 is the day of the join.
 *
 * @param from at least 0
 * @param to at least {@code from}
 */
public record Bracket(int from, int to) implements Serializable {
  /** The day after, the rest of the week, the second week, and so on to three months. */
  public static final String STANDARD = "1-1,2-7,8-14,15-30,31-60,61-90";

  /** Such a range ends within ten years. */
  private static final int MOST_DAYS = 3660;

  public Bracket {
    if (from < 0 || to < from || to > MOST_DAYS) {
      throw new IllegalArgumentException(
          "days FROM-TO with 0 <= FROM <= TO <= %d, not %d-%d".formatted(MOST_DAYS, from, to));
    }
  }

  /**
   * Ranges written like {@code 1-1,2-7}; they may overlap, and none is "".
   *
   * @throws IllegalArgumentException whose message says what was expected
   */
  public static List<Bracket> list(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    List<Bracket> brackets = Arrays.stream(text.split(",", -1)).map(Bracket::of).toList();
    if (brackets.stream().distinct().count() < brackets.size()) {
      throw new IllegalArgumentException("each range of days once");
    }
    return brackets;
  }

  /** Whether a day lies in it. */
  boolean holds(long day) {
    return day >= from && day <= to;
  }

  private static Bracket of(String text) {
    String range = text.strip();
    if (!range.matches("\\d{1,4}-\\d{1,4}")) {
      throw new IllegalArgumentException("ranges of days like 1-1,2-7,8-14, not '" + range + "'");
    }
    int dash = range.indexOf('-');
    return new Bracket(
        Integer.parseInt(range.substring(0, dash)), Integer.parseInt(range.substring(dash + 1)));
  }
}
