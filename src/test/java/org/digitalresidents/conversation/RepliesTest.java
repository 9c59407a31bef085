package org.digitalresidents.conversation;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RepliesTest {

  /** Worked out by hand from the acts. */
  @Test
  void aReplyNamesAPostOrAPerson() {
    Dataset<Row> acts =
        table(
            ACTIVITY,
            """
            community_id | event_id | ts                  | group_id | actor_id | actor_kind | etype    | target_event_id | target_actor_id
            x            | q        | 2024-01-01T00:00:00 | g        | ann      | member     | question |                 |
            x            | a        | 2024-01-01T00:00:05 | g        | bob      | member     | answer   | q               |
            x            | self     | 2024-01-01T00:00:07 | g        | ann      | member     | reply    | q               |
            x            | bot      | 2024-01-01T00:00:08 | g        | hal      | bot        | reply    | q               | ann
            x            | other    | 2024-01-01T00:00:09 | g        | bob      | member     | reply    | q               | cat  # the person named wins
            x            | lost     | 2024-01-01T00:00:10 | g        | cat      | staff      | message  | nowhere         |
            x            | person   | 2024-01-01T00:00:11 | g        | cat      | staff      | message  |                 | ann
            x            | early    | 2023-12-31T23:59:59 | g        | bob      | member     | reply    | q               |      # clocks differ
            x            | like     | 2024-01-01T00:00:12 | g        | bob      | member     | reaction | q               | ann  # said nothing
            x            | private  | 2024-01-01T00:00:13 | dm       | cat      | staff      | message  |                 | ann  # addressed, no reply
            x            | quoted   | 2024-01-01T00:00:14 | dm       | cat      | staff      | message  | q               | ann
            y            | a        | 2024-01-01T00:00:05 | g        | bob      | member     | answer   | q               |      # another community's q
            """);

    assertTable(
        REPLY,
        Replies.explicit(acts),
        """
        community_id | event_id | group_id | from_actor_id | from_kind | to_event_id | to_actor_id | to_kind | delay_ms | is_before_post
        x            | a        | g        | bob           | member    | q           | ann         | member  | 5000     | false
        x            | self     | g        | ann           | member    | q           | ann         | member  | 7000     | false
        x            | bot      | g        | hal           | bot       | q           | ann         | member  | 8000     | false
        x            | other    | g        | bob           | member    | q           | cat         |         | 9000     | false
        x            | lost     | g        | cat           | staff     | nowhere     |             |         |          | false
        x            | person   | g        | cat           | staff     |             | ann         |         |          | false
        x            | early    | g        | bob           | member    | q           | ann         | member  |          | true
        x            | quoted   | dm       | cat           | staff     | q           | ann         | member  | 14000    | false
        y            | a        | g        | bob           | member    | q           |             |         |          | false
        """);
  }
}
