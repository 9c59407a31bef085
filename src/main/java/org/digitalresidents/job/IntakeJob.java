package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.RejectedLine.REJECTED_LINE;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.Import;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.IntakePass;
import org.digitalresidents.intake.Ledger;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.Slices;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.table.Table;

/** Imports an export: every record is accounted for, and only new acts enter {@code activity}. */
final class IntakeJob implements Job {
  static final Param<String> INPUT =
      Param.text("input", "PATH", "", "A file or folder to import; may be given several times.")
          .severalTimes();
  static final Param<String> FORMAT =
      Param.choice("format", "log", "What the files are: " + Formats.describe(), Formats.names());
  static final Param<Double> MAX_BAD_RATIO =
      Param.fraction(
          "max-bad-ratio",
          0.01,
          "Nothing is published when more than this share of the records, and at least 10, are"
              + " rejected.");
  static final Param<Instant> MIN_TIME =
      Param.instant("min-time", "1990-01-01T00:00:00Z", "Acts before it are rejected.");
  static final Param<Instant> MAX_TIME =
      Param.instant("max-time", "2100-01-01T00:00:00Z", "Acts at or after it are rejected.");
  static final Param<Integer> MAX_RECORD_BYTES =
      Param.whole("max-record-bytes", 16 << 20, 1024, "Longer records are rejected.");
  static final Param<Boolean> ALLOW_EMPTY =
      Param.yesNo("allow-empty", false, "Do not fail when there is no record at all.");

  private final HadoopFiles files = new HadoopFiles();

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public String summary() {
    return "Imports logs and exports; every record is kept, a duplicate, rejected, ignored or blank.";
  }

  @Override
  public String label() {
    return "导入日志与导出文件,逐条对账。";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of(ACTIVITY, INTAKE_LEDGER, REJECTED_LINE, MEMBER_SNAPSHOT);
  }

  @Override
  public List<Param<?>> params() {
    return List.of(INPUT, FORMAT, MAX_BAD_RATIO, MIN_TIME, MAX_TIME, MAX_RECORD_BYTES, ALLOW_EMPTY);
  }

  @Override
  public void check(Args args) {
    if (args.get(INPUT).isEmpty()) {
      throw new Failure(
          Exit.CALLED_WRONGLY, "Missing %s: %s".formatted(INPUT.flag(), INPUT.meaning()));
    }
    options(args);
    files.list(paths(args));
  }

  private static List<String> paths(Args args) {
    return Arrays.asList(args.get(INPUT).split("\n"));
  }

  private static IntakeOptions options(Args args) {
    String given = args.get(Settings.COMMUNITY);
    String name = given.isEmpty() ? folderName(paths(args).get(0)) : given;
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "%s: expected letters, digits, '.', '_' and '-', at most 64, found '%s'%s."
              .formatted(
                  Settings.COMMUNITY.flag(),
                  name,
                  given.isEmpty() ? " (the folder's name; give the setting)" : ""));
    }
    return new IntakeOptions(
        name,
        !given.isEmpty(),
        args.get(MIN_TIME),
        args.get(MAX_TIME),
        args.get(MAX_RECORD_BYTES),
        args.get(Settings.ZONE),
        null,
        null);
  }

  /** Null where none was given. */
  private static String givenCommunity(Args args) {
    String given = args.get(Settings.COMMUNITY);
    return given.isEmpty() ? null : given;
  }

  private static String folderName(String path) {
    java.nio.file.Path local = LakeFiles.at(path).isLocal() ? LakeFiles.at(path).local("") : null;
    boolean isFile = local != null && java.nio.file.Files.isRegularFile(local);
    return HadoopFiles.lastPart(isFile ? local.getParent().toString() : path);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) throws IOException {
    LogFormat format = Formats.named(args.get(FORMAT));
    ImportFiles inputs = ImportFiles.of(tables, files, paths(args), format, progress);
    boolean[] isNew = inputs.isNew(tables, format, givenCommunity(args), progress);
    List<List<Slice>> tasks = Slices.plan(inputs.files(), isNew, format);
    if (tasks.isEmpty()) {
      progress.say("Nothing new to import.");
      return;
    }
    IntakeOptions options = options(args);
    IntakePass pass = new IntakePass(format.reader(inputs.files(), files, options), files, options);
    Map<Table, Dataset<Row>> parsed = tables.stage(tasks, pass);
    inputs.refuseChanged(files);
    List<Row> tallies = parsed.get(Import.TALLIES).collectAsList();
    List<String> fingerprints = inputs.fingerprints();
    Ledger ledger = new Ledger(inputs.files(), fingerprints, isNew, tallies);
    refuseEmpty(ledger, args);
    Dataset<Row> fileRows = tables.rows(Import.FILES, Import.files(inputs.files(), fingerprints));
    importActs(tables, parsed, fileRows, ledger, format, args, progress);
  }

  private static void refuseEmpty(Ledger ledger, Args args) {
    if (ledger.records() == 0 && !args.get(ALLOW_EMPTY)) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "No record in %s. Check the path and %s, or give %s true."
              .formatted(args.get(INPUT).replace("\n", ", "), FORMAT.flag(), ALLOW_EMPTY.flag()));
    }
  }

  private void importActs(
      Tables tables,
      Map<Table, Dataset<Row>> parsed,
      Dataset<Row> fileRows,
      Ledger ledger,
      LogFormat format,
      Args args,
      Progress progress) {
    Dataset<Row> acts = Import.identified(parsed.get(Import.ACTS), ledger.allActsHaveIds());
    Dataset<Row> losers = tables.stage(Import.LOSERS, Import.losers(acts, tables.get(ACTIVITY)));
    List<Row> lost = Import.lostByFile(losers);
    ledger.book(lost, Import.supersededByFile(losers));
    Dataset<Row> entering = Import.entering(acts, losers, !lost.isEmpty());
    ledger.reconcile(Import.enteredByFile(entering));
    Dataset<Row> ledgerRows =
        tables.rows(
            INTAKE_LEDGER, ledger.rows(tables.runId(), givenCommunity(args), format.name()));
    Dataset<Row> rejected =
        Import.rejectedLines(
            parsed.get(Import.REJECTS), parsed.get(Import.TALLIES), fileRows, acts, losers);
    if (ledger.superseded() > 0) {
      rejected = rejected.unionByName(Import.supersededLines(tables.get(ACTIVITY), losers));
    }
    ledger.summary().forEach(progress::say);
    if (ledger.acts() == 0) {
      progress.say("No act entered activity.");
    }
    refuseBad(tables, ledger, ledgerRows, rejected, args);

    Set<String> months = Import.touchedMonths(entering, losers);
    long before = tables.rowCount(ACTIVITY);
    Dataset<Row> prior = tables.get(ACTIVITY, months);
    tables.putSegments(ACTIVITY, months, Import.merged(prior, losers, entering, tables.buckets()));
    long expected = before + ledger.acts() - ledger.superseded();
    if (tables.rowCount(ACTIVITY) != expected) {
      throw new IllegalStateException(
          "activity holds %d acts, by the ledger it must be %d"
              .formatted(tables.rowCount(ACTIVITY), expected));
    }
    tables.append(INTAKE_LEDGER, ledgerRows);
    tables.append(REJECTED_LINE, Import.notYet(tables.get(REJECTED_LINE), rejected));
    tables.put(
        MEMBER_SNAPSHOT,
        Import.snapshots(tables.get(MEMBER_SNAPSHOT), parsed.get(MEMBER_SNAPSHOT)));
  }

  private static void refuseBad(
      Tables tables, Ledger ledger, Dataset<Row> ledgerRows, Dataset<Row> rejected, Args args) {
    long bad = ledger.rejected();
    if (bad < 10 || bad <= args.get(MAX_BAD_RATIO) * ledger.records()) {
      return;
    }
    String where = tables.keepFailed(Map.of(INTAKE_LEDGER, ledgerRows, REJECTED_LINE, rejected));
    throw new Failure(
        Exit.QUALITY_GATE,
        "%d of %d records are rejected, more than %s %s allows. Nothing was published; the rejected records are in %s (duckdb -init tables.sql). Mend them, or raise the setting."
            .formatted(
                bad, ledger.records(), MAX_BAD_RATIO.flag(), args.get(MAX_BAD_RATIO), where));
  }
}
