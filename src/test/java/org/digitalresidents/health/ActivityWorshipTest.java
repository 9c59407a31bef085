package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.testing.TextTable.table;

import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.time.Period;
import org.junit.jupiter.api.Test;

class ActivityWorshipTest {
  /** Three posts for one reader, one for two, none for one: (3 + 2 + 0) / 4; p6 has no reader. */
  @Test
  void aReaderMeetsThePostsOfTheDay() {
    Dataset<Row> posts =
        table(
            PostResponse.POST_RESPONSE,
            """
            community_id | group_id | event_id | ts
            x            | g        | p1       | 2024-01-01T08:00:00
            x            | g        | p2       | 2024-01-01T09:00:00
            x            | g        | p3       | 2024-01-01T10:00:00
            x            | g        | p4       | 2024-01-02T10:00:00
            x            | h        | p5       | 2024-01-02T10:00:00  # another group
            x            | g        | p6       | 2024-01-04T10:00:00
            x            | dm       | p7       | 2024-01-01T10:00:00
            """);
    Dataset<Row> days =
        table(
            MemberDay.MEMBER_DAY,
            """
            community_id | group_id | member_id | day        | active_count | view_count
            x            | g        | ann       | 2024-01-01 | 3            | 0
            x            | g        | ann       | 2024-01-02 | 0            | 4
            x            | g        | bob       | 2024-01-02 | 1            | 0
            x            | g        | bob       | 2024-01-03 | 1            | 0
            x            | g        | cat       | 2024-01-01 | 0            | 0  # did something else
            x            | *        | ann       | 2024-01-01 | 1            | 0  # in no group
            """);

    Dataset<Row> loads =
        ActivityWorship.ofReaders(posts, days, Period.day(ZoneOffset.UTC))
            .groupBy(IndexPoint.GROUP.col())
            .sum(IndexPoint.NUMERATOR.column(), IndexPoint.DENOMINATOR.column());

    assertThat(Cells.rows(loads)).containsExactly("g | 5 | 4");
  }
}
