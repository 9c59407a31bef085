package org.digitalresidents.concentration;

import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;
import org.digitalresidents.time.Period;

/**
 * How unequally messages, help and net GMV are spread over members. Source: definitions C5 (二八法则),
 * methods 1.2.
 */
public final class Concentrations {
  private Concentrations() {}

  /** What {@link #pass} reads: how many members gave how much, ascending, a stratum in one task. */
  public static Dataset<Row> values(ConcentrationInputs in, ZoneId zone) {
    return Values.of(in, Period.day(zone));
  }

  /** Fills {@code concentration} and {@code concentration_curve}. */
  public static Pass<Row> pass() {
    return new ConcentrationPass();
  }
}
