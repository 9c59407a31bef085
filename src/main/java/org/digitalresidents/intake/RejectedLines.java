package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.RejectedLine;
import org.digitalresidents.model.Rejection;

/** What an import puts into {@code rejected_line}: bad records, refused files, acts that lost. */
public final class RejectedLines {
  private RejectedLines() {}

  /** Refused files as rows of {@code rejected_line}. */
  public static List<Row> refused(
      List<Refusal> refusals, List<InputFile> files, List<String> fingerprints) {
    List<Row> rows = new ArrayList<>();
    for (Refusal refusal : refusals) {
      String source = files.get(refusal.fileNo()).name();
      String fingerprint = fingerprints.get(refusal.fileNo());
      String reason = Rejection.FILE_REFUSED.code();
      rows.add(
          RowFactory.create(
              source, fingerprint, 0L, 0L, reason, refusal.problem(), null, null, null, null));
    }
    return rows;
  }

  /** Rejected records, and conflicting acts, as they stand in {@code rejected_line}. */
  public static Dataset<Row> of(
      Dataset<Row> rejects,
      Dataset<Row> tallies,
      Dataset<Row> files,
      Dataset<Row> acts,
      Dataset<Row> losers,
      RejectedRaw kept) {
    Dataset<Row> located =
        rejects
            .withColumn(RejectedLine.ACT_NO.column(), lit(0L))
            .unionByName(conflicts(acts, losers, kept));
    Column lineNo = Parsed.LINE_NO.col().plus(functions.col("lines_before")).plus(1);
    return located
        // One row a slice, and one a file.
        .join(
            functions.broadcast(linesBefore(tallies)),
            names(Parsed.FILE_NO, Parsed.SLICE_NO),
            "inner")
        .join(functions.broadcast(files), names(Parsed.FILE_NO), "inner")
        .select(
            Parsed.OfFile.SOURCE.col(),
            Parsed.OfFile.FINGERPRINT.col(),
            RejectedLine.LINE_NO.from(lineNo),
            RejectedLine.ACT_NO.col(),
            RejectedLine.REASON.col(),
            RejectedLine.DETAIL.col(),
            RejectedLine.BYTE_OFFSET.col(),
            RejectedLine.RAW.col(),
            RejectedLine.RAW_HASH.col(),
            RejectedLine.RAW_BYTES.col());
  }

  /**
   * Acts of earlier imports that a later version replaced, as they stand in {@code rejected_line}:
   * where they came from is not known any more, so the table they stood in is named as the source.
   */
  public static Dataset<Row> superseded(Dataset<Row> prior, Dataset<Row> losers, RejectedRaw kept) {
    List<String> key = List.of(Activity.COMMUNITY_ID.column(), Activity.EVENT_ID.column());
    Column raw = raw();
    // The key names one act on both sides.
    return prior
        .join(
            losers.where(Parsed.OfLoser.IS_PRIOR.col()).select(columns(key)),
            key.toArray(String[]::new),
            "left_semi")
        .select(
            RejectedLine.SOURCE.from(lit(Activity.ACTIVITY.name())),
            RejectedLine.FINGERPRINT.from(functions.sha2(raw, 256)),
            RejectedLine.LINE_NO.from(lit(0L)),
            RejectedLine.ACT_NO.from(lit(1L)),
            RejectedLine.REASON.from(lit(Rejection.DUPLICATE_EVENT_CONFLICT.code())),
            RejectedLine.DETAIL.from(
                functions.concat(
                    lit("event_id '"),
                    Activity.EVENT_ID.col(),
                    lit(
                        "' came again with other content, which is later; raw is this act as JSON"))),
            RejectedLine.BYTE_OFFSET.from(lit(null).cast("bigint")),
            RejectedLine.RAW.from(kept(raw, kept)),
            RejectedLine.RAW_HASH.from(hash(raw, kept)),
            RejectedLine.RAW_BYTES.from(functions.octet_length(raw).cast("bigint")));
  }

  /** What is stored has ids as tables hold them, but may have texts in clear. */
  private static Column kept(Column raw, RejectedRaw kept) {
    return kept == RejectedRaw.FULL
        ? functions.substring(raw, 1, Origin.MAX_RAW)
        : lit(null).cast("binary");
  }

  /** A plain hash also with a key: the ids in it are pseudonyms, and cannot be guessed. */
  private static Column hash(Column raw, RejectedRaw kept) {
    return kept == RejectedRaw.NONE
        ? lit(null).cast("string")
        : functions.sha2(functions.substring(raw, 1, Origin.MAX_RAW), 256);
  }

  /** An act as JSON. */
  private static Column raw() {
    return to_json(struct(columns(Activity.ACTIVITY.schema().fieldNames()))).cast("binary");
  }

  /** The rejected records that are not known yet: of a file read again, each stands once. */
  public static Dataset<Row> notYet(Dataset<Row> known, Dataset<Row> rejected) {
    List<String> key = RejectedLine.REJECTED_LINE.keys();
    return rejected.join(known.select(columns(key)), key.toArray(String[]::new), "left_anti");
  }

  private static Dataset<Row> conflicts(Dataset<Row> acts, Dataset<Row> losers, RejectedRaw kept) {
    Dataset<Row> lost =
        losers
            .where(Parsed.OfLoser.IS_CONFLICT.col().and(not(Parsed.OfLoser.IS_PRIOR.col())))
            .select(
                Parsed.FILE_NO.col(),
                Parsed.SLICE_NO.col(),
                Parsed.LINE_NO.col(),
                Parsed.OfAct.ACT_NO.col());
    Column isWholeRecord = Parsed.OfAct.RECORD_ACTS.col().equalTo(1);
    Column raw = raw();
    List<String> key =
        List.of(
            Parsed.FILE_NO.column(),
            Parsed.SLICE_NO.column(),
            Parsed.LINE_NO.column(),
            Parsed.OfAct.ACT_NO.column());
    // The key names one act on both sides.
    return acts.join(lost, key.toArray(String[]::new), "left_semi")
        .select(
            Parsed.FILE_NO.col(),
            Parsed.SLICE_NO.col(),
            Parsed.LINE_NO.col(),
            RejectedLine.REASON.from(lit(Rejection.DUPLICATE_EVENT_CONFLICT.code())),
            RejectedLine.DETAIL.from(
                functions.concat(
                    lit("event_id '"),
                    Activity.EVENT_ID.col(),
                    lit(
                        "' stands in another record with other content, which is later; raw is"
                            + " this act as JSON"))),
            RejectedLine.BYTE_OFFSET.from(lit(null).cast("bigint")),
            RejectedLine.RAW.from(kept(raw, kept)),
            RejectedLine.RAW_HASH.from(hash(raw, kept)),
            RejectedLine.RAW_BYTES.from(functions.octet_length(raw).cast("bigint")),
            RejectedLine.ACT_NO.from(actNo(isWholeRecord)));
  }

  private static Column actNo(Column isWholeRecord) {
    return functions.when(isWholeRecord, lit(0L)).otherwise(Parsed.OfAct.ACT_NO.col());
  }

  /** How many lines of its file lie before each slice. */
  private static Dataset<Row> linesBefore(Dataset<Row> tallies) {
    Column before =
        sum(Parsed.LINE_NO.col())
            .over(
                Window.partitionBy(Parsed.FILE_NO.col())
                    .orderBy(Parsed.SLICE_NO.col())
                    .rowsBetween(Window.unboundedPreceding(), -1));
    return tallies.select(
        Parsed.FILE_NO.col(), Parsed.SLICE_NO.col(), coalesce(before, lit(0L)).as("lines_before"));
  }

  private static String[] names(Parsed... fields) {
    return Arrays.stream(fields).map(Parsed::column).toArray(String[]::new);
  }

  private static Column[] columns(String... names) {
    return columns(List.of(names));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
