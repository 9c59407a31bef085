package org.digitalresidents.lifetime;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits the models of a community to what is known of its members. Members with the same history are
 * one to a model: a million leave some ten thousand groups, which one task fits in seconds.
 */
public final class ValueModels {
  private ValueModels() {}

  /**
   * What {@link #pass} reads.
   *
   * @param histories rows of {@code member_history}
   */
  public static Dataset<Row> groups(Dataset<Row> histories) {
    return Part.of(histories);
  }

  /**
   * Fills {@code value_model}, {@code value_holdout} and {@code value_calibration}.
   *
   * @param community rows of {@code community}
   */
  public static FitPass pass(Dataset<Row> community, LifetimeOptions options) {
    return new FitPass(Ends.of(community, options));
  }
}
