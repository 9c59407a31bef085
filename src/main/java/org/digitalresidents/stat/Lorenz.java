package org.digitalresidents.stat;

import java.math.BigInteger;
import java.util.OptionalDouble;

/**
 * How unequally a total is spread over those who have a part in it. A stream over the distinct
 * values, ascending, each with how many have it; what it holds does not grow, and what it gives
 * does not depend on how equals are ordered. Sums are exact.
 *
 * <p>With {@code n} of them and {@code x_1 ≤ … ≤ x_n}, the Lorenz curve joins the points {@code
 * (k/n, (x_1 + … + x_k) / Σx)} by straight lines, so that a fraction of a person has that fraction
 * of their value: it is defined at every share, and equals count alike wherever a cut goes through
 * them.
 *
 * <p>{@code gini = 2 Σ i·x_i / (n Σx) − (n+1)/n}: 0 when all are equal, {@code (n−1)/n} when one
 * has all. No value may be negative, since then it may exceed 1; the caller says what becomes of
 * those. Where the total is 0 nothing is defined.
 */
public final class Lorenz {
  private static final int PERCENT = 100;

  private final long n;
  private final long total;
  private long members;
  private long sum;
  private BigInteger doubledRankedSum = BigInteger.ZERO; // 2 Σ i·x_i
  private double sumOfLogs; // Σ x ln x

  /** The part of the poorest p percent, times 100, by p; those passed so far. */
  private final BigInteger[] ofPoorest = new BigInteger[PERCENT + 1];

  private int nextPoorest;

  /** The share of the richest who have all but p percent of the total, by p; those passed. */
  private final double[] richestWithout = new double[PERCENT];

  private int nextPart = 1;

  /**
   * For so many who have so much together.
   *
   * @param n of them, those who have nothing included
   * @param total of their values
   */
  public Lorenz(long n, long total) {
    if (n < 0 || total < 0) {
      throw new IllegalArgumentException("%d with %d in all".formatted(n, total));
    }
    this.n = n;
    this.total = total;
  }

  /**
   * The next value and how many have it.
   *
   * @param value not negative, above those before
   */
  public void see(long value, long count) {
    if (value < 0 || count < 0) {
      throw new IllegalArgumentException("%d have %d".formatted(count, value));
    }
    long membersAfter = Math.addExact(members, count);
    long sumAfter = Math.addExact(sum, Math.multiplyExact(value, count));
    doubledRankedSum =
        doubledRankedSum.add(
            product(value, count).multiply(big(membersAfter).add(big(members)).add(big(1))));
    sumOfLogs += value == 0 ? 0 : (double) count * value * Math.log((double) value);
    passPoorest(value, membersAfter);
    passParts(value, sumAfter);
    members = membersAfter;
    sum = sumAfter;
  }

  private void passPoorest(long value, long membersAfter) {
    while (nextPoorest <= PERCENT
        && product(PERCENT, membersAfter).compareTo(product(nextPoorest, n)) >= 0) {
      BigInteger within = product(nextPoorest, n).subtract(product(PERCENT, members));
      ofPoorest[nextPoorest] = product(PERCENT, sum).add(within.multiply(big(value)));
      nextPoorest++;
    }
  }

  private void passParts(long value, long sumAfter) {
    while (nextPart < PERCENT
        && value > 0
        && product(PERCENT, sumAfter).compareTo(product(nextPart, total)) >= 0) {
      BigInteger within = product(nextPart, total).subtract(product(PERCENT, sum));
      BigInteger above = product(PERCENT, value).multiply(big(n - members)).subtract(within);
      richestWithout[nextPart] = ratio(above, product(PERCENT, value).multiply(big(n)));
      nextPart++;
    }
  }

  /** The share of them seen so far, the poorest. */
  public double memberShare() {
    return ratio(big(members), big(n));
  }

  /** The share of the total that those seen so far have. */
  public double share() {
    return ratio(big(sum), big(total));
  }

  /** How unequal they are, 0..1. */
  public OptionalDouble gini() {
    BigInteger excess = doubledRankedSum.subtract(product(total, n + 1));
    return whole(ratio(excess, product(total, n)));
  }

  /** The share of the total that the poorest p percent of them have, p from 0 to 100. */
  public OptionalDouble shareOfPoorest(int percent) {
    return whole(ratio(below(percent), product(PERCENT, total)));
  }

  /** The share of the total that the richest p percent of them have, p from 0 to 100. */
  public OptionalDouble shareOfRichest(int percent) {
    BigInteger above = product(PERCENT, total).subtract(below(PERCENT - percent));
    return whole(ratio(above, product(PERCENT, total)));
  }

  /** The smallest share of them that has p percent of the total, p from 1 to 99. */
  public OptionalDouble smallestShareWith(int percent) {
    return whole(richestWithout[PERCENT - percent]);
  }

  /**
   * With how many equal ones it would be spread as far: {@code e^H}, {@code H = −Σ p ln p} with
   * {@code p = x / Σx}. Source: Hill, Ecology 54 (1973), the number of order 1.
   */
  public OptionalDouble effectiveNumber() {
    return whole(Math.exp(Math.log((double) total) - sumOfLogs / total));
  }

  private OptionalDouble whole(double number) {
    if (members != n || sum != total) {
      throw new IllegalStateException(
          "Told of %d with %d, seen %d with %d".formatted(n, total, members, sum));
    }
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  private BigInteger below(int percent) {
    return ofPoorest[percent] == null ? BigInteger.ZERO : ofPoorest[percent];
  }

  private static double ratio(BigInteger part, BigInteger whole) {
    return part.doubleValue() / whole.doubleValue();
  }

  private static BigInteger product(long a, long b) {
    return big(a).multiply(big(b));
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }
}
