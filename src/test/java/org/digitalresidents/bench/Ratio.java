package org.digitalresidents.bench;

/**
 * What is asked, of what, and how it came out.
 *
 * @param measured NaN where it could not be measured
 * @param withoutStart the same less what each engine takes for a thousand acts; NaN where that says
 *     nothing
 * @param isAtLeast whether the target is a least value, not a most
 */
record Ratio(String what, double measured, double withoutStart, double target, boolean isAtLeast) {

  /** Whether the target is met by the number as measured. */
  String verdict() {
    if (Double.isNaN(measured)) {
      return "not measured";
    }
    boolean isMet = isAtLeast ? measured >= target : measured <= target;
    return isMet ? "met" : "not met";
  }

  String goal() {
    return (isAtLeast ? "≥ " : "≤ ") + target;
  }
}
