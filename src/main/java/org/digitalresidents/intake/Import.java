package org.digitalresidents.intake;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.table.Table;

/** What an import makes of what was parsed: datasets in, datasets out. */
public final class Import {
  /** Acts as read, staged. */
  public static final Table ACTS = Parsed.ACT;

  /** Rejected records as read, staged. */
  public static final Table REJECTS = Parsed.REJECT;

  /** Counts of each slice, staged. */
  public static final Table TALLIES = Parsed.TALLY;

  /** Acts that lost, staged. */
  public static final Table LOSERS = Parsed.LOSER;

  /** Ids that may stand more than once, staged. */
  public static final Table SUSPECTS = Parsed.SUSPECT;

  /** Acts found from rosters, staged. */
  public static final Table DERIVED = Parsed.DERIVED;

  /** The files of the import. */
  public static final Table FILES = Parsed.FILE;

  private Import() {}

  /** The files as rows of {@link #FILES}. */
  public static List<Row> files(
      List<InputFile> files, List<String> fingerprints, List<LogFormat> formats) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      rows.add(
          RowFactory.create(
              (long) i, files.get(i).name(), fingerprints.get(i), formats.get(i).name()));
    }
    return rows;
  }

  /** The acts, each with an id. */
  public static Dataset<Row> identified(Dataset<Row> acts, boolean allHaveIds) {
    return Duplicates.identified(acts, allHaveIds);
  }

  /** Ids that may stand more than once, by their hashes. */
  public static Dataset<Row> suspects(Dataset<Row> acts, Dataset<Row> prior, int tasks) {
    return Duplicates.suspects(acts, prior, tasks);
  }

  /** The acts that do not enter, or leave, activity; only those of suspected ids can. */
  public static Dataset<Row> losers(
      Dataset<Row> acts, Dataset<Row> prior, Dataset<Row> suspects, boolean isReread) {
    return Duplicates.losers(
        Duplicates.suspected(acts, suspects), Duplicates.suspected(prior, suspects), isReread);
  }

  /** The new acts that enter activity. */
  public static Dataset<Row> entering(Dataset<Row> acts, Dataset<Row> losers, boolean someLose) {
    return someLose ? Duplicates.winners(acts, losers) : acts;
  }

  /** The months that new, replaced or derived acts fall in. */
  public static Set<String> touchedMonths(
      Dataset<Row> entering, Dataset<Row> losers, Dataset<Row> added, Dataset<Row> gone) {
    Column month = date_format(Activity.TS.col(), "yyyy-MM");
    Set<String> months = new TreeSet<>();
    entering
        .select(month)
        .union(losers.where(Parsed.OfLoser.IS_PRIOR.col()).select(month))
        .union(added.select(month))
        .union(gone.select(month))
        .distinct()
        .collectAsList()
        .forEach(row -> months.add(row.getString(0)));
    return months;
  }

  /** Acts that stood before and still do, with those that enter. */
  public static Dataset<Row> together(
      Dataset<Row> prior, Dataset<Row> losers, Dataset<Row> entering) {
    Column[] columns = columns(Activity.ACTIVITY.schema().fieldNames());
    Dataset<Row> standing = Duplicates.standing(prior, losers);
    return standing.select(columns).unionByName(entering.select(columns));
  }

  /** The acts, ready to be {@link RankedActs}. */
  public static Dataset<Row> unranked(Dataset<Row> acts) {
    return Duplicates.unranked(acts);
  }

  /** The acts whose ids are not among some others'. */
  public static Dataset<Row> notAmong(Dataset<Row> acts, Dataset<Row> others) {
    List<String> key = List.of(Activity.COMMUNITY_ID.column(), Activity.EVENT_ID.column());
    return acts.join(others.select(columns(key)), key.toArray(String[]::new), "left_anti");
  }

  private static Column[] columns(String... names) {
    return columns(List.of(names));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }

  /** Records and acts lost by file, as {@link Ledger} takes them. */
  public static List<Row> lostByFile(Dataset<Row> losers) {
    Column acts = count(lit(1));
    return losers
        .where(not(Parsed.OfLoser.IS_PRIOR.col()))
        .groupBy(
            Parsed.FILE_NO.col(),
            Parsed.SLICE_NO.col(),
            Parsed.LINE_NO.col(),
            Parsed.OfAct.RECORD_ACTS.col())
        .agg(acts.as("lost"), count_if(Parsed.OfLoser.IS_CONFLICT.col()).as("conflicts"))
        .groupBy(Parsed.FILE_NO.col())
        .agg(
            count_if(isWhollyLost().and(functions.col("conflicts").equalTo(0))).as("duplicates"),
            count_if(isWhollyLost().and(functions.col("conflicts").gt(0))).as("rejected"),
            sum(functions.col("lost")).as("acts"))
        .collectAsList();
  }

  private static Column isWhollyLost() {
    return functions.col("lost").equalTo(Parsed.OfAct.RECORD_ACTS.col());
  }

  /** Acts of earlier imports replaced, by the file that replaced them. */
  public static List<Row> supersededByFile(Dataset<Row> losers) {
    return losers
        .where(Parsed.OfLoser.IS_PRIOR.col())
        .groupBy(Parsed.OfLoser.WINNER_FILE_NO.col())
        .agg(count(lit(1)))
        .collectAsList();
  }

  /** How many accounts the identity map does not know, and how many there are, by format. */
  public static List<Row> unmappedByFormat(Dataset<Row> acts, Dataset<Row> files) {
    Column account = Activity.ACCOUNT_ID.col();
    return acts.where(account.isNotNull())
        .join(functions.broadcast(files), Parsed.FILE_NO.column())
        .groupBy(Parsed.OfFile.FORMAT.col())
        .agg(
            functions.count_distinct(functions.when(not(Parsed.OfAct.IS_MAPPED.col()), account)),
            functions.count_distinct(account))
        .orderBy(Parsed.OfFile.FORMAT.col())
        .collectAsList();
  }

  /** The same by file, as {@link Ledger} takes them. */
  public static List<Row> unmappedByFile(Dataset<Row> acts) {
    return acts.where(not(Parsed.OfAct.IS_MAPPED.col()))
        .groupBy(Parsed.FILE_NO.col())
        .agg(functions.count_distinct(Activity.ACCOUNT_ID.col()))
        .collectAsList();
  }

  /** Acts that entered, and their span, by file. */
  public static List<Row> enteredByFile(Dataset<Row> entering) {
    return entering
        .groupBy(Parsed.FILE_NO.col())
        .agg(count(lit(1)), min(Activity.TS.col()), max(Activity.TS.col()))
        .collectAsList();
  }
}
