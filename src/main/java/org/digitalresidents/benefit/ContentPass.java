package org.digitalresidents.benefit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.ContentStage;
import org.digitalresidents.model.ContentValue;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.PeriodNumbers;

/** Fills {@code content_value}: one community after the other. */
public final class ContentPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private static final PeriodNumbers MONTHS = new PeriodNumbers(PeriodUnit.MONTH, DayOfWeek.MONDAY);

  private final ZoneId zone;
  private final HashMap<String, Instant> dataEnds = new HashMap<>();

  private record Key(String group, LocalDate month, ContentStage stage) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byGroup = group.compareTo(other.group);
      int byMonth = byGroup != 0 ? byGroup : month.compareTo(other.month);
      return byMonth != 0 ? byMonth : stage.compareTo(other.stage);
    }
  }

  /**
   * A pass.
   *
   * @param communities rows of {@code community}, which are few
   * @param zone the business zone
   */
  public ContentPass(List<Row> communities, ZoneId zone) {
    this.zone = zone;
    communities.forEach(
        row ->
            dataEnds.put(
                row.getAs(Community.COMMUNITY_ID.column()),
                row.<Instant>getAs(Community.DATA_END.column())));
  }

  /** What the pass reads. */
  public static Dataset<Row> cells(
      Dataset<Row> posts, Dataset<Row> activity, ContentStages stages, ZoneId zone) {
    return ContentCell.sorted(posts, activity, stages, zone);
  }

  @Override
  public List<Table> tables() {
    return List.of(ContentValue.CONTENT_VALUE);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    String community = ""; // before the first
    Map<Key, Histogram> histograms = new TreeMap<>();
    while (input.hasNext()) {
      Row cell = input.next();
      String next = cell.getAs(ContentCell.COMMUNITY.column());
      if (!next.equals(community)) {
        tell(community, histograms, out);
        histograms.clear();
        community = next;
      }
      add(cell, histograms);
    }
    tell(community, histograms, out);
  }

  private static void add(Row cell, Map<Key, Histogram> histograms) {
    String group = cell.getAs(ContentCell.GROUP.column());
    LocalDate month = cell.getAs(ContentCell.MONTH.column());
    String code = cell.getAs(ContentCell.STAGE.column());
    ContentStage stage = ContentStage.valueOf(code.toUpperCase(Locale.ROOT));
    List<String> groups =
        group.equals(GroupIds.WHOLE_COMMUNITY)
            ? List.of(group)
            : List.of(group, GroupIds.WHOLE_COMMUNITY);
    for (String place : groups) {
      for (ContentStage kind : List.of(stage, ContentStage.ALL)) {
        histograms
            .computeIfAbsent(new Key(place, month, kind), key -> new Histogram())
            .add(
                cell.getAs(ContentCell.RESPONDERS.column()),
                cell.getAs(ContentCell.ITEMS.column()),
                cell.getAs(ContentCell.STAFF_ITEMS.column()),
                cell.getAs(ContentCell.STAFF_CHARACTERS.column()));
      }
    }
  }

  private void tell(String community, Map<Key, Histogram> histograms, Consumer<TableRow> out) {
    RecordShape<ContentValueRow> shape =
        RecordShape.of(ContentValue.CONTENT_VALUE, ContentValueRow.class);
    boolean isTagged =
        histograms.keySet().stream()
            .anyMatch(
                key -> key.stage() != ContentStage.ALL && key.stage() != ContentStage.UNTAGGED);
    boolean hasStaff =
        histograms.values().stream().anyMatch(histogram -> histogram.staffItems() > 0);
    ContentValueRow.Source source = new ContentValueRow.Source(community, isTagged, hasStaff);
    histograms.forEach(
        (key, of) -> {
          if (key.stage() == ContentStage.ALL) {
            tellMonth(source, key, histograms, row -> out.accept(shape.row(row)));
          }
        });
  }

  /** All stages of a group and month, also those without items. */
  private void tellMonth(
      ContentValueRow.Source source,
      Key month,
      Map<Key, Histogram> histograms,
      Consumer<ContentValueRow> out) {
    Histogram all = histograms.get(month);
    LocalDate next = MONTHS.start(MONTHS.of(month.month()) + 1);
    Instant seen =
        next.atStartOfDay(zone).toInstant().plus(Duration.ofHours(ContentCell.WATCHED_HOURS));
    boolean isComplete =
        dataEnds.containsKey(source.communityId())
            && !seen.isAfter(dataEnds.get(source.communityId()));
    for (ContentStage stage : ContentStage.values()) {
      Histogram of =
          histograms.getOrDefault(new Key(month.group(), month.month(), stage), new Histogram());
      out.accept(
          ContentValueRow.of(source, month.group(), month.month(), stage, isComplete, of, all));
    }
  }
}
