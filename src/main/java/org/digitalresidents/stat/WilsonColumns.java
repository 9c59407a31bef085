package org.digitalresidents.stat;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@link Wilson} as expressions of two columns of whole numbers: the same numbers, and null where
 * it gives none (n is 0, s is not within 0..n) or a count is null.
 */
public final class WilsonColumns {
  private WilsonColumns() {}

  /** The lower end of the 95 % interval. */
  public static Column lower(Column successes, Column n) {
    return lower(successes, n, Interval.Z_95);
  }

  /** The upper end of the 95 % interval. */
  public static Column upper(Column successes, Column n) {
    return upper(successes, n, Interval.Z_95);
  }

  /** The lower end at a two-sided normal quantile. */
  public static Column lower(Column successes, Column n, double z) {
    Column end = centre(successes, z).minus(reach(successes, n, z));
    return ofShare(successes, n, greatest(end.divide(whole(n, z)), lit(0.0)));
  }

  /** The upper end at a two-sided normal quantile. */
  public static Column upper(Column successes, Column n, double z) {
    Column end = centre(successes, z).plus(reach(successes, n, z));
    return ofShare(successes, n, least(end.divide(whole(n, z)), lit(1.0)));
  }

  private static Column ofShare(Column successes, Column n, Column end) {
    Column isShare = n.gt(0).and(successes.geq(0)).and(successes.leq(n));
    return when(isShare, end);
  }

  private static Column centre(Column successes, double z) {
    return real(successes).plus(Interval.checkedZ(z) * z / 2);
  }

  private static Column reach(Column successes, Column n, double z) {
    Column spread = real(successes).multiply(real(n).minus(real(successes)));
    return sqrt(try_divide(spread, real(n)).plus(z * z / 4)).multiply(z);
  }

  private static Column whole(Column n, double z) {
    return real(n).plus(z * z);
  }

  private static Column real(Column count) {
    return count.cast(DataTypes.DoubleType);
  }
}
