package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.testing.Cells;
import org.junit.jupiter.api.Test;

class GroupEndsTest {
  @Test
  void aGroupEndsOnTheDayItsLastMemberLeft() {
    HealthOptions shanghai =
        new HealthOptions(ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY, 1, 1, new Bands(Map.of()));
    Dataset<Row> spells =
        table(
            MembershipSpell.MEMBERSHIP_SPELL,
            """
            community_id | group_id | member_id | end_at
            x            | g        | ann       | 2024-01-02T00:00:00
            x            | g        | bob       | 2024-01-05T18:00:00  # the sixth in Shanghai
            x            | h        | ann       | 2024-01-02T00:00:00
            x            | h        | ann       |                      # came back
            x            | *        | bob       | 2024-01-05T18:00:00
            """);

    Dataset<Row> ends =
        GroupEnds.of(spells, shanghai).select(IndexPoint.GROUP.col(), IndexPoint.DAY.col());

    assertThat(Cells.rows(ends)).containsExactly("g | 2024-01-06");
  }
}
