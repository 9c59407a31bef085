package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.CohortRetention.CLOCK;
import static org.digitalresidents.model.CohortRetention.COHORT_SIZE;
import static org.digitalresidents.model.CohortRetention.COHORT_START;
import static org.digitalresidents.model.CohortRetention.COMMUNITY_ID;
import static org.digitalresidents.model.CohortRetention.ELIGIBLE;
import static org.digitalresidents.model.CohortRetention.FROM_NO;
import static org.digitalresidents.model.CohortRetention.GROUP_ID;
import static org.digitalresidents.model.CohortRetention.MEASURE;
import static org.digitalresidents.model.CohortRetention.RETAINED;
import static org.digitalresidents.model.CohortRetention.TO_NO;
import static org.digitalresidents.model.CohortRetention.UNIT;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.TenureDay;
import org.digitalresidents.retention.Scale.Moment;
import org.digitalresidents.table.Named;

/**
 * What is added up to the cells of {@code cohort_retention}: of every cohort each cell that has
 * begun, with its size and who is eligible; of every day of a tenure the cells it reaches.
 */
final class Contributions {
  /** The columns that name a cohort. */
  static final List<Column> COHORT =
      List.of(COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col(), CLOCK.col(), COHORT_START.col());

  /** The columns that name a cell. */
  static final List<Column> CELL =
      Stream.concat(COHORT.stream(), Stream.of(MEASURE.col(), FROM_NO.col(), TO_NO.col())).toList();

  /** Numbers of periods, for a member or for members alike. */
  private enum Reach implements Named {
    OVER,
    BEGUN,
    NO,
    PREVIOUS_NO,
    MEMBERS,
    BY_OVER
  }

  private static final Column NOTHING = lit(0L);

  private Contributions() {}

  /** Every cell that has begun of every cohort; a cell has one row. */
  static Dataset<Row> ofJoins(RetentionInputs in, RetentionOptions options) {
    Column begun = new Cells(options).begun(UNIT.col(), Reach.BEGUN.col());

    return cohorts(joins(in, options))
        .select(Named.columns(COHORT, COHORT_SIZE.col(), Reach.BY_OVER.col(), inline(begun)))
        .where(MEASURE.col().isNotNull())
        .select(
            Named.columns(
                CELL, COHORT_SIZE.col(), ELIGIBLE.from(eligible()), RETAINED.from(NOTHING)));
  }

  /** Members whose first join is known, on every scale. */
  private static Dataset<Row> joins(RetentionInputs in, RetentionOptions options) {
    Column isFirst = MembershipSpell.SPELL_NO.col().equalTo(1);
    Column isJoin = MembershipSpell.START_UNKNOWN.col().equalTo(false);
    Column scales =
        onEvery(
            options,
            scale ->
                Stream.of(
                    Reach.OVER.from(scale.no(Scale.END)),
                    Reach.BEGUN.from(scale.no(Scale.LAST_INSTANT))));
    Dataset<Row> firstJoins = in.spells().where(isFirst.and(isJoin));

    return Scale.readable(firstJoins, MembershipSpell.START_AT.col(), in.community(), options)
        .select(COMMUNITY_ID.col(), GROUP_ID.col(), inline(scales));
  }

  /**
   * Cohorts with their size, and how many periods are over for how many: on the rolling clock
   * members of one cohort differ by one or two.
   */
  private static Dataset<Row> cohorts(Dataset<Row> members) {
    Column byOver = struct(Reach.OVER.col(), Reach.MEMBERS.col());
    return members
        .groupBy(Named.columns(COHORT, Reach.OVER.col()))
        .agg(Reach.MEMBERS.from(count(lit(1))), Reach.BEGUN.from(max(Reach.BEGUN.col())))
        .groupBy(COHORT.toArray(Column[]::new))
        .agg(
            COHORT_SIZE.from(sum(Reach.MEMBERS.col())),
            Reach.BEGUN.from(max(Reach.BEGUN.col())),
            Reach.BY_OVER.from(collect_list(byOver)));
  }

  /** For whom the cell's last period is over. */
  private static Column eligible() {
    return aggregate(
        Reach.BY_OVER.col(),
        NOTHING,
        (members, part) -> {
          Column isOver = part.getField(Reach.OVER.column()).gt(TO_NO.col());
          return members.plus(
              when(isOver, part.getField(Reach.MEMBERS.column())).otherwise(NOTHING));
        });
  }

  /** For every cell a row per member who reached it; of "on or after" for the furthest only. */
  static Dataset<Row> ofActivity(RetentionInputs in, RetentionOptions options) {
    Column reached =
        new Cells(options)
            .reached(
                UNIT.col(),
                Reach.NO.col(),
                Reach.PREVIOUS_NO.col(),
                TenureDay.IS_LAST.col(),
                Reach.OVER.col());

    return news(in, options)
        .select(Named.columns(COHORT, inline(reached)))
        .where(MEASURE.col().isNotNull())
        .select(
            Named.columns(
                CELL, COHORT_SIZE.from(NOTHING), ELIGIBLE.from(NOTHING), RETAINED.from(lit(1L))));
  }

  /** Days of tenures, on every scale on which the member was not yet seen in that period. */
  private static Dataset<Row> news(RetentionInputs in, RetentionOptions options) {
    Moment now = new Moment(TenureDay.DAY.col(), TenureDay.ROLLING_DAY_NO.col());
    Moment before =
        new Moment(TenureDay.PREVIOUS_DAY.col(), TenureDay.PREVIOUS_ROLLING_DAY_NO.col());
    Column scales =
        onEvery(
            options,
            scale ->
                Stream.of(
                    Reach.OVER.from(scale.no(Scale.END)),
                    Reach.NO.from(scale.no(now)),
                    Reach.PREVIOUS_NO.from(coalesce(scale.no(before), lit(-1L)))));
    Column isNew = Reach.NO.col().gt(Reach.PREVIOUS_NO.col());

    return Scale.readable(in.tenureDays(), TenureDay.JOINED_AT.col(), in.community(), options)
        .select(COMMUNITY_ID.col(), GROUP_ID.col(), TenureDay.IS_LAST.col(), inline(scales))
        .where(isNew.or(TenureDay.IS_LAST.col()));
  }

  /** The cohort and more columns on every scale, as an array. */
  private static Column onEvery(RetentionOptions options, Function<Scale, Stream<Column>> more) {
    return array(
        Scale.all(options).stream()
            .map(
                scale ->
                    struct(
                        Stream.concat(scale.cohort().stream(), more.apply(scale))
                            .toArray(Column[]::new)))
            .toArray(Column[]::new));
  }
}
