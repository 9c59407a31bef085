package org.digitalresidents.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.intake.KeptAs;
import org.digitalresidents.model.DataUse;
import org.digitalresidents.model.FieldTreatment;
import org.digitalresidents.model.IntakeLedger;
import org.digitalresidents.model.Run;
import org.digitalresidents.report.Report;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/**
 * What is done with the data of people, as the declarations of tables and jobs and the settings of
 * the imports say.
 *
 * @param formats of the files that were imported
 * @param textModes {@code --text} of the imports
 * @param rawModes {@code --rejected-raw} of the imports
 * @param pseudonymKey id of the key; null where ids are stored in clear
 */
record DataUses(
    Set<String> formats, Set<String> textModes, Set<String> rawModes, String pseudonymKey) {
  /** Columns that hold persons; a test asks of every id column whether it is one. */
  static final Pattern PERSONS =
      Pattern.compile(
          "(?:.*_)?(?:member|actor|account|asker|helper|solver|proposer|subject)_id|examples");

  private static final String KEEP = "keep";
  private static final String REDACT = "redact";
  private static final String FULL = "full";

  /**
   * Reads what was imported, and how.
   *
   * @param ledger rows of {@code intake_ledger}
   * @param runs rows of {@code run}
   * @param runId of the run under way, which has no row yet
   * @param settings its settings
   */
  static DataUses of(List<Row> ledger, List<Row> runs, String runId, Map<String, String> settings) {
    Set<String> formats = new TreeSet<>();
    Set<String> imports = new TreeSet<>();
    String key = null;
    for (Row file : ledger) {
      formats.add(file.getAs(IntakeLedger.FORMAT.column()));
      imports.add(file.getAs(IntakeLedger.RUN_ID.column()));
      key = file.getAs(IntakeLedger.PSEUDONYM_KEY.column());
    }
    List<Map<String, String>> all = new ArrayList<>();
    for (Row run : runs) {
      if (imports.contains(run.<String>getAs(Run.RUN_ID.column()))) {
        all.add(run.getJavaMap(run.fieldIndex(Run.SETTINGS.column())));
      }
    }
    if (imports.contains(runId)) {
      all.add(settings);
    }
    String keyId = key;
    return new DataUses(
        formats,
        modes(all, IntakeSettings.TEXT, mode -> mode),
        modes(all, IntakeSettings.REJECTED_RAW, mode -> raw(mode, keyId)),
        key);
  }

  private static Set<String> modes(
      List<Map<String, String>> imports, Param<String> setting, UnaryOperator<String> meant) {
    return imports.stream()
        .map(settings -> settings.getOrDefault(setting.name(), setting.defaultText()))
        .map(meant)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String raw(String mode, String key) {
    boolean isFull = mode.equals(FULL) || (mode.equals("auto") && key == null);
    return isFull ? FULL : mode;
  }

  /** A row for every field of every table that imports fill. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    KeptAs.tables().stream()
        .sorted(Comparator.comparing(Table::name))
        .forEach(table -> KeptAs.fields(table).forEach(field -> rows.add(row(table, field))));
    return rows;
  }

  private Row row(Table table, Field field) {
    KeptAs kept = KeptAs.of(field);
    boolean isText = kept == KeptAs.TEXT || kept == KeptAs.PROPERTIES;
    Predicate<Table.ColumnSpec> isOf = isOf(kept, field);
    Set<String> others =
        names(List.copyOf(madeOf(table)), other -> other.columns().stream().anyMatch(isOf));
    Set<String> page = names(Report.reads(), t -> t.equals(table) || others.contains(t.name()));
    return RowFactory.create(
        table.name(),
        field.column(),
        field.spec().meaning(),
        field.spec().label(),
        text(formats),
        treatment(kept).code(),
        isText ? text(textModes) : null,
        isId(kept) ? pseudonymKey : null,
        text(readers(table)),
        text(others),
        text(page),
        retention(
            "Until %s removes the runs that hold it; it keeps the last %d, or as many as --%s says. Nothing expires by itself."),
        retention("直至 %s 清理所在批次:默认保留最近 %d 个批次(--%s 可改);不会自动过期。"));
  }

  private static boolean isId(KeptAs kept) {
    return kept == KeptAs.PERSON || kept == KeptAs.ID;
  }

  /** Whether a column tells what a field tells: by its name; of persons, whatever they do there. */
  private static Predicate<Table.ColumnSpec> isOf(KeptAs kept, Field field) {
    return kept == KeptAs.PERSON
        ? column -> PERSONS.matcher(column.name()).matches()
        : column -> column.name().equals(field.column());
  }

  /** The tables that jobs make of a table, of those, and so on. */
  private static Set<Table> madeOf(Table table) {
    Set<Table> made = new LinkedHashSet<>();
    Deque<Table> left = new ArrayDeque<>(List.of(table));
    while (!left.isEmpty()) {
      Table next = left.pop();
      for (Job job : Jobs.list()) {
        if (job.reads().contains(next)) {
          job.writes().stream().filter(made::add).forEach(left::push);
        }
      }
    }
    return made;
  }

  private static Set<String> readers(Table table) {
    return Jobs.list().stream()
        .filter(job -> job.reads().contains(table))
        .map(Job::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(List<Table> tables, Predicate<Table> isMeant) {
    return tables.stream()
        .filter(isMeant)
        .map(Table::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Set<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static String retention(String sentence) {
    return sentence.formatted(
        new GcJob().name(), GcJob.KEEP.parse(GcJob.KEEP.defaultText()), GcJob.KEEP.name());
  }

  private FieldTreatment treatment(KeptAs kept) {
    return switch (kept) {
      case GIVEN -> FieldTreatment.AS_GIVEN;
      case PERSON, ID -> pseudonymKey == null ? FieldTreatment.IN_CLEAR : FieldTreatment.PSEUDONYM;
      case DERIVED -> FieldTreatment.DERIVED;
      case TEXT -> ofModes(textModes.stream().map(DataUses::ofText));
      case PROPERTIES ->
          ofModes(
              textModes.stream()
                  .map(mode -> mode.equals(KEEP) ? FieldTreatment.KEPT : FieldTreatment.REDACTED));
      case RAW ->
          ofModes(
              rawModes.stream()
                  .map(mode -> mode.equals(FULL) ? FieldTreatment.KEPT : FieldTreatment.DROPPED));
    };
  }

  private static FieldTreatment ofText(String mode) {
    if (mode.equals(KEEP)) {
      return FieldTreatment.KEPT;
    }
    return mode.equals(REDACT) ? FieldTreatment.REDACTED : FieldTreatment.DROPPED;
  }

  private static FieldTreatment ofModes(Stream<FieldTreatment> modes) {
    Set<FieldTreatment> all = modes.collect(Collectors.toCollection(TreeSet::new));
    return all.size() == 1 ? all.iterator().next() : FieldTreatment.MIXED;
  }

  /** The rows as the table declares them. */
  Dataset<Row> dataset(Tables tables) {
    return tables.rows(DataUse.DATA_USE, rows());
  }
}
