package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.table.Named;

/**
 * Scores of many measures at once. Each person becomes a row per measure they have, is ranked
 * there, and becomes one row again: one way of ranking, two shuffles, however many measures.
 */
enum Scores implements Named {
  /** All that is known of the person, on the one row that is of no measure. */
  PERSON,
  BY_MEASURE,
  ENTRY,
  SCORE,
  RANK,
  PERCENTILE,
  IS_HIGH,
  /** How it is said what is high; the same for all measures, and for who has none. */
  SPLIT,
  /** The least value that is at a percentile for active members. */
  ACTIVE_FROM,
  /** The least value that is at a percentile for core members. */
  CORE_FROM;

  /** The measure of the row that is of none. */
  static final String NO_MEASURE = "";

  /**
   * The rows as they were, with {@link #BY_MEASURE}: of each measure a person has, the parts.
   *
   * @param persons one row per key {@link Fact#KEY}
   * @param values how much of what a person has; null where it is not for them to have
   * @param more what ranked rows are given before the parts are taken
   * @param parts what is told of a ranked row
   */
  static Dataset<Row> of(
      Dataset<Row> persons,
      Map<Measure, Column> values,
      UnaryOperator<Dataset<Row>> more,
      List<Column> parts) {
    Column entry = struct(Ranks.MEASURE.col(), struct(parts.toArray(Column[]::new)));
    return more.apply(Ranks.of(rows(persons, values)))
        // What follows of a member stays together, as-of by as-of and in their order.
        .repartition(MemberRfm.COMMUNITY_ID.col(), MemberRfm.MEMBER_ID.col())
        .groupBy(Fact.KEY.toArray(Column[]::new))
        .agg(
            PERSON.from(first(PERSON.col(), true)), // only one is not null
            BY_MEASURE.from(map_from_entries(collect_list(entry))))
        .select(PERSON.column() + ".*", BY_MEASURE.column());
  }

  private static Dataset<Row> rows(Dataset<Row> persons, Map<Measure, Column> values) {
    Column[] all = Arrays.stream(persons.columns()).map(functions::col).toArray(Column[]::new);
    Column measure = ENTRY.col().getField(Ranks.MEASURE.column());
    return persons
        .select(Named.columns(Fact.KEY, PERSON.from(struct(all)), ENTRY.from(entries(values))))
        .select(
            Named.columns(
                Fact.KEY,
                Ranks.MEASURE.from(measure),
                Ranks.VALUE.from(ENTRY.col().getField(Ranks.VALUE.column())),
                PERSON.from(when(measure.equalTo(NO_MEASURE), PERSON.col()))));
  }

  private static Column entries(Map<Measure, Column> values) {
    Column[] entries =
        values.entrySet().stream()
            .map(entry -> entry(entry.getKey().code(), entry.getValue()))
            .toArray(Column[]::new);
    Column[] withPerson = Named.columns(List.of(entry(NO_MEASURE, lit(0L))), entries);
    return explode(
        filter(array(withPerson), entry -> entry.getField(Ranks.VALUE.column()).isNotNull()));
  }

  private static Column entry(String measure, Column value) {
    return struct(
        Ranks.MEASURE.from(lit(measure)), Ranks.VALUE.from(value.cast(DataTypes.LongType)));
  }

  /** What is told of the person, and of no measure. */
  static Column ofPerson(Scores part) {
    return BY_MEASURE.col().getItem(NO_MEASURE).getField(part.column());
  }

  /** What a person has of a measure; null where it is not for them to have. */
  static Column of(Measure measure, Scores part) {
    return BY_MEASURE.col().getItem(measure.code()).getField(part.column());
  }
}
