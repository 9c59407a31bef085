package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;

import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;

/** The acts a run knows of: those before {@code --data-end}. */
final class SeenActs {
  private SeenActs() {}

  static Dataset<Row> of(Tables tables, Args args) {
    Instant end = args.get(Settings.DATA_END);
    Dataset<Row> activity = tables.get(ACTIVITY);
    return end == null ? activity : activity.where(Activity.TS.col().lt(end));
  }
}
