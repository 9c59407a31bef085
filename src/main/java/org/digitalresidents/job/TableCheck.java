package org.digitalresidents.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * Holds tables, read back from their files, against what they declare: every required column
 * filled, a null exactly where a reason stands, only declared codes, keys unique. One scan and one
 * small shuffle for all tables together.
 */
final class TableCheck {
  private enum Part implements Named {
    NAME,
    ONE,
    TWO,
    FOUND,
    FINDING,
    ROWS,
    KEYS
  }

  /** What is found in a row: a key; otherwise the number of a rule that is broken, from 0. */
  private static final int KEY = -1;

  private static final int NONE = -2;

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
    Dataset<Row> findings = null;
    for (Map.Entry<Table, Dataset<Row>> entry : tables.entrySet()) {
      findings = union(findings, findings(entry.getKey(), entry.getValue()));
      if (entry.getKey().layout() != null) {
        duplicatesInBuckets(entry.getKey(), entry.getValue(), faults);
      }
    }
    if (findings != null) {
      report(findings, tables.keySet(), faults);
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

  private static Column[] keyColumns(Table table) {
    return table.keys().stream().map(functions::col).toArray(Column[]::new);
  }

  /**
   * Each row with what is found in it: that it has a key, where keys are compared here, and the
   * numbers of the rules it breaks. Two hashes of 64 bits stand for the key: a false alarm would
   * need both to collide.
   */
  private static Dataset<Row> findings(Table table, Dataset<Row> rows) {
    List<Rule> rules = rules(table);
    List<Column> found = new ArrayList<>();
    found.add(lit(table.layout() == null ? KEY : NONE));
    for (int i = 0; i < rules.size(); i++) {
      found.add(when(rules.get(i).isBroken(), i).otherwise(NONE));
    }
    Column[] keys = keyColumns(table);
    return rows.select(
        Part.NAME.from(lit(table.name())),
        Part.ONE.from(xxhash64(keys)),
        Part.TWO.from(xxhash64(lit("other"), struct(keys))),
        Part.FOUND.from(array_remove(array(found.toArray(Column[]::new)), NONE)));
  }

  private static void report(Dataset<Row> findings, Set<Table> tables, List<String> faults) {
    Map<String, Table> named =
        tables.stream().collect(Collectors.toMap(Table::name, Function.identity()));
    Column isKey = Part.FINDING.col().equalTo(KEY);
    findings
        .withColumn(Part.FINDING.column(), explode(Part.FOUND.col()))
        .groupBy(Part.NAME.col(), Part.FINDING.col(), Part.ONE.col(), Part.TWO.col())
        .agg(Part.ROWS.from(count(lit(1))))
        .where(not(isKey).or(Part.ROWS.col().gt(1)))
        .groupBy(Part.NAME.col(), Part.FINDING.col())
        .agg(Part.KEYS.from(count(lit(1))), Part.ROWS.from(sum(Part.ROWS.col())))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing((Row row) -> row.getString(0)).thenComparing(r -> r.getInt(1)))
        .forEach(row -> faults.add(fault(named.get(row.getString(0)), row)));
  }

  private static String fault(Table table, Row row) {
    int finding = row.getInt(1);
    return finding == KEY
        ? "%s: %d keys stand more than once".formatted(table, row.getLong(2))
        : "%s: %s in %d rows".formatted(table, rules(table).get(finding).breach(), row.getLong(3));
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
