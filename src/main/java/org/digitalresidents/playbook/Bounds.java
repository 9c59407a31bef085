package org.digitalresidents.playbook;

import java.io.Serializable;
import org.digitalresidents.model.JsonSetting;

/**
 * Where a number is to lie.
 *
 * @param low lower end, included; −∞ where none is asked for
 * @param high upper end, included; +∞ where none is asked for
 */
record Bounds(double low, double high) implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String AT_LEAST = "at_least";
  private static final String AT_MOST = "at_most";

  /** As a person writes them: {@code {"at_least": 14, "at_most": 60}}, or one of these. */
  static Bounds read(JsonSetting asked) {
    asked.allow(AT_LEAST, AT_MOST);
    double low = asked.has(AT_LEAST) ? asked.get(AT_LEAST).real() : Double.NEGATIVE_INFINITY;
    double high = asked.has(AT_MOST) ? asked.get(AT_MOST).real() : Double.POSITIVE_INFINITY;
    if (low > high || asked.keys().isEmpty()) {
      throw asked.wrong("{\"at_least\": …, \"at_most\": …}, or one of them, at_least ≤ at_most");
    }
    return new Bounds(low, high);
  }

  /** Those of a band of which one end, or both, may be null. */
  static Bounds of(Double low, Double high) {
    return new Bounds(
        low == null ? Double.NEGATIVE_INFINITY : low,
        high == null ? Double.POSITIVE_INFINITY : high);
  }

  /** Whether all from one number to another lies within. */
  boolean hold(double least, double most) {
    return least >= low && most <= high;
  }

  /** Whether anything can lie outside. */
  boolean haveAnEnd() {
    return low != Double.NEGATIVE_INFINITY || high != Double.POSITIVE_INFINITY;
  }

  /** The ends in signs: {@code ≥ 14 ≤ 60}. */
  String text() {
    String least = low == Double.NEGATIVE_INFINITY ? "" : "≥ " + Numbers.text(low);
    String most = high == Double.POSITIVE_INFINITY ? "" : "≤ " + Numbers.text(high);
    return (least + " " + most).strip();
  }
}
