package org.digitalresidents.concentration;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.Concentration.COMMUNITY_ID;
import static org.digitalresidents.model.Concentration.GROUP_ID;
import static org.digitalresidents.model.Concentration.MEASURE;
import static org.digitalresidents.model.Concentration.TIMEFRAME;
import static org.digitalresidents.model.Concentration.TIMEFRAME_START;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Contribution;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Timeframe;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * How many members gave how much of a measure in a timeframe: from a row per member to a row per
 * distinct value, each with the totals of all. Who is a member and gave nothing is at 0; so is who
 * was refunded more than they paid.
 */
enum Values implements Named {
  VALUE,
  COUNT,
  /** Of whom less than nothing is left. */
  NEGATIVE,
  MISSING,
  MEMBERS_KNOWN,
  /** Whether the stratum has several currencies; null where there is no money. */
  IS_MIX,
  /** Of all rows of the stratum. */
  N,
  TOTAL,
  POSITIVE_VALUES;

  private enum Each implements Named {
    CELL,
    ENTRY
  }

  private static final List<Timeframe> TO_DATE =
      List.of(Timeframe.ALL, Timeframe.LAST_90D, Timeframe.LAST_28D);

  static final List<Column> STRATUM =
      List.of(
          COMMUNITY_ID.col(),
          GROUP_ID.col(),
          MEASURE.col(),
          TIMEFRAME.col(),
          TIMEFRAME_START.col());

  static Dataset<Row> of(ConcentrationInputs in, Period days) {
    // A community has one row of sources, so nothing multiplies.
    Dataset<Row> given =
        Given.of(in, days)
            .join(
                broadcast(Source.of(in, days)),
                Given.COMMUNITY.col().equalTo(Source.COMMUNITY.col()));
    return withTotals(distinct(ofMembers(given)), in.orderLines());
  }

  private static Dataset<Row> ofMembers(Dataset<Row> given) {
    List<Column> sums =
        Stream.concat(
                Stream.of(Contribution.values())
                    .map(Given::of)
                    .map(measure -> measure.from(sum(measure.col()))),
                Stream.of(
                    Given.IS_MEMBER.from(bool_or(Given.IS_MEMBER.col())),
                    CurrencyNumbers.LOW.from(min(Given.CURRENCY_NUMBER.col())),
                    CurrencyNumbers.HIGH.from(max(Given.CURRENCY_NUMBER.col()))))
            .toList();
    Column cell = Each.CELL.col();
    List<Column> keys =
        Stream.concat(
                Stream.of(
                    Given.COMMUNITY.col(),
                    GROUP_ID.col(),
                    TIMEFRAME.from(cell.getField(TIMEFRAME.column())),
                    TIMEFRAME_START.from(cell.getField(TIMEFRAME_START.column())),
                    Given.MEMBER.col(),
                    Source.MEMBERS_KNOWN.col()),
                Stream.of(Contribution.values()).map(Source::missing))
            .toList();
    return Named.aggregate(
        given
            .withColumn(GROUP_ID.column(), explode(Given.GROUPS.col()))
            .withColumn(Each.CELL.column(), explode(cells()))
            .groupBy(keys.toArray(Column[]::new)),
        sums);
  }

  /** The timeframes a row counts in; what is no day's counts in those that end at data_end. */
  private static Column cells() {
    Column day = Given.DAY.col();
    Stream<Column> toDate =
        TO_DATE.stream()
            .map(
                timeframe -> {
                  Column start = Source.start(timeframe);
                  return when(day.isNull().or(day.geq(start)), cell(timeframe, start));
                });
    Column month = when(day.isNotNull(), cell(Timeframe.MONTH, trunc(day, "month")));
    return array_compact(array(Stream.concat(toDate, Stream.of(month)).toArray(Column[]::new)));
  }

  private static Column cell(Timeframe timeframe, Column start) {
    return struct(TIMEFRAME.from(lit(timeframe.code())), TIMEFRAME_START.from(start));
  }

  private static Dataset<Row> distinct(Dataset<Row> members) {
    Column[] entries =
        Stream.of(Contribution.values()).map(Values::entryIfAny).toArray(Column[]::new);
    Column entry = Each.ENTRY.col();
    Column value = entry.getField(VALUE.column());

    return members
        .withColumn(Each.ENTRY.column(), explode(array_compact(array(entries))))
        .groupBy(
            COMMUNITY_ID.from(Given.COMMUNITY.col()),
            GROUP_ID.col(),
            MEASURE.from(entry.getField(MEASURE.column())),
            TIMEFRAME.col(),
            TIMEFRAME_START.col(),
            VALUE.from(greatest(value, lit(0L))),
            MISSING.from(entry.getField(MISSING.column())),
            MEMBERS_KNOWN.from(Source.MEMBERS_KNOWN.col()))
        .agg(
            COUNT.from(count_if(value.gt(0).or(Given.IS_MEMBER.col()))),
            NEGATIVE.from(count_if(value.lt(0))),
            CurrencyNumbers.LOW.from(min(entry.getField(CurrencyNumbers.LOW.column()))),
            CurrencyNumbers.HIGH.from(max(entry.getField(CurrencyNumbers.HIGH.column()))));
  }

  /** Groups have messages only; a month only what was given in it. */
  private static Column entryIfAny(Contribution measure) {
    Column value = Given.of(measure).col();
    boolean isMoney = measure == Contribution.GMV_NET;
    Column none = lit(null).cast(DataTypes.LongType);
    Column entry =
        struct(
            MEASURE.from(lit(measure.code())),
            VALUE.from(value),
            MISSING.from(Source.missing(measure)),
            CurrencyNumbers.LOW.from(isMoney ? CurrencyNumbers.LOW.col() : none),
            CurrencyNumbers.HIGH.from(isMoney ? CurrencyNumbers.HIGH.col() : none));
    Column isMonth = TIMEFRAME.col().equalTo(Timeframe.MONTH.code());
    Column isOfScope =
        measure == Contribution.MESSAGES
            ? lit(true)
            : GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY);
    return when(value.notEqual(0).or(isMonth.equalTo(false).and(isOfScope)), entry);
  }

  private static Dataset<Row> withTotals(Dataset<Row> distinct, Dataset<Row> orderLines) {
    Column[] stratum = STRATUM.toArray(Column[]::new);
    WindowSpec all =
        Window.partitionBy(stratum)
            .orderBy(VALUE.col())
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Dataset<Row> totals =
        distinct
            .repartition(stratum)
            .select(
                Named.columns(
                    STRATUM,
                    VALUE.col(),
                    COUNT.col(),
                    NEGATIVE.col(),
                    MISSING.col(),
                    MEMBERS_KNOWN.col(),
                    CurrencyNumbers.LOW.from(min(CurrencyNumbers.LOW.col()).over(all)),
                    CurrencyNumbers.HIGH.from(max(CurrencyNumbers.HIGH.col()).over(all)),
                    N.from(sum(COUNT.col()).over(all)),
                    TOTAL.from(sum(VALUE.col().multiply(COUNT.col())).over(all)),
                    POSITIVE_VALUES.from(count_if(VALUE.col().gt(0)).over(all))));
    // Few names are broadcast, so rows stay where they are.
    return CurrencyNumbers.named(totals, orderLines)
        .withColumn(IS_MIX.column(), CurrencyNumbers.isMix())
        .sortWithinPartitions(Named.columns(STRATUM, VALUE.col()));
  }
}
