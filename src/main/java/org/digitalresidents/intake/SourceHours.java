package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.SourceHour;

/** Counts what each source gave, hour by hour. */
public final class SourceHours {
  private static final Column[] KEY =
      SourceHour.SOURCE_HOUR.keys().stream()
          .map(org.apache.spark.sql.functions::col)
          .toArray(Column[]::new);

  private SourceHours() {}

  /** The counts after an import: what entered is added, what was replaced is taken off. */
  public static Dataset<Row> of(
      Dataset<Row> known, Dataset<Row> entering, Dataset<Row> losers, Dataset<Row> files) {
    Dataset<Row> replaced =
        losers
            .where(Parsed.OfLoser.IS_PRIOR.col())
            .withColumn(Parsed.FILE_NO.column(), Parsed.OfLoser.WINNER_FILE_NO.col());
    return known
        .unionByName(counted(entering, files, 1))
        .unionByName(counted(replaced, files, -1))
        .groupBy(KEY)
        .agg(SourceHour.ACTS.from(sum(SourceHour.ACTS.col())))
        .where(SourceHour.ACTS.col().gt(0));
  }

  private static Dataset<Row> counted(Dataset<Row> acts, Dataset<Row> files, int each) {
    return acts.join(broadcast(files), Parsed.FILE_NO.column())
        .select(
            SourceHour.COMMUNITY_ID.from(Activity.COMMUNITY_ID.col()),
            SourceHour.SOURCE.from(Parsed.OfFile.FORMAT.col()),
            SourceHour.HOUR.from(date_trunc("hour", Activity.TS.col())),
            SourceHour.ETYPE.from(Activity.ETYPE.col()))
        .groupBy(KEY)
        .agg(SourceHour.ACTS.from(sum(lit((long) each))));
  }
}
