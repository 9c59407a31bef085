package org.digitalresidents.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityGroup;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.SharedSpark;

/**
 * A town of so many groups and weeks with seeded numbers, as the page reads it; all other tables
 * have no rows.
 *
 * @param community its id
 * @param names what people call its groups; their ids are g0, g1, …
 */
record InventedTown(String community, List<String> names, int weeks) {
  static final LocalDate FIRST_WEEK = LocalDate.parse("2022-01-03");
  private static final long SEED = 20220103;

  /** The page of this town. */
  String page(int minGroupSize) {
    Edition edition =
        new Edition(
            "test-run",
            minGroupSize,
            true,
            new TreeMap<>(Map.of("zone", "Asia/Shanghai")),
            Map.of());
    Map<Table, Dataset<Row>> tables = tables();
    return Report.page(edition, table -> tables.getOrDefault(table, empty(table)), uses());
  }

  private static List<TableUse> uses() {
    return Report.reads().stream()
        .map(table -> new TableUse(table, List.of("a"), List.of("report")))
        .toList();
  }

  private static Dataset<Row> empty(Table table) {
    return SharedSpark.session().createDataFrame(List.of(), table.schema());
  }

  private Map<Table, Dataset<Row>> tables() {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> metrics = new ArrayList<>();
    Random random = new Random(SEED);
    metrics.addAll(metrics(GroupIds.WHOLE_COMMUNITY, 400L * names.size(), random));
    for (int g = 0; g < names.size(); g++) {
      groups.add(Map.of("community_id", community, "group_id", "g" + g, "name", names.get(g)));
      metrics.addAll(metrics("g" + g, 20 + random.nextInt(400), random));
    }
    return Map.of(
        Community.COMMUNITY, rows(Community.COMMUNITY, List.of(itself())),
        CommunityGroup.COMMUNITY_GROUP, rows(CommunityGroup.COMMUNITY_GROUP, groups),
        CommunityWeek.COMMUNITY_WEEK, rows(CommunityWeek.COMMUNITY_WEEK, metrics));
  }

  private Map<String, Object> itself() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("community_id", community);
    row.put("zone", "Asia/Shanghai");
    row.put("week_start", "monday");
    row.put("data_end", Instant.parse("2025-01-01T00:00:00Z"));
    return row;
  }

  private List<Map<String, Object>> metrics(String group, long start, Random random) {
    List<Map<String, Object>> rows = new ArrayList<>();
    long members = start;
    for (int week = 0; week < weeks; week++) {
      long joined = 5L + random.nextInt(20);
      long left = 5L + random.nextInt(15);
      members = Math.max(10, members + joined - left);
      long active = 5 + random.nextLong(members - 5);
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("community_id", community);
      row.put("group_id", group);
      row.put("week_start", FIRST_WEEK.plusWeeks(week));
      row.put("members", members);
      row.put("new_members", joined);
      row.put("left_members", left);
      row.put("active_members", active);
      row.put("active_share_adjusted", (double) active / members);
      row.put("messages", active * 7);
      row.put("buyers", 5L + random.nextInt(9));
      row.put("conversion_rate_adjusted", random.nextDouble() / 2);
      row.put("gmv_minor", 1L + random.nextInt(9_000_000));
      row.put("currency", "CNY");
      row.put("is_complete", week < weeks - 1);
      rows.add(row);
    }
    return rows;
  }

  /** Rows of what is filled, and of the other columns that the page reads. */
  private static Dataset<Row> rows(Table table, List<Map<String, Object>> filled) {
    StructField[] fields =
        Stream.of(table.schema().fields())
            .filter(field -> isRead(table, field.name()))
            .toArray(StructField[]::new);
    List<Row> rows =
        filled.stream()
            .map(
                row ->
                    RowFactory.create(Arrays.stream(fields).map(f -> row.get(f.name())).toArray()))
            .toList();
    return SharedSpark.session().createDataFrame(rows, new StructType(fields));
  }

  /** A hundred columns of nothing in 78 000 rows would only cost time. */
  private static boolean isRead(Table table, String column) {
    if (!table.equals(CommunityWeek.COMMUNITY_WEEK)) {
      return true;
    }
    return Stream.concat(
            Arrays.stream(CommunityWeek.values()).map(CommunityWeek::column),
            Arrays.stream(CommunityMetric.values())
                .flatMap(metric -> Stream.of(metric.column(), metric.reasonColumn())))
        .anyMatch(column::equals);
  }
}
