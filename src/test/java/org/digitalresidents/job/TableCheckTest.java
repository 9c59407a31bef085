package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;
import static org.digitalresidents.testing.TextTable.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;
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

  private static void check(String snapshots, String days) {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(MEMBER_SNAPSHOT, table(MEMBER_SNAPSHOT, SNAPSHOTS + snapshots));
    tables.put(SOURCE_DAY, table(SOURCE_DAY, DAYS + days));
    TableCheck.check(tables);
  }

  @Test
  void rowsAsDeclaredPass() {
    assertThatCode(() -> check("", "")).doesNotThrowAnyException();
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
}
