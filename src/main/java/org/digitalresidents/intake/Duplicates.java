package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.digitalresidents.model.Activity.ATTRS;
import static org.digitalresidents.model.Activity.COMMUNITY_ID;
import static org.digitalresidents.model.Activity.EVENT_ID;
import static org.digitalresidents.model.Activity.SEQ;
import static org.digitalresidents.model.Activity.SEQ_IS_RANK;
import static org.digitalresidents.model.Activity.TS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Hashes;

/**
 * Which acts are new. Two acts are one when the source gives them one id within a community. Where
 * a source gives no ids, the content is the id, with the number of its occurrence in its file: the
 * n-th identical record of one file is the n-th of another, for real logs hold true repeats.
 * Counted by file, it does not matter which files are imported together.
 *
 * <p>Of several contents under one id the later by (time, then hash of the content) stands; the
 * others are conflicts.
 */
final class Duplicates {
  private static final Column[] RECORD = {
    Parsed.FILE_NO.col(), Parsed.SLICE_NO.col(), Parsed.LINE_NO.col(), Parsed.OfAct.ACT_NO.col()
  };

  /** A 64-bit hash of all an act says; equal ids with equal hashes are the same act. */
  private static final String CONTENT = "content";

  private static final String RANK = "rank";
  private static final String COPY = "copy";

  private Duplicates() {}

  /** The acts, each with an id. */
  static Dataset<Row> identified(Dataset<Row> acts, boolean allHaveIds) {
    if (allHaveIds) {
      return acts;
    }
    Column content = Parsed.OfAct.CONTENT_ID.col();
    WindowSpec equalActs =
        Window.partitionBy(Parsed.FILE_NO.col(), COMMUNITY_ID.col(), content).orderBy(RECORD);
    Column id = concat(content, lit("-"), row_number().over(equalActs));
    Dataset<Row> without = acts.where(EVENT_ID.col().isNull()).withColumn(EVENT_ID.column(), id);
    return acts.where(EVENT_ID.col().isNotNull()).unionByName(without);
  }

  private static Column[] concatenated(Column head, Column[] tail) {
    List<Column> all = new ArrayList<>(List.of(head));
    all.addAll(Arrays.asList(tail));
    return all.toArray(Column[]::new);
  }

  /**
   * All an act says, but its id and a merely derived order; the last column tells which are null,
   * because a hash skips nulls.
   */
  private static Column[] said() {
    List<Column> said = new ArrayList<>();
    Column nulls = lit(0L);
    long bit = 1;
    for (Activity field : Activity.values()) {
      if (field == EVENT_ID || field == SEQ_IS_RANK || field == COMMUNITY_ID) {
        continue;
      }
      Column value = field.col();
      if (field == SEQ) {
        value = when(not(SEQ_IS_RANK.col()), value);
      }
      nulls = nulls.plus(when(value.isNull(), bit).otherwise(0L));
      bit <<= 1;
      said.add(field == ATTRS ? array_sort(map_entries(value)) : value);
    }
    said.add(nulls);
    return said.toArray(Column[]::new);
  }

  /**
   * The acts that lose: copies and conflicts among the new, and acts of earlier imports that a
   * later version replaces.
   *
   * @param acts new acts, identified; those of {@link #suspects} suffice
   * @param prior acts of earlier imports; likewise
   * @param isReread whether files were read before with other lists of accounts: then, of one time,
   *     what they say now stands
   */
  static Dataset<Row> losers(Dataset<Row> acts, Dataset<Row> prior, boolean isReread) {
    Dataset<Row> fresh = acts.select(rival(acts, lit(false), Parsed.FILE_NO.col()));
    // Keys are unique in prior; the semi join keeps only those that came again.
    Dataset<Row> again =
        prior.join(
            acts.select(COMMUNITY_ID.col(), EVENT_ID.col()).distinct(),
            new String[] {COMMUNITY_ID.column(), EVENT_ID.column()},
            "left_semi");
    Dataset<Row> rivals = fresh.unionByName(again.select(rival(again, lit(true), lit(-1L))));

    Column isPrior = Parsed.OfLoser.IS_PRIOR.col();
    Column[] order = concatenated(isPrior.desc(), RECORD);
    Column[] byContent = concatenated(functions.col(CONTENT).desc(), order);
    Column[] latest =
        concatenated(
            TS.col().desc(), isReread ? concatenated(isPrior.asc(), byContent) : byContent);
    WindowSpec sameId = Window.partitionBy(COMMUNITY_ID.col(), EVENT_ID.col()).orderBy(latest);
    WindowSpec sameContent =
        Window.partitionBy(COMMUNITY_ID.col(), EVENT_ID.col(), functions.col(CONTENT))
            .orderBy(order);
    return rivals
        .withColumn(RANK, row_number().over(sameId))
        .withColumn(COPY, row_number().over(sameContent))
        .withColumn(
            Parsed.OfLoser.WINNER_FILE_NO.column(), first(Parsed.FILE_NO.col()).over(sameId))
        .withColumn(Parsed.OfLoser.IS_CONFLICT.column(), functions.col(COPY).equalTo(1))
        .where(functions.col(RANK).gt(1))
        .drop(CONTENT, RANK, COPY);
  }

  private static Column[] rival(Dataset<Row> acts, Column isPrior, Column fileNo) {
    boolean isNew = Arrays.asList(acts.columns()).contains(Parsed.FILE_NO.column());
    Column none = lit(-1L);
    return new Column[] {
      COMMUNITY_ID.col(),
      EVENT_ID.col(),
      TS.col(),
      Activity.ETYPE.col(),
      xxhash64(said()).as(CONTENT),
      Parsed.OfLoser.IS_PRIOR.from(isPrior),
      Parsed.FILE_NO.from(fileNo),
      Parsed.SLICE_NO.from(isNew ? Parsed.SLICE_NO.col() : none),
      Parsed.LINE_NO.from(isNew ? Parsed.LINE_NO.col() : none),
      Parsed.OfAct.ACT_NO.from(isNew ? Parsed.OfAct.ACT_NO.col() : none),
      Parsed.OfAct.RECORD_ACTS.from(isNew ? Parsed.OfAct.RECORD_ACTS.col() : none)
    };
  }

  /** The new acts without those that lose. */
  static Dataset<Row> winners(Dataset<Row> acts, Dataset<Row> losers) {
    return antiJoin(
        acts,
        losers.where(not(Parsed.OfLoser.IS_PRIOR.col())),
        Parsed.FILE_NO,
        Parsed.SLICE_NO,
        Parsed.LINE_NO,
        Parsed.OfAct.ACT_NO);
  }

  /** Acts of earlier imports without those a new version replaces. */
  static Dataset<Row> standing(Dataset<Row> prior, Dataset<Row> losers) {
    return antiJoin(prior, losers.where(Parsed.OfLoser.IS_PRIOR.col()), COMMUNITY_ID, EVENT_ID);
  }

  private static Dataset<Row> antiJoin(Dataset<Row> rows, Dataset<Row> unwanted, Field... key) {
    Column[] columns = Arrays.stream(key).map(Field::col).toArray(Column[]::new);
    String[] names = Arrays.stream(key).map(Field::column).toArray(String[]::new);
    return rows.join(unwanted.select(columns), names, "left_anti");
  }

  /**
   * Hashes of ids that may stand more than once among acts and those of earlier imports: all that
   * do, and by chance perhaps others.
   */
  static Dataset<Row> suspects(Dataset<Row> acts, Dataset<Row> prior, int tasks) {
    Dataset<Row> ids = acts.select(Parsed.OfSuspect.ID_HASH.from(idHash()));
    Dataset<Row> all = ids.unionAll(prior.select(Parsed.OfSuspect.ID_HASH.from(idHash())));
    return all.repartition(tasks, Parsed.OfSuspect.ID_HASH.col())
        .mapPartitions((MapPartitionsFunction<Row, Long>) Duplicates::repeated, Encoders.LONG())
        .toDF(Parsed.OfSuspect.ID_HASH.column());
  }

  private static Column idHash() {
    return xxhash64(COMMUNITY_ID.col(), EVENT_ID.col());
  }

  private static Iterator<Long> repeated(Iterator<Row> rows) {
    Hashes hashes = new Hashes();
    rows.forEachRemaining(row -> hashes.add(row.getLong(0)));
    return Arrays.stream(Hashes.repeated(hashes.sorted())).iterator();
  }

  /** The acts of suspected ids. */
  static Dataset<Row> suspected(Dataset<Row> acts, Dataset<Row> suspects) {
    return acts.join(suspects, idHash().equalTo(Parsed.OfSuspect.ID_HASH.col()), "left_semi");
  }

  /** Acts of which the source gives no order without what was derived for one. */
  static Dataset<Row> unranked(Dataset<Row> acts) {
    return acts.withColumn(SEQ.column(), when(not(SEQ_IS_RANK.col()), SEQ.col()));
  }
}
