package org.digitalresidents.funnel;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.FunnelMember;
import org.digitalresidents.model.FunnelStep;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.WilsonColumns;

/** From counts of a cohort and step to rates, each null with a reason where it has no base. */
final class FunnelRates {
  private static final Column[] SOURCES = {
    Community.COMMUNITY_ID.col(),
    Community.JOIN_ACTS.col(),
    Community.ACTIVITY_ACTS.col(),
    Community.ORDER_ACTS.col()
  };

  private FunnelRates() {}

  static Dataset<Row> of(Dataset<Row> counts, Dataset<Row> community) {
    // community_id is unique in community, so no row multiplies.
    return withRates(
        counts.join(broadcast(community.select(SOURCES)), Community.COMMUNITY_ID.column()));
  }

  /** The first thing up to a step that the community's sources do not give; null where none. */
  private static Column missing(WindowSpec steps) {
    Column needs = FunnelStep.NEEDS.col();
    Column isMissing =
        needs
            .equalTo(NullReason.NO_JOINS.code())
            .and(Community.JOIN_ACTS.col().equalTo(0))
            .or(
                needs
                    .equalTo(NullReason.NO_ACTIVITY.code())
                    .and(Community.ACTIVITY_ACTS.col().equalTo(0)))
            .or(
                needs
                    .equalTo(NullReason.NO_ORDERS.code())
                    .and(Community.ORDER_ACTS.col().equalTo(0)));
    Column upToNow = when(isMissing.and(isRequired()), needs);
    return first(upToNow, true)
        .over(steps.rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
  }

  private static Column isRequired() {
    return FunnelStep.IS_OPTIONAL.col().equalTo(false);
  }

  private static Dataset<Row> withRates(Dataset<Row> counts) {
    Column reached = CohortFunnel.REACHED.col();
    Column matured = CohortFunnel.MATURED.col();
    WindowSpec steps =
        Window.partitionBy(
                FunnelMember.COMMUNITY_ID.col(),
                FunnelMember.FUNNEL.col(),
                CohortFunnels.Part.COHORT.col())
            .orderBy(FunnelStep.STEP_NO.col());
    Column required = when(isRequired(), reached);
    Column base =
        coalesce(
            last(required, true).over(steps.rowsBetween(Window.unboundedPreceding(), -1)), reached);
    List<Column> columns = new ArrayList<>();
    columns.add(FunnelMember.COMMUNITY_ID.col());
    columns.add(FunnelMember.FUNNEL.col());
    for (CohortFunnel field :
        List.of(CohortFunnel.GROUP_ID, CohortFunnel.COHORT_BY, CohortFunnel.COHORT)) {
      columns.add(field.from(CohortFunnels.Part.COHORT.col().getField(field.column())));
    }
    columns.add(FunnelStep.STEP_NO.col());
    Column number = FunnelStep.STEP_NO.col().cast(DataTypes.StringType);
    columns.add(
        CohortFunnel.STEP.from(
            when(CohortFunnels.isAnyOrder(), number).otherwise(FunnelStep.STEP.col())));
    columns.add(CohortFunnel.ENTERED.col());
    columns.add(CohortFunnel.EXCLUDED.col());
    columns.add(CohortFunnel.OPEN_COUNT.from(CohortFunnel.ENTERED.col().minus(matured)));
    columns.add(matured);
    columns.add(reached);
    Column missing = missing(steps);
    Column noBase = coalesce(missing, when(matured.equalTo(0), lit(NullReason.BASE_ZERO.code())));
    columns.addAll(CohortFunnel.RATE.from(ratio(reached, matured), noBase));
    columns.addAll(CohortFunnel.RATE_LOW.from(WilsonColumns.lower(reached, matured), noBase));
    columns.addAll(CohortFunnel.RATE_HIGH.from(WilsonColumns.upper(reached, matured), noBase));
    Column noStep = coalesce(missing, when(base.equalTo(0), lit(NullReason.BASE_ZERO.code())));
    columns.addAll(CohortFunnel.STEP_RATE.from(ratio(reached, base), noStep));
    columns.add(CohortFunnel.TIE_DEPENDENT.col());
    for (CohortFunnel time :
        List.of(
            CohortFunnel.MEDIAN_MS,
            CohortFunnel.P90_MS,
            CohortFunnel.MEDIAN_FIRST_MS,
            CohortFunnel.P90_FIRST_MS)) {
      Column nobody = when(time.col().isNull(), lit(NullReason.NOT_REACHED.code()));
      columns.addAll(time.from(time.col(), nobody));
    }
    columns.add(CohortFunnel.ATTEMPTS.col());
    columns.add(CohortFunnel.ATTEMPTS_REACHED.col());
    return counts.select(columns.toArray(Column[]::new));
  }

  private static Column ratio(Column part, Column whole) {
    return try_divide(part.cast(DataTypes.DoubleType), whole.cast(DataTypes.DoubleType));
  }
}
