package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** What every part of the metrics is turned into: rows, each one {@link Contribution}. */
final class Contributions {
  /** The columns, in the order of a {@link Contribution}. */
  enum Part implements Named {
    COMMUNITY,
    GROUP,
    MEMBER,
    DAY,
    /** Each an {@link MeasureAmount}. */
    AMOUNTS
  }

  /** Of one measure; which, by its place among them. */
  enum MeasureAmount implements Named {
    MEASURE,
    NUMBER
  }

  private enum Each implements Named {
    ENTRY
  }

  private static final Column[] MEMBER = {
    Part.COMMUNITY.col(), Part.GROUP.col(), Part.MEMBER.col()
  };

  private Contributions() {}

  /** What a row adds to a group on a day, be it nought. */
  static Column entry(Column group, Column day, Map<Measure, Column> amounts) {
    Column[] each =
        new EnumMap<>(amounts)
            .entrySet().stream()
                .map(of -> amount(of.getKey(), of.getValue()))
                .toArray(Column[]::new);
    return struct(
        Part.GROUP.from(group), Part.DAY.from(unix_date(day)), Part.AMOUNTS.from(array(each)));
  }

  /** The same where it is not nought, else a null. */
  static Column entryIfAny(Column group, Column day, Map<Measure, Column> amounts) {
    return entryWhen(lit(true), group, day, amounts);
  }

  /** The same where a condition holds as well, else a null. */
  static Column entryWhen(
      Column condition, Column group, Column day, Map<Measure, Column> amounts) {
    Column isSome =
        new EnumMap<>(amounts)
            .values().stream().map(amount -> amount.notEqual(0)).reduce(Column::or).orElseThrow();
    return when(condition.and(isSome), entry(group, day, amounts));
  }

  private static Column amount(Measure measure, Column number) {
    return struct(
        MeasureAmount.MEASURE.from(lit(measure.place())),
        MeasureAmount.NUMBER.from(number.cast(DataTypes.LongType)));
  }

  /** One for yes, nought for no. */
  static Column one(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }

  /** Every row's entries. */
  static Dataset<Row> of(Dataset<Row> rows, Column member, Column... entries) {
    return ofArray(rows, member, array(entries));
  }

  /** Every row's entries, given as an array. */
  static Dataset<Row> ofArray(Dataset<Row> rows, Column member, Column entries) {
    Column entry = Each.ENTRY.col();
    return rows.select(
            Part.COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
            Part.MEMBER.from(member),
            Each.ENTRY.from(explode(entries)))
        .where(entry.isNotNull())
        .select(
            Part.COMMUNITY.col(),
            Part.GROUP.from(entry.getField(Part.GROUP.column())),
            Part.MEMBER.col(),
            Part.DAY.from(entry.getField(Part.DAY.column())),
            Part.AMOUNTS.from(entry.getField(Part.AMOUNTS.column())));
  }

  /** A contribution of nothing, so that every community has rows. */
  static Dataset<Row> seed(Dataset<Row> community, Period period) {
    Column firstDay = period.dayOf(Community.FIRST_TS.col());
    return of(community, lit(""), entry(Scope.whole(), firstDay, Map.of(Measure.STARTS, lit(0))));
  }

  /** A member of a scope in one task, day after day, the scopes one after the other. */
  static Dataset<Row> byMember(Dataset<Row> contributions) {
    // By name, so that members of a scope are one after another, of which the tallies make use.
    return contributions
        .repartition(MEMBER)
        .sortWithinPartitions(Named.columns(List.of(MEMBER), Part.DAY.col()));
  }
}
