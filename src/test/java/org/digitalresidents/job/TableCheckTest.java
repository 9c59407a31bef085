package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;
import static org.digitalresidents.testing.TextTable.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.junit.jupiter.api.Test;

/** What a table declares is what its rows are held against. */
class TableCheckTest {
  private static final String SNAPSHOTS =
      """
      community_id | group_id | member_id | actor_kind | as_of            | in_group | is_roster
      town         | g        | ann       | member     | 2025-01-01T00:00 | true     | true
      town         | g        | bob       | member     | 2025-01-01T00:00 | true     | true
      """;

  private static final String DAYS =
      """
      community_id | source | day        | acts | expected_acts | expected_acts_null_reason | is_missing | is_outage_suspected
      town         | log    | 2025-01-01 | 1    |               | no_previous               | false      | false
      town         | log    | 2025-01-02 | 1    | 1             |                           | false      | false
      """;

  private final List<Table> readBack = new ArrayList<>();
  private int mostHeld = 1_000;
  private List<Field> unit = List.of();

  /** As if each of some tasks had written its own rows of a table. */
  private Written written(boolean keysStayInTask, boolean isWhole, Table table, String... tasks) {
    List<RowCheck.Findings> found = new ArrayList<>();
    for (String rows : tasks) {
      RowCheck check = new RowCheck(table, unit, mostHeld);
      new RowsOf(table)
          .read(table(table, rows).toLocalIterator(), (TableRow row) -> check.see(row.values()));
      found.add(check.findings());
    }
    return new Written(List.of(), isWhole, keysStayInTask, found);
  }

  private Dataset<Row> rows(Table table, String rows) {
    readBack.add(table);
    return table(table, rows);
  }

  private void check(String snapshots, String days) {
    Map<Table, Written> tables = new LinkedHashMap<>();
    tables.put(MEMBER_SNAPSHOT, written(false, true, MEMBER_SNAPSHOT, SNAPSHOTS + snapshots));
    tables.put(SOURCE_DAY, written(false, true, SOURCE_DAY, DAYS + days));
    TableCheck.check(
        tables,
        table ->
            table.equals(SOURCE_DAY)
                ? rows(table, DAYS + days)
                : rows(table, SNAPSHOTS + snapshots));
  }

  @Test
  void rowsAsDeclaredPassAndNothingIsReadBack() {
    assertThatCode(() -> check("", "")).doesNotThrowAnyException();
    assertThat(readBack).isEmpty();
  }

  @Test
  void everyBreachIsToldWithItsTableAndRows() {
    String snapshots =
        """
        town | g | ann | member   | 2025-01-01T00:00 | true | true  # a third and
        town | g | ann | member   | 2025-01-01T00:00 | true | true  # a fourth row, one key
        town | g | bob | member   | 2025-01-01T00:00 | true | true  # another key
        town | g | cat | tourist  | 2025-01-01T00:00 | true | true
        town | g | dan | member   | 2025-01-01T00:00 |      | true
        town | g | eve | stranger | 2025-01-01T00:00 |      | true  # two breaches in one row
        """;
    String days =
        """
        town | log | 2025-01-03 | 1 |   |             | false | false  # neither value nor reason
        town | log | 2025-01-04 | 1 | 1 | no_previous | false | false  # both
        town | log | 2025-01-05 | 1 |   | rain        | false | false
        """;

    assertThatThrownBy(() -> check(snapshots, days))
        .isInstanceOf(SchemaException.class)
        .hasMessageEndingWith(
            ": member_snapshot: 2 keys stand more than once"
                + "; member_snapshot: actor_kind holds a code not declared in 2 rows"
                + "; member_snapshot: in_group is required but null in 2 rows"
                + "; source_day: expected_acts is null without a reason, or filled with one in 2 rows"
                + "; source_day: expected_acts_null_reason is not declared in 1 rows");
  }

  /** However the input is divided: what a task did not hold it cannot vouch for. */
  @Test
  void keysOfMoreRowsThanATaskHoldsAreReadBack() {
    mostHeld = 1;
    Map<Table, Written> tables =
        Map.of(MEMBER_SNAPSHOT, written(true, true, MEMBER_SNAPSHOT, SNAPSHOTS));

    assertThatCode(() -> TableCheck.check(tables, table -> rows(table, SNAPSHOTS)))
        .doesNotThrowAnyException();
    assertThat(readBack).containsExactly(MEMBER_SNAPSHOT);
    String again = "town | g | ann | member | 2025-01-01T00:00 | true | true\n";
    assertThatThrownBy(() -> TableCheck.check(tables, table -> rows(table, SNAPSHOTS + again)))
        .hasMessageContaining("1 keys stand more than once");
  }

  /** Two keys are held at most, and two units: three rows are too many of a task, not of a unit. */
  @Test
  void keysAreComparedWithinUnitsWhereAPassGoesUnitByUnit() {
    mostHeld = 2;
    unit = List.of(MemberSnapshot.COMMUNITY_ID, MemberSnapshot.MEMBER_ID);

    assertNothingIsReadBack("town | h | bob | member | 2025-01-01T00:00 | true | true\n");
    assertOneKeyIsRepeated("town | g | bob | member | 2025-01-01T00:00 | true | true\n");
  }

  /** Ann comes again after bob: then nobody compared her rows with each other. */
  @Test
  void keysAreReadBackWhereAUnitComesAgain() {
    unit = List.of(MemberSnapshot.COMMUNITY_ID, MemberSnapshot.MEMBER_ID);

    assertOneKeyIsRepeated("town | g | ann | member | 2025-01-01T00:00 | true | true\n");
  }

  /** The kind of actor is no part of the key: ann twice is found though bob is between. */
  @Test
  void keysAreComparedWithinTasksWhereTheUnitIsNotInTheKey() {
    unit = List.of(MemberSnapshot.COMMUNITY_ID, MemberSnapshot.ACTOR_KIND);

    assertNothingIsReadBack("");
    assertOneKeyIsRepeated("town | g | ann | staff | 2025-01-01T00:00 | true | true\n");
  }

  private void assertNothingIsReadBack(String more) {
    checkOneTask(SNAPSHOTS + more);

    assertThat(readBack).isEmpty();
  }

  private void assertOneKeyIsRepeated(String more) {
    assertThatThrownBy(() -> checkOneTask(SNAPSHOTS + more))
        .hasMessageContaining("1 keys stand more than once");
  }

  private void checkOneTask(String snapshots) {
    TableCheck.check(
        Map.of(MEMBER_SNAPSHOT, written(true, true, MEMBER_SNAPSHOT, snapshots)),
        table -> rows(table, snapshots));
  }

  /** Two tasks write the row of ann each. */
  @Test
  void equalKeysOfTwoTasksAreFoundUnlessTheInputKeepsThemTogether() {
    assertThatThrownBy(
            () ->
                TableCheck.check(
                    Map.of(
                        MEMBER_SNAPSHOT,
                        written(false, true, MEMBER_SNAPSHOT, SNAPSHOTS, SNAPSHOTS)),
                    table -> rows(table, SNAPSHOTS + SNAPSHOTS.lines().skip(1).toList().get(0))))
        .hasMessageContaining("member_snapshot: 1 keys stand more than once");
    readBack.clear();

    TableCheck.check(
        Map.of(MEMBER_SNAPSHOT, written(true, true, MEMBER_SNAPSHOT, SNAPSHOTS, SNAPSHOTS)),
        table -> rows(table, SNAPSHOTS));

    assertThat(readBack).isEmpty();
  }

  /** What is added to a table is compared with what it held; many keys are compared by Spark. */
  @Test
  void keysAreReadBackWhereHashesDoNotSettleIt() {
    TableCheck.check(
        Map.of(MEMBER_SNAPSHOT, written(false, false, MEMBER_SNAPSHOT, SNAPSHOTS)),
        table -> rows(table, SNAPSHOTS));
    long[] unbroken = new long[RowRules.of(SOURCE_DAY).size()];
    RowCheck.Findings large = new RowCheck.Findings(unbroken, 60_000, null, false);
    TableCheck.check(
        Map.of(SOURCE_DAY, new Written(List.of(), true, false, List.of(large, large))),
        table -> rows(table, DAYS));

    assertThat(readBack).containsExactly(MEMBER_SNAPSHOT, SOURCE_DAY);
  }
}
