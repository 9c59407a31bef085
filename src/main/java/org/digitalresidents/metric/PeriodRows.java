package org.digitalresidents.metric;

import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.table.TableRow;

/** The rows of a scope's days, or weeks, in the order of the tables' columns. */
final class PeriodRows {
  private final String communityId;
  private final String groupId;
  private final Metrics metrics;
  private final Consumer<TableRow> out;
  private final Growth growth = new Growth();

  PeriodRows(String communityId, String groupId, Metrics metrics, Consumer<TableRow> out) {
    this.communityId = communityId;
    this.groupId = groupId;
    this.metrics = metrics;
    this.out = out;
  }

  void day(ScopePeriod day) {
    List<Object> row = begun(day);
    metrics.of(day).forEach((metric, figure) -> figure.addTo(row, metric));
    out.accept(new TableRow(COMMUNITY_DAY, row.toArray()));
  }

  void week(ScopePeriod week) {
    List<Object> row = begun(week);
    Map<CommunityMetric, Figure> figures = metrics.of(week);
    figures.forEach((metric, figure) -> figure.addTo(row, metric));
    boolean isComplete = Boolean.TRUE.equals(figures.get(CommunityMetric.IS_COMPLETE).value());
    growth.of(week, isComplete).forEach((metric, figure) -> figure.addTo(row, metric));
    out.accept(new TableRow(COMMUNITY_WEEK, row.toArray()));
  }

  private List<Object> begun(ScopePeriod period) {
    return new ArrayList<>(Arrays.asList(communityId, groupId, period.start()));
  }
}
