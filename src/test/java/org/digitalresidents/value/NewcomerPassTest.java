package org.digitalresidents.value;

import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.junit.jupiter.api.Test;

class NewcomerPassTest {
  private static final BoardOptions OPTIONS =
      new BoardOptions(ZoneId.of("UTC"), DayOfWeek.MONDAY, 1, 3);

  private static final Extent EXTENT =
      new Extent(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"));

  /**
   * Worked out by hand. Newcomers are bob, cat, dan and eve: ann was there before, fay is too new.
   * Bob, cat and dan ask on workday mornings, bob and cat are replied to; eve greets and has no
   * like. Of bob and cat one posts again, dan does not: the lift is 1/2 − 0.
   */
  @Test
  void firstPostsAndWhatBecameOfThem() {
    Dataset<Row> posts =
        table(
            POST_RESPONSE,
            """
            community_id | event_id | group_id | ts                  | actor_id | actor_kind | etype   | act      | n_char | replied_at          | member_replied_at   | liberal_replied_at  | liberal_member_replied_at | watched_until
            x            | a1       | g        | 2024-01-05T08:00:00 | ann      | member     | message | question | 40     |                     |                     |                     |                     | 2024-03-01T00:00:00
            x            | b1       | g        | 2024-01-15T08:00:00 | bob      | member     | message | question | 40     | 2024-01-15T09:00:00 |                     | 2024-01-15T09:00:00 |                     | 2024-03-01T00:00:00  # an hour: by staff
            x            | b2       | h        | 2024-01-29T08:00:00 | bob      | member     | message | question | 40     |                     |                     |                     |                     | 2024-03-01T00:00:00  # again, two weeks later to the second
            x            | c1       | g        | 2024-01-16T08:00:00 | cat      | member     | message | question | 40     | 2024-01-17T08:00:00 | 2024-01-17T08:00:00 | 2024-01-17T08:00:00 | 2024-01-17T08:00:00 | 2024-03-01T00:00:00
            x            | c2       | g        | 2024-01-30T08:00:01 | cat      | member     | message | question | 40     |                     |                     |                     |                     | 2024-03-01T00:00:00  # a second too late
            x            | d1       | g        | 2024-01-17T08:00:00 | dan      | member     | message | question | 40     | 2024-01-18T08:00:01 |                     | 2024-01-17T08:30:00 |                     | 2024-03-01T00:00:00
            x            | e1       | h        | 2024-01-20T08:00:00 | eve      | member     | message | greeting | 4      |                     |                     |                     |                     | 2024-03-01T00:00:00
            x            | f1       | h        | 2024-02-20T08:00:00 | fay      | member     | message | greeting | 4      |                     |                     |                     |                     | 2024-03-01T00:00:00
            x            | p1       | h        | 2024-01-20T08:00:00 | gus      | member     | checkin | greeting | 4      |                     |                     |                     |                     | 2024-03-01T00:00:00  # said nothing
            x            | h1       | h        | 2024-01-21T08:00:00 | hal      | member     | message | greeting | 4      |                     |                     |                     |                     | 2024-01-22T07:59:59  # given up within a day
            """);

    assertTable(
        NEWCOMER_OUTCOME,
        Passes.rows(
                NewcomerPass.points(posts),
                new NewcomerPass(OPTIONS, Map.of("x", EXTENT)),
                NEWCOMER_OUTCOME)
            .where("group_id = '*'"),
        """
        community_id | measure                 | value | value_null_reason | numerator | denominator | band_low | band_high
        x            | replied_in_an_hour      | .25   |                   | 1         | 4           | .25      | .5
        x            | replied_in_a_day        | .5    |                   | 2         | 4           | .5       | .75
        x            | member_replied_in_a_day | .25   |                   | 1         | 4           | .25      | .25
        x            | second_post_if_replied  | .5    |                   | 1         | 2           | 1/3      | .5
        x            | second_post_if_not      | 0     |                   | 0         | 2           | 0        | 0
        x            | second_post_lift        | .5    |                   |           | 4           |          |    # liberally dan has a reply too: no likes
        """);
  }
}
