package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.RetentionAverage.CLOCK;
import static org.digitalresidents.model.RetentionAverage.COHORTS;
import static org.digitalresidents.model.RetentionAverage.COMMUNITY_ID;
import static org.digitalresidents.model.RetentionAverage.ELIGIBLE;
import static org.digitalresidents.model.RetentionAverage.FROM_NO;
import static org.digitalresidents.model.RetentionAverage.GROUP_ID;
import static org.digitalresidents.model.RetentionAverage.MEASURE;
import static org.digitalresidents.model.RetentionAverage.POOLED;
import static org.digitalresidents.model.RetentionAverage.POOLED_HIGH;
import static org.digitalresidents.model.RetentionAverage.POOLED_LOW;
import static org.digitalresidents.model.RetentionAverage.RETAINED;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;
import static org.digitalresidents.model.RetentionAverage.SIMPLE;
import static org.digitalresidents.model.RetentionAverage.TO_NO;
import static org.digitalresidents.model.RetentionAverage.UNIT;
import static org.digitalresidents.model.RetentionAverage.WEIGHTED_MIXPANEL;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.table.Named;

/**
 * Averages of retention over the cohorts whose cell is complete, of {@code n} members each, {@code
 * r} of them retained.
 *
 * <ul>
 *   <li>{@code pooled = Σ r / Σ n}, the headline: weighted by size.
 *   <li>{@code simple = mean of r/n}.
 *   <li>{@code weighted_mixpanel = Σ n·r / Σ n²}. Mixpanel's manual ("How is the Average row for
 *       Retention reports calculated?") says "weighted by the number of users", but weighs both
 *       {@code r} and {@code n} by size and then divides: so rates weigh by the square of the size.
 * </ul>
 *
 * <p>Of cohorts (1000, 500) and (500, 400): 60 %, 65 %, 56 %. Source: definitions R1, R3.
 */
public final class RetentionAverages {
  private enum Sum implements Named {
    MISSING,
    RATES,
    SIZE_RETAINED,
    SIZE_SQUARED
  }

  /** Sums of these do not depend on the order of rows, as those of binary fractions do. */
  private static final DataType EXACT_RATE = DataTypes.createDecimalType(19, 18);

  private static final DataType EXACT_COUNT = DataTypes.createDecimalType(18, 0);

  private RetentionAverages() {}

  /** Rows of {@code retention_average}, from those of {@code cohort_retention}. */
  public static Dataset<Row> of(Dataset<Row> cohortRetention) {
    Column isComplete = CohortRetention.IS_COMPLETE.col();
    Column size = CohortRetention.ELIGIBLE.col().cast(EXACT_COUNT);
    Column retained = CohortRetention.RETAINED.col().cast(EXACT_COUNT);
    Column rate = CohortRetention.RATE.col().cast(EXACT_RATE);
    Dataset<Row> sums =
        cohortRetention
            .groupBy(cell().toArray(Column[]::new))
            .agg(
                COHORTS.from(sum(when(isComplete, 1L).otherwise(0L))),
                ELIGIBLE.from(sum(when(isComplete, CohortRetention.ELIGIBLE.col()).otherwise(0L))),
                RETAINED.from(sum(when(isComplete, CohortRetention.RETAINED.col()).otherwise(0L))),
                Sum.MISSING.from(max(CohortRetention.RETAINED.reason())),
                Sum.RATES.from(sum(when(isComplete, rate))),
                Sum.SIZE_RETAINED.from(sum(when(isComplete, size.multiply(retained)))),
                Sum.SIZE_SQUARED.from(sum(when(isComplete, size.multiply(size)))));

    return RETENTION_AVERAGE.conform(sums.select(columns()));
  }

  private static List<Column> cell() {
    return List.of(
        COMMUNITY_ID.col(),
        GROUP_ID.col(),
        UNIT.col(),
        CLOCK.col(),
        MEASURE.col(),
        FROM_NO.col(),
        TO_NO.col());
  }

  private static Column[] columns() {
    Column simple = divided(Sum.RATES.col(), COHORTS.col());
    Column squared = divided(Sum.SIZE_RETAINED.col(), Sum.SIZE_SQUARED.col());
    Column missing = Sum.MISSING.col();
    List<Column> columns = new ArrayList<>(cell());
    columns.add(COHORTS.col());
    columns.add(ELIGIBLE.col());
    columns.addAll(RETAINED.from(RETAINED.col(), missing));
    columns.addAll(
        Shares.of(POOLED, POOLED_LOW, POOLED_HIGH, RETAINED.col(), ELIGIBLE.col(), missing));
    columns.addAll(Shares.onBase(SIMPLE, simple, COHORTS.col(), missing));
    columns.addAll(Shares.onBase(WEIGHTED_MIXPANEL, squared, COHORTS.col(), missing));
    return Named.columns(columns);
  }

  private static Column divided(Column part, Column whole) {
    return try_divide(Shares.real(part), Shares.real(whole));
  }
}
