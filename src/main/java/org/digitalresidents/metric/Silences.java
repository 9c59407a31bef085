package org.digitalresidents.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.SourceCoverage;
import org.digitalresidents.model.SourceDay;

/** What to tell of sources that seem to have failed or to have stopped. */
public final class Silences {
  /** A daily export may be a day late, and a day more where it failed once. */
  private static final long LAG_HOURS = 48;

  private static final int MOST_SPANS = 6;

  private Silences() {}

  /** Days in a row. */
  private record Span(LocalDate first, LocalDate last) {
    @Override
    public String toString() {
      return first.equals(last) ? first.toString() : first + " to " + last;
    }
  }

  /**
   * A line for each source with days of suspected outage, or more than 48 hours behind.
   *
   * @param coverage rows of {@code source_coverage}
   * @param days rows of {@code source_day}
   */
  public static List<String> lines(Dataset<Row> coverage, Dataset<Row> days) {
    Column hasOutage = SourceCoverage.SUSPECTED_OUTAGE_DAYS.col().gt(0);
    Column isLate = SourceCoverage.LAG_HOURS.col().gt(LAG_HOURS);
    List<Row> silent =
        coverage
            .where(hasOutage.or(isLate))
            .orderBy(SourceCoverage.COMMUNITY_ID.col(), SourceCoverage.SOURCE.col())
            .collectAsList();
    if (silent.isEmpty()) {
      return List.of();
    }
    Map<List<String>, List<Span>> outages = outages(days);
    return silent.stream()
        .map(row -> line(row, outages.getOrDefault(source(row), List.of())))
        .toList();
  }

  private static Map<List<String>, List<Span>> outages(Dataset<Row> days) {
    Map<List<String>, List<Span>> outages = new LinkedHashMap<>();
    days.where(SourceDay.IS_OUTAGE_SUSPECTED.col())
        .orderBy(SourceDay.COMMUNITY_ID.col(), SourceDay.SOURCE.col(), SourceDay.DAY.col())
        .collectAsList()
        .forEach(
            row ->
                add(
                    outages.computeIfAbsent(source(row), s -> new ArrayList<>()),
                    row.getAs(SourceDay.DAY.column())));
    return outages;
  }

  private static List<String> source(Row row) {
    return List.of(
        row.<String>getAs(SourceDay.COMMUNITY_ID.column()),
        row.<String>getAs(SourceDay.SOURCE.column()));
  }

  private static void add(List<Span> spans, LocalDate day) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).last().plusDays(1).equals(day)) {
      spans.set(last, new Span(spans.get(last).first(), day));
    } else {
      spans.add(new Span(day, day));
    }
  }

  private static String line(Row row, List<Span> spans) {
    List<String> parts = new ArrayList<>();
    if (!spans.isEmpty()) {
      List<String> first = spans.stream().limit(MOST_SPANS).map(Span::toString).toList();
      String more = spans.size() > MOST_SPANS ? ", … (all in source_day)" : "";
      parts.add(
          "an outage is suspected on %d days: %s%s"
              .formatted(
                  row.<Long>getAs(SourceCoverage.SUSPECTED_OUTAGE_DAYS.column()),
                  String.join(", ", first),
                  more));
    }
    long lag = row.<Long>getAs(SourceCoverage.LAG_HOURS.column());
    if (lag > LAG_HOURS) {
      parts.add(
          "no act in the last %d hours before data_end, since the hour of %s"
              .formatted(lag, row.getAs(SourceCoverage.LAST_HOUR.column())));
    }
    return "Source %s of %s: %s."
        .formatted(source(row).get(1), source(row).get(0), String.join("; ", parts));
  }
}
