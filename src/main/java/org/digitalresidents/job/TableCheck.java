package org.digitalresidents.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * Holds tables, read back from their files, against what they declare: every required column
 * filled, a null exactly where a reason stands, only declared codes, keys unique. One scan and one
 * small shuffle for all tables together.
 */
final class TableCheck {
  private TableCheck() {}

  /** One thing every row of a table must fulfil. */
  private record Rule(String breach, Column isBroken) {}

  /**
   * Checks tables.
   *
   * @throws SchemaException naming each table, column and number of rows at fault
   */
  static void check(Map<Table, Dataset<Row>> tables) {
    List<String> faults = new ArrayList<>();
    Dataset<Row> counts = null;
    Dataset<Row> keys = null;
    for (Map.Entry<Table, Dataset<Row>> entry : tables.entrySet()) {
      counts = union(counts, brokenRules(entry.getKey(), entry.getValue()));
      if (entry.getKey().layout() == null) {
        keys = union(keys, keyHashes(entry.getKey(), entry.getValue()));
      } else {
        duplicatesInBuckets(entry.getKey(), entry.getValue(), faults);
      }
    }
    if (counts != null) {
      for (Row row : counts.collectAsList()) {
        report(row.getString(0), row.getList(1), tables, faults);
      }
    }
    if (keys != null) {
      duplicateKeys(keys, faults);
    }
    if (!faults.isEmpty()) {
      throw new SchemaException(
          "Not published, the tables break their declaration: " + String.join("; ", faults));
    }
  }

  private static Dataset<Row> union(Dataset<Row> some, Dataset<Row> more) {
    return some == null ? more : some.unionAll(more);
  }

  private static List<Rule> rules(Table table) {
    List<Rule> rules = new ArrayList<>();
    for (ColumnSpec column : table.columns()) {
      Column value = col(column.name());
      if (column.spec().isRequired()) {
        rules.add(new Rule(column.name() + " is required but null", value.isNull()));
      }
      if (!column.spec().reasons().isEmpty()) {
        Column reason = col(column.name() + "_null_reason");
        rules.add(
            new Rule(
                column.name() + " is null without a reason, or filled with one",
                value.isNull().equalTo(reason.isNull())));
        rules.add(
            new Rule(
                column.name() + "_null_reason is not declared",
                isNoCode(reason, column.spec().reasons())));
      }
      if (!column.spec().codes().isEmpty()) {
        rules.add(
            new Rule(
                column.name() + " holds a code not declared",
                isNoCode(value, column.spec().codes())));
      }
    }
    return rules;
  }

  private static Column isNoCode(Column value, List<Code> codes) {
    Object[] known = codes.stream().map(Code::code).toArray();
    return value.isNotNull().and(not(value.isin(known)));
  }

  private static Dataset<Row> brokenRules(Table table, Dataset<Row> rows) {
    Column[] counts = rules(table).stream().map(r -> count_if(r.isBroken())).toArray(Column[]::new);
    return rows.agg(array(counts).as("broken")).select(lit(table.name()), col("broken"));
  }

  private static void report(
      String name, List<Long> broken, Map<Table, ?> tables, List<String> faults) {
    Table table =
        tables.keySet().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    List<Rule> rules = rules(table);
    for (int i = 0; i < broken.size(); i++) {
      if (broken.get(i) > 0) {
        faults.add("%s: %s in %d rows".formatted(name, rules.get(i).breach(), broken.get(i)));
      }
    }
  }

  private static Column[] keyColumns(Table table) {
    return table.keys().stream().map(functions::col).toArray(Column[]::new);
  }

  /** Two hashes of 64 bits stand for the key: a false alarm would need both to collide. */
  private static Dataset<Row> keyHashes(Table table, Dataset<Row> rows) {
    Column[] keys = keyColumns(table);
    return rows.select(
        lit(table.name()).as("name"),
        xxhash64(keys).as("one"),
        xxhash64(lit("other"), struct(keys)).as("two"));
  }

  private static void duplicateKeys(Dataset<Row> keys, List<String> faults) {
    keys.groupBy(col("name"), col("one"), col("two"))
        .agg(count(lit(1)).as("rows"))
        .where(col("rows").gt(1))
        .groupBy(col("name"))
        .agg(count(lit(1)).as("keys"))
        .collectAsList()
        .forEach(
            row ->
                faults.add(
                    "%s: %d keys stand more than once"
                        .formatted(row.getString(0), row.getLong(1))));
  }

  /**
   * Equal acts lie in one bucket and month, so their keys are compared there, without a shuffle;
   * the ids of all acts were compared across buckets when they were taken in.
   */
  private static void duplicatesInBuckets(Table table, Dataset<Row> rows, List<String> faults) {
    List<Long> suspects =
        rows.select(xxhash64(keyColumns(table)))
            .mapPartitions((MapPartitionsFunction<Row, Long>) TableCheck::repeated, Encoders.LONG())
            .collectAsList();
    if (suspects.isEmpty()) {
      return;
    }
    long repeated =
        rows.where(xxhash64(keyColumns(table)).isin(suspects.stream().limit(10_000).toArray()))
            .groupBy(keyColumns(table))
            .agg(count(lit(1)).as("rows"))
            .where(col("rows").gt(1))
            .count();
    if (repeated > 0) {
      faults.add("%s: %d keys stand more than once".formatted(table.name(), repeated));
    }
  }

  private static Iterator<Long> repeated(Iterator<Row> rows) {
    long[] hashes = new long[1024];
    int size = 0;
    while (rows.hasNext()) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = rows.next().getLong(0);
    }
    Arrays.sort(hashes, 0, size);
    List<Long> repeated = new ArrayList<>();
    for (int i = 1; i < size; i++) {
      if (hashes[i] == hashes[i - 1]) {
        repeated.add(hashes[i]);
      }
    }
    return repeated.iterator();
  }
}
