package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/**
 * Scores of many measures at once. Each person becomes a row per measure they have, is ranked
 * there, and meets what is known of them again: one way of ranking, two shuffles, however many
 * measures.
 */
enum Scores implements Named {
  /** All that is known of the person, on the one row that is of no measure. */
  PERSON,
  ENTRY,
  SCORE,
  RANK,
  PERCENTILE,
  IS_HIGH,
  /** How it is said what is high; on the row of no measure. */
  SPLIT,
  /** The least value that is at a percentile for active members. */
  ACTIVE_FROM,
  /** The least value that is at a percentile for core members. */
  CORE_FROM;

  /** The measure of the row that is of none. */
  static final String NO_MEASURE = "";

  /**
   * The values to be ranked: a row per measure that a person has.
   *
   * @param persons one row per key {@link Fact#KEY}
   * @param values how much of what a person has; null where it is not for them to have
   */
  static Dataset<Row> values(Dataset<Row> persons, Map<Measure, Column> values) {
    Column[] entries =
        values.entrySet().stream()
            .map(entry -> entry(entry.getKey().code(), entry.getValue()))
            .toArray(Column[]::new);
    Column some = filter(array(entries), entry -> entry.getField(Ranks.VALUE.column()).isNotNull());
    return persons
        .select(Named.columns(Fact.KEY, ENTRY.from(explode(some))))
        .select(
            Named.columns(
                Fact.KEY,
                Ranks.MEASURE.from(ENTRY.col().getField(Ranks.MEASURE.column())),
                Ranks.VALUE.from(ENTRY.col().getField(Ranks.VALUE.column()))));
  }

  private static Column entry(String measure, Column value) {
    return struct(
        Ranks.MEASURE.from(lit(measure)), Ranks.VALUE.from(value.cast(DataTypes.LongType)));
  }

  /**
   * The rows that are of no measure.
   *
   * @param persons one row per key
   * @param columns what is to be known of a person
   */
  static Dataset<Row> persons(Dataset<Row> persons, List<String> columns) {
    Column[] known = columns.stream().map(functions::col).toArray(Column[]::new);
    return persons.select(
        Named.columns(Fact.KEY, Ranks.MEASURE.from(lit(NO_MEASURE)), PERSON.from(struct(known))));
  }

  /**
   * Persons with what was found of their measures, as {@link Persons} reads them: members one after
   * another, each as-of by as-of, and there first the row of no measure.
   *
   * @param persons rows of no measure
   * @param ranked rows of measures, without what is known of a person
   */
  static Dataset<Row> together(Dataset<Row> persons, Dataset<Row> ranked) {
    return Together.by(
        persons.unionByName(ranked, true),
        List.of(MemberRfm.COMMUNITY_ID.col(), MemberRfm.MEMBER_ID.col()),
        MemberRfm.AS_OF.col(),
        Ranks.MEASURE.col());
  }
}
