package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.DataUse;
import org.digitalresidents.model.IntakeLedger;
import org.digitalresidents.model.Run;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;
import org.junit.jupiter.api.Test;

class DataUsesTest {
  @Test
  void everyColumnOfActivityIsTold() {
    List<String> told =
        rows(uses(Set.of("keep"), null)).stream()
            .filter(row -> get(row, DataUse.SOURCE_TABLE).equals(Activity.ACTIVITY.name()))
            .map(row -> get(row, DataUse.FIELD))
            .toList();

    assertThat(told).isEqualTo(Arrays.stream(Activity.values()).map(Activity::column).toList());
  }

  @Test
  void textsAndIdsAreTreatedAsTheImportsSay() {
    assertThat(treatment(uses(Set.of("keep"), null), Activity.TEXT)).isEqualTo("kept");
    assertThat(treatment(uses(Set.of("drop"), null), Activity.TEXT)).isEqualTo("dropped");
    assertThat(treatment(uses(Set.of("drop"), null), Activity.ATTRS)).isEqualTo("redacted");
    assertThat(treatment(uses(Set.of("drop", "keep"), null), Activity.TEXT)).isEqualTo("mixed");
    assertThat(treatment(uses(Set.of("keep"), null), Activity.ACTOR_ID)).isEqualTo("in_clear");
    assertThat(treatment(uses(Set.of("keep"), "k1"), Activity.ACTOR_ID)).isEqualTo("pseudonym");
    assertThat(treatment(uses(Set.of("keep"), "k1"), Activity.GROUP_ID)).isEqualTo("as_given");
  }

  /** Texts stay where they are; persons come out in many tables, also as examples of a role. */
  @Test
  void whereAFieldComesOutFollowsFromTheTables() {
    DataUses uses = uses(Set.of("keep"), null);

    assertThat(get(row(uses, Activity.TEXT), DataUse.ALSO_IN)).isNull();
    assertThat(get(row(uses, Activity.ACTOR_ID), DataUse.ALSO_IN).split(", "))
        .contains("member_day", "reply", "help", "question", "persona", "playbook", "gathering")
        .doesNotContain("diagnosis", "community_week");
    assertThat(get(row(uses, Activity.TEXT), DataUse.TABLE_READERS))
        .contains("conversations", "journeys");
  }

  /** An id column that is new stands on neither list and is to be put on one. */
  @Test
  void everyIdColumnIsOfAPersonOrOfSomethingElse() {
    Set<String> others =
        Jobs.list().stream()
            .flatMap(job -> job.writes().stream())
            .flatMap(table -> table.columns().stream())
            .map(Table.ColumnSpec::name)
            .filter(name -> name.endsWith("_id"))
            .filter(name -> !DataUses.PERSONS.matcher(name).matches())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(others)
        .containsExactly(
            "community_id",
            "entry_group_id",
            "event_id",
            "evidence_event_id",
            "first_post_event_id",
            "group_id",
            "order_id",
            "persona_id",
            "run_id",
            "target_event_id",
            "thread_id",
            "to_event_id");
  }

  @Test
  void theImportsOfAllRunsAndOfThisOneAreLookedAt() {
    List<Row> ledger = List.of(file("old", "log"), file("now", "slack"));
    List<Row> runs =
        List.of(run("old", Map.of("text", "redact")), run("other", Map.of("text", "drop")));

    DataUses uses = DataUses.of(ledger, runs, "now", Map.of("text", "keep"));

    assertThat(uses.formats()).containsExactly("log", "slack");
    assertThat(uses.textModes()).containsExactly("keep", "redact");
    assertThat(uses.rawModes()).containsExactly("full"); // auto, in clear
  }

  private static DataUses uses(Set<String> textModes, String key) {
    return new DataUses(Set.of("log"), textModes, Set.of("full"), key);
  }

  private static String treatment(DataUses uses, Field field) {
    return get(row(uses, field), DataUse.TREATMENT);
  }

  private static Row row(DataUses uses, Field field) {
    return rows(uses).stream()
        .filter(row -> get(row, DataUse.SOURCE_TABLE).equals(Activity.ACTIVITY.name()))
        .filter(row -> get(row, DataUse.FIELD).equals(field.column()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Row> rows(DataUses uses) {
    return uses.rows().stream()
        .map(row -> named(DataUse.DATA_USE, row))
        .collect(Collectors.toList());
  }

  private static Row named(Table table, Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return new GenericRowWithSchema(values, table.schema());
  }

  private static String get(Row row, Field field) {
    return row.getAs(field.column());
  }

  private static Row file(String runId, String format) {
    return row(
        IntakeLedger.INTAKE_LEDGER,
        Map.of(IntakeLedger.RUN_ID, runId, IntakeLedger.FORMAT, format));
  }

  private static Row run(String runId, Map<String, String> settings) {
    return row(
        Run.RUN,
        Map.of(
            Run.RUN_ID,
            runId,
            Run.SETTINGS,
            scala.collection.immutable.Map.from(
                scala.jdk.javaapi.CollectionConverters.asScala(settings))));
  }

  /** A row of which only some columns are filled. */
  private static Row row(Table table, Map<? extends Field, ?> filled) {
    Map<String, Object> byName = new HashMap<>();
    filled.forEach((field, value) -> byName.put(field.column(), value));
    Object[] values = Arrays.stream(table.schema().fieldNames()).map(byName::get).toArray();
    return named(table, RowFactory.create(values));
  }
}
