package org.digitalresidents.lifetime;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How mean amounts m are spread over members, and with how often they buy, x.
 *
 * @param mean of m over members
 * @param squares {@code Σ (m − mean)²}
 * @param purchaseSquares the same of x
 * @param products {@code Σ (x − mean x)(m − mean)}
 */
record Spread(long members, double mean, double squares, double purchaseSquares, double products) {

  static Spread of(List<SpendGroup> groups) {
    long members = 0;
    double amounts = 0;
    double purchases = 0;
    for (SpendGroup group : groups) {
      members += group.members();
      amounts += group.members() * group.mean();
      purchases += (double) group.members() * group.purchases();
    }
    double mean = amounts / members;
    double often = purchases / members;
    double squares = 0;
    double purchaseSquares = 0;
    double products = 0;
    for (SpendGroup group : groups) {
      double more = group.mean() - mean;
      double oftener = group.purchases() - often;
      squares += group.members() * more * more;
      purchaseSquares += group.members() * oftener * oftener;
      products += group.members() * more * oftener;
    }
    return new Spread(members, mean, squares, purchaseSquares, products);
  }

  /** Pearson's; none where all spend or buy alike. */
  OptionalDouble correlation() {
    double scale = Math.sqrt(squares) * Math.sqrt(purchaseSquares);
    return scale > 0 ? OptionalDouble.of(products / scale) : OptionalDouble.empty();
  }

  /** The standard error of the mean; none of a single member. */
  OptionalDouble errorOfMean() {
    return members > 1
        ? OptionalDouble.of(Math.sqrt(squares / (members - 1) / members))
        : OptionalDouble.empty();
  }
}
