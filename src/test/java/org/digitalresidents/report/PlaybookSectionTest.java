package org.digitalresidents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Playbook.PLAYBOOK;
import static org.digitalresidents.model.PlaybookRule.PLAYBOOK_RULE;
import static org.digitalresidents.testing.TextTable.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Playbook;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

class PlaybookSectionTest {
  private static final String PLAYBOOK_HEAD =
      "community_id | level | subject_id | group_id | priority | rule | evidence_en | guardrail_state | blocked_by\n";
  private static final String RULES =
      """
      community_id | level  | rule  | priority | trigger_en
      x            | member | greet | 1        | days_in ≤ 28
      x            | group  | merge | 1        | is_ghost; members ≤ 10
      x            | group  | tie   | 2        | member_tie_share ≤ 0.1
      """;

  /**
   * By hand: 2 are too few to show; since the number of all members is on the page, the next
   * smallest number, 6, is hidden with it.
   */
  @Test
  void fewMembersAreHiddenAndNoneIsNamed() {
    List<String> rows = new ArrayList<>();
    rows.addAll(members("a", 6, "1 | greet | | passed |"));
    rows.addAll(members("b", 2, "1 | greet | | blocked | not_muted"));
    rows.addAll(members("c", 7, "| | | nothing_due |"));

    Grid due = grids(rows).get("memberActions");

    List<Object> counts = new ArrayList<>();
    IntStream.range(0, due.size()).forEach(row -> counts.add(due.value("member_count", row)));
    List<Object> shown = new ArrayList<>(Collections.nCopies(2, null));
    shown.add(7L);
    assertThat(counts).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(due.has("subject_id")).isFalse();
  }

  @Test
  void evidenceThatCountsPersonsIsNotShown() {
    Grid groups =
        grids(
                List.of(
                    "x | group | g1 | g1 | 1 | merge | members 3 | passed |",
                    "x | group | g2 | g2 | 2 | tie | member_tie_share 0.05 | passed |"))
            .get("groupActions");

    assertThat(groups.text(Playbook.EVIDENCE_EN, 0)).isNull();
    assertThat(groups.text(Playbook.EVIDENCE_EN, 1)).isEqualTo("member_tie_share 0.05");
  }

  private static List<String> members(String name, int many, String rest) {
    return IntStream.range(0, many)
        .mapToObj(i -> "x | member | %s%d | g | %s".formatted(name, i, rest))
        .toList();
  }

  private static Map<String, Grid> grids(List<String> playbook) {
    Map<Table, Dataset<Row>> tables =
        Map.of(
            PLAYBOOK, table(PLAYBOOK, PLAYBOOK_HEAD + String.join("\n", playbook)),
            PLAYBOOK_RULE, table(PLAYBOOK_RULE, RULES));
    Edition edition = new Edition("test-run", 5, true, new TreeMap<>(), Map.of());
    return new PlaybookSection()
        .grids(new Reading(tables::get, edition, Towns.read(PlaybookSectionTest::empty)));
  }

  private static Dataset<Row> empty(Table table) {
    return SharedSpark.session().createDataFrame(List.of(), table.schema());
  }
}
