package org.digitalresidents.report;

import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.RetentionAverage;
import org.digitalresidents.model.RetentionClock;
import org.digitalresidents.model.RetentionMeasure;
import org.digitalresidents.table.Table;

/** Who comes back, by when they joined: by weeks for the whole community, by months everywhere. */
final class RetentionSection implements Section {
  /** Further out a map is unreadable. */
  private static final long LAST_PERIOD = 25;

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Text title() {
    return new Text("留存", "Retention");
  }

  @Override
  public Text question() {
    return new Text(
        "一起入群的人,之后还有多少在互动?", "Of those who joined together, how many still take part later?");
  }

  @Override
  public List<Table> reads() {
    return List.of(COHORT_RETENTION, RETENTION_AVERAGE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of("retention", cells(reading), "retentionAverage", averages(reading));
  }

  private static Grid cells(Reading reading) {
    Column isShown =
        isShown(
            CohortRetention.UNIT.col(),
            CohortRetention.GROUP_ID.col(),
            CohortRetention.FROM_NO.col());
    Column isOn =
        isOn(CohortRetention.CLOCK.col(), CohortRetention.MEASURE.col())
            .and(CohortRetention.IS_COMPLETE.col());
    Grid cells =
        Grid.of(
            reading
                .ofLargestGroups(COHORT_RETENTION, CohortRetention.GROUP_ID)
                .where(isOn.and(isShown)),
            List.of(
                CohortRetention.COMMUNITY_ID,
                CohortRetention.GROUP_ID,
                CohortRetention.UNIT,
                CohortRetention.COHORT_START,
                CohortRetention.FROM_NO),
            CohortRetention.COHORT_SIZE,
            CohortRetention.RETAINED,
            CohortRetention.RATE,
            CohortRetention.RATE_LOW,
            CohortRetention.RATE_HIGH);
    var average =
        cells.key(
            CohortRetention.COMMUNITY_ID,
            CohortRetention.GROUP_ID,
            CohortRetention.UNIT,
            CohortRetention.FROM_NO);
    return reading
        .guard(cells)
        .counts(CohortRetention.COHORT_SIZE, CohortRetention.RETAINED)
        .known(CohortRetention.COHORT_SIZE, average)
        .known(CohortRetention.RETAINED, average)
        .with(
            CohortRetention.COHORT_SIZE,
            CohortRetention.RETAINED,
            CohortRetention.RATE,
            CohortRetention.RATE_LOW,
            CohortRetention.RATE_HIGH)
        .with(
            CohortRetention.RETAINED,
            CohortRetention.RATE,
            CohortRetention.RATE_LOW,
            CohortRetention.RATE_HIGH)
        .apply();
  }

  private static Grid averages(Reading reading) {
    Column isShown =
        isShown(
            RetentionAverage.UNIT.col(),
            RetentionAverage.GROUP_ID.col(),
            RetentionAverage.FROM_NO.col());
    Column isOn = isOn(RetentionAverage.CLOCK.col(), RetentionAverage.MEASURE.col());
    Grid averages =
        Grid.of(
            reading
                .ofLargestGroups(RETENTION_AVERAGE, RetentionAverage.GROUP_ID)
                .where(isOn.and(isShown)),
            List.of(
                RetentionAverage.COMMUNITY_ID,
                RetentionAverage.GROUP_ID,
                RetentionAverage.UNIT,
                RetentionAverage.FROM_NO),
            RetentionAverage.COHORTS,
            RetentionAverage.ELIGIBLE,
            RetentionAverage.RETAINED,
            RetentionAverage.POOLED,
            RetentionAverage.POOLED_LOW,
            RetentionAverage.POOLED_HIGH);
    return reading
        .guard(averages)
        .counts(RetentionAverage.ELIGIBLE, RetentionAverage.RETAINED)
        .with(
            RetentionAverage.RETAINED,
            RetentionAverage.POOLED,
            RetentionAverage.POOLED_LOW,
            RetentionAverage.POOLED_HIGH)
        .apply();
  }

  private static Column isOn(Column clock, Column measure) {
    return clock
        .equalTo(RetentionClock.CALENDAR.code())
        .and(measure.equalTo(RetentionMeasure.ON.code()));
  }

  private static Column isShown(Column unit, Column group, Column periodNo) {
    Column isMonth = unit.equalTo(PeriodUnit.MONTH.code());
    Column isWeekOfAll =
        unit.equalTo(PeriodUnit.WEEK.code()).and(group.equalTo(GroupIds.WHOLE_COMMUNITY));
    return isMonth.or(isWeekOfAll).and(periodNo.leq(LAST_PERIOD));
  }
}
