package org.digitalresidents.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.table.Hashes;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;

/**
 * Adds up what tasks found of the rows they wrote: rules broken, and keys that stand more than
 * once. Only where the hashes of keys do not settle it are the keys read back and compared by
 * Spark.
 */
final class TableCheck {
  private static final String ROWS = "rows";
  private static final String HASH = "hash";

  private TableCheck() {}

  /**
   * Checks tables.
   *
   * @param rows reads a table as it stands
   * @throws SchemaException naming each table, column and number of rows at fault
   */
  static void check(Map<Table, Written> tables, Function<Table, Dataset<Row>> rows) {
    List<String> faults = new ArrayList<>();
    tables.forEach(
        (table, written) -> {
          if (mayRepeat(written)) {
            addRepeated(table, rows.apply(table), faults);
          }
          addBroken(table, written, faults);
        });
    if (!faults.isEmpty()) {
      throw new SchemaException(
          "Not published, the tables break their declaration: " + String.join("; ", faults));
    }
  }

  /** Whether a key may stand more than once; never false where one does. */
  private static boolean mayRepeat(Written written) {
    if (written.found().stream().anyMatch(RowCheck.Findings::mayRepeat)) {
      return true;
    }
    if (written.keysStayInTask()) {
      return false;
    }
    if (!written.isWhole()) {
      return written.found().stream().anyMatch(found -> found.rows() > 0);
    }
    if (written.found().size() < 2) {
      return false;
    }
    List<long[]> keys = written.found().stream().map(RowCheck.Findings::keys).toList();
    return keys.stream().anyMatch(Objects::isNull) || Hashes.repeated(sorted(keys)).length > 0;
  }

  private static long[] sorted(List<long[]> keys) {
    long[] all = keys.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(all);
    return all;
  }

  private static void addRepeated(Table table, Dataset<Row> rows, List<String> faults) {
    Column[] keys = table.keys().stream().map(functions::col).toArray(Column[]::new);
    if (repeated(rows.select(xxhash64(keys).as(HASH)), col(HASH)) == 0) {
      return;
    }
    long repeated = repeated(rows, keys);
    if (repeated > 0) {
      faults.add("%s: %d keys stand more than once".formatted(table, repeated));
    }
  }

  private static long repeated(Dataset<Row> rows, Column... keys) {
    return rows.groupBy(keys).agg(count(lit(1)).as(ROWS)).where(col(ROWS).gt(1)).count();
  }

  private static void addBroken(Table table, Written written, List<String> faults) {
    List<RowRules.Rule> rules = RowRules.of(table);
    for (int i = 0; i < rules.size(); i++) {
      int rule = i;
      long broken = written.found().stream().mapToLong(found -> found.broken()[rule]).sum();
      if (broken > 0) {
        faults.add("%s: %s in %d rows".formatted(table, rules.get(i).breach(), broken));
      }
    }
  }
}
