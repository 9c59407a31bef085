package org.digitalresidents.model;

import java.util.EnumSet;
import java.util.Set;
import org.digitalresidents.table.Code;

/** What kind of number an index is, how sure it is, and what difference is none. */
public enum HealthUnit implements Code {
  SHARE("so many of so many, as a fraction; Wilson's interval", "占比", 0.02),
  RATIO("one count over another; by Wilson's interval of the one's share in both", "比值", 0.1),
  RATE("a count per unit of what it is counted over; score interval of Poisson's law", "比率", 0.02),
  AVERAGE("a mean over all there are; known exactly", "均值", 0.1),
  PER_THOUSAND(
      "a count per thousand of what it is counted over; score interval of Poisson's law", "千分率", 1),
  COUNT("how many; known exactly", "数量", 1),
  COEFFICIENT("a coefficient within 0..1, with the interval its table's words tell", "系数", 0.02),
  NUMBER("a number of any size, with the interval its words tell", "数值", 0.1),
  DIFFERENCE("a difference of two rates, per 1 000; by jackknife over days", "差值(每千人次)", 0.1),
  SCORE("a difference in units of its usual spread", "标准分", 0.5);

  private static final Set<HealthUnit> QUOTIENTS =
      EnumSet.of(SHARE, RATIO, RATE, AVERAGE, PER_THOUSAND);

  private final String meaning;
  private final String label;
  private final double floor;

  HealthUnit(String meaning, String label, double floor) {
    this.meaning = meaning;
    this.label = label;
    this.floor = floor;
  }

  /** A usual spread below this counts as this: smaller differences say nothing. Our convention. */
  public double floor() {
    return floor;
  }

  /** Whether it is a quotient of two sums, so that points add up. */
  public boolean isQuotient() {
    return QUOTIENTS.contains(this);
  }

  /** Over how many a quotient is told. */
  public int per() {
    return this == PER_THOUSAND ? 1_000 : 1;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
