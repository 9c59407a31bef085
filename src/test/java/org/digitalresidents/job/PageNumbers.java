package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.digitalresidents.testing.DuckDb;
import org.jsoup.Jsoup;

/** Compares the numbers that stand in a page with the tables they come from. */
final class PageNumbers {
  /** The page keeps six digits. */
  private static final double RELATIVE = 1e-5;

  /**
   * A grid of the page, and the rows of the lake it shows.
   *
   * @param keys columns that tell its rows apart
   */
  private record Source(String grid, String table, List<String> keys, String where) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("weeks", "community_week", List.of("group_id", "week_start"), "true"),
          new Source("stages", "stage_exit", List.of("group_id", "stage"), "cohort_by = 'all'"),
          new Source(
              "stageDays",
              "stage_exit_day",
              List.of("stage", "day_no"),
              "cohort_by = 'all' AND group_id = '*' AND at_risk >= 5"),
          new Source(
              "funnels",
              "cohort_funnel",
              List.of("group_id", "funnel", "step_no"),
              "cohort_by = 'all'"),
          new Source(
              "retention",
              "cohort_retention",
              List.of("group_id", "unit", "cohort_start", "from_no"),
              """
              clock = 'calendar' AND measure = 'on' AND is_complete AND from_no <= 25
              AND (unit = 'month' OR unit = 'week' AND group_id = '*')"""),
          new Source(
              "retentionAverage",
              "retention_average",
              List.of("group_id", "unit", "from_no"),
              """
              clock = 'calendar' AND measure = 'on' AND from_no <= 25
              AND (unit = 'month' OR unit = 'week' AND group_id = '*')"""),
          new Source(
              "states",
              "community_state",
              List.of("group_id", "unit", "period_start"),
              "unit = 'month' OR group_id = '*'"),
          new Source(
              "stateMoves",
              "state_move",
              List.of("group_id", "period_start", "from_state", "to_state"),
              "unit = 'month' AND is_complete"),
          new Source("tiers", "tier_shape", List.of("month", "tier"), "is_complete"),
          new Source("tierMoves", "tier_move", List.of("month", "from_tier", "to_tier"), "true"),
          new Source(
              "board",
              "value_board",
              List.of("group_id", "unit", "measure", "period_start"),
              "unit = 'month' OR unit = 'week' AND group_id = '*'"),
          new Source("newcomers", "newcomer_outcome", List.of("group_id", "measure"), "true"),
          new Source("personas", "persona", List.of("name"), "true"),
          new Source("roleMoves", "role_move", List.of("from_name", "to_name"), "true"),
          new Source("roleReplies", "role_reply", List.of("from_name", "to_name"), "true"),
          new Source("rungs", "rung_level", List.of("rung"), "true"),
          new Source("dependency", "help_dependency", List.of("group_id", "month"), "true"),
          new Source(
              "indices",
              "diagnosis",
              List.of("group_id", "health_index", "week_start"),
              "is_complete AND direction <> 'neither' AND health_index <> 'buyers'"),
          new Source("ghosts", "ghost_town", List.of("group_id"), "true"),
          new Source("pushDoses", "push_dose", List.of("group_id", "pushes_a_day"), "true"),
          new Source("files", "intake_ledger", List.of("source"), "true"),
          new Source("coverage", "source_coverage", List.of("source"), "true"));

  private PageNumbers() {}

  /** Fails where a number of the page is not that of its table, or is one that may not be shown. */
  static void assertEqualTables(Path page, DuckDb duck) throws IOException {
    String island = Jsoup.parse(Files.readString(page)).getElementById("data").data();
    JsonNode grids = new ObjectMapper().readTree(island).path("grids");
    for (Source source : SOURCES) {
      assertEqual(source, grids.path(source.grid()), duck);
    }
    assertNobodyIsGivenAway(
        grids.path("weeks"), "members", "new_members", "left_members", "active_members", "buyers");
    assertNobodyIsGivenAway(grids.path("personas"), "member_count");
    assertNobodyIsGivenAway(grids.path("personaTiers"), "member_count");
    assertNobodyIsGivenAway(grids.path("personaChannels"), "member_count");
    assertNobodyIsGivenAway(grids.path("roleMix"), "role_members");
    assertNobodyIsGivenAway(grids.path("roleMoves"), "move_count");
    assertNobodyIsGivenAway(grids.path("rungs"), "member_count");
  }

  private static void assertEqual(Source source, JsonNode grid, DuckDb duck) {
    List<String> shown = new ArrayList<>();
    grid.path("columns").fieldNames().forEachRemaining(shown::add);
    shown.removeIf(column -> source.keys().contains(column) || isInstant(grid, column));
    String columns =
        shown.stream().map(PageNumbers::asText).collect(Collectors.joining(" || '\u0001' || "));
    String keys =
        source.keys().stream()
            .map(PageNumbers::asText)
            .collect(Collectors.joining(" || '\u0002' || "));
    Map<String, String[]> expected = new HashMap<>();
    for (String row :
        duck.rows(
            "SELECT %s || '\u0003' || %s FROM %s WHERE %s"
                .formatted(keys, columns, source.table(), source.where()))) {
      String[] parts = row.split("\u0003", -1);
      expected.put(parts[0], parts[1].split("\u0001", -1));
    }
    int size = grid.path("size").asInt();
    assertThat(size).as("rows of %s", source.grid()).isEqualTo(expected.size()).isPositive();
    for (int row = 0; row < size; row++) {
      int at = row;
      String key =
          source.keys().stream().map(k -> value(grid, k, at)).collect(Collectors.joining("\u0002"));
      assertThat(expected).as(source.grid()).containsKey(key);
      for (int c = 0; c < shown.size(); c++) {
        assertSame(
            "%s.%s of %s".formatted(source.grid(), shown.get(c), key),
            value(grid, shown.get(c), row),
            expected.get(key)[c]);
      }
    }
  }

  private static String asText(String column) {
    return "coalesce(CAST(%s AS VARCHAR), '')".formatted(column);
  }

  private static boolean isInstant(JsonNode grid, String column) {
    return grid.path("columns").path(column).path("kind").asText().equals("time");
  }

  private static void assertSame(String what, String inPage, String inTable) {
    if (inPage.isEmpty()) {
      return; // hidden, or null there too: that nothing else is missing is another test's
    }
    if (inTable.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") && !inPage.matches("\\d{4}-.*")) {
      double expected = Double.parseDouble(inTable);
      assertThat(Double.parseDouble(inPage))
          .as(what)
          .isCloseTo(expected, within(Math.abs(expected) * RELATIVE + 1e-12));
    } else {
      assertThat(inPage).as(what).isEqualTo(inTable);
    }
  }

  private static String value(JsonNode grid, String name, int row) {
    JsonNode column = grid.path("columns").path(name);
    JsonNode value = column.has("all") ? column.get("all") : column.path("values").path(row);
    if (column.has("words")) {
      return value.asInt() < 0 ? "" : column.path("words").path(value.asInt()).asText();
    }
    if (value.isNull()) {
      return "";
    }
    return switch (column.path("kind").asText()) {
      case "day" -> LocalDate.ofEpochDay(value.asLong()).toString();
      case "flag" -> String.valueOf(value.asInt() == 1);
      default -> value.asText();
    };
  }

  private static void assertNobodyIsGivenAway(JsonNode grid, String... counts) {
    for (String count : counts) {
      JsonNode values = grid.path("columns").path(count).path("values");
      List<Long> few =
          StreamSupport.stream(values.spliterator(), false)
              .map(JsonNode::asLong)
              .filter(n -> n > 0 && n < 5)
              .toList();
      assertThat(few).as("shown counts of %s below 5", count).isEmpty();
      assertThat(values).as("%s is not wholly hidden", count).anyMatch(n -> n.asLong() >= 5);
    }
  }
}
