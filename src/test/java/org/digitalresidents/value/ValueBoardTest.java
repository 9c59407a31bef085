package org.digitalresidents.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Gathering.GATHERING;
import static org.digitalresidents.model.Help.HELP;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.Question.QUESTION;
import static org.digitalresidents.model.ValueBoard.VALUE_BOARD;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.time.Period;
import org.junit.jupiter.api.Test;

/** Boards drawn as text, worked out by hand from the tables drawn above them. */
class ValueBoardTest {
  private static final BoardOptions OPTIONS =
      new BoardOptions(ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY, 2, 2);

  /** From Monday 2024-01-01 in Shanghai to the end of Thursday the 11th. */
  private static final Extent EXTENT =
      new Extent(Instant.parse("2023-12-31T16:00:00Z"), Instant.parse("2024-01-11T16:00:00Z"));

  @Test
  void theBoardOfEachWeek() {
    Dataset<Row> board = board(inputs());

    assertTable(
        VALUE_BOARD,
        board
            .where("unit = 'week' AND group_id = '*' AND measure NOT IN ('messages', 'pushes')")
            .where("period_start = '2024-01-01'")
            .selectExpr(
                "measure",
                "round(value, 4) AS value",
                "value_null_reason",
                "numerator",
                "denominator",
                "round(band_low, 4) AS band_low",
                "round(band_high, 4) AS band_high",
                "is_complete"),
        """
        measure               | value  | value_null_reason | numerator | denominator | band_low | band_high | is_complete
        solved_strict         | .5     |                   | 2         | 4           | .5       | .5        | true  # the vector E1
        solved_lenient        | .75    |                   | 3         | 4           | .75      | 1         | true
        solved_by_members     | .6667  |                   | 2         | 3           | .5       | .6667     | true  # q2 by staff; liberally q4 by cat herself
        solved_accepted       | .25    |                   | 1         | 4           | .25      | .25       | true
        solved_thanked        | .25    |                   | 1         | 4           | .25      | .25       | true
        solved_reacted        | 0      |                   | 0         | 4           | 0        | 0         | true
        solved_answered       | .25    |                   | 1         | 4           | .25      | .5        | true
        questions             | 5      |                   | 5         |             |          |           | true
        questions_open        | 1      |                   | 1         |             |          |           | true
        first_reply_median    | 7200   |                   |           | 5           | 3600     | 7200      | true
        replied_in_an_hour    | .4     |                   |           | 5           | .4       | .6        | true  # q1 and q2 of five
        replied_in_a_day      | .6     |                   |           | 5           | .6       | .8        | true
        help_pairs            | 2      |                   | 2         |             | 2        | 2         | true  # not that of staff
        helpers               | 2      |                   | 2         |             | 2        | 2         | true
        helpees               | 2      |                   | 2         |             | 2        | 2         | true
        help_reciprocity      | 1      |                   | 2         | 2           | 1        | 1         | true
        generalized_exchange  | 0      |                   | 0         | 2           | 0        | 0         | true
        experience_shares     | 2      |                   | 2         |             |          |           | true  # the copy in h is none
        shares_of_success     | 1      |                   | 1         |             |          |           | true
        shares_that_succeeded | .5     |                   | 1         | 2           |          |           | true
        gatherings_held       |        | too_few           | 1         | 1           |          |           | true  # one is online, one ahead
        gathering_turnout     | .5     |                   | 2         | 4           |          |           | true
        cold_share            | .75    |                   | 3         | 4           | .5       | .75       | true
        push_reads            | 30     |                   | 30        | 1           |          |           | true
        """);
  }

  @Test
  void everyPeriodAndGroupIsThere() {
    Dataset<Row> board = board(inputs());

    assertTable(
        VALUE_BOARD,
        board
            .where("measure = 'messages'")
            .where("unit <> 'day' OR value > 0 OR period_start IN ('2024-01-01', '2024-01-11')")
            .where("NOT (group_id = 'h' AND unit = 'day')"),
        """
        group_id | unit  | period_start | value | is_complete
        *        | day   | 2024-01-01   | 5     | true
        *        | day   | 2024-01-02   | 1     | true
        *        | day   | 2024-01-11   | 0     | true
        *        | week  | 2024-01-01   | 6     | true
        *        | week  | 2024-01-08   | 0     | false
        *        | month | 2024-01-01   | 6     | false
        g        | day   | 2024-01-01   | 4     | true   # not that of staff
        g        | day   | 2024-01-11   | 0     | true
        g        | week  | 2024-01-01   | 4     | true
        g        | week  | 2024-01-08   | 0     | false
        g        | month | 2024-01-01   | 4     | false
        h        | week  | 2024-01-01   | 1     | true
        h        | week  | 2024-01-08   | 0     | false
        h        | month | 2024-01-01   | 1     | false
        """);
  }

  /** Of q3 it is known that somebody solved it, and not who. */
  @Test
  void whoIsNotKnownIsNoSolver() {
    Dataset<Row> questions =
        table(
            QUESTION,
            """
            community_id | event_id | linking      | group_id | asked_at            | asker_id | asker_kind | is_before_question | solved_by | solver_id | solver_kind | status  | watched_until
            x            | q1       | conservative | g        | 2024-01-01T00:00:00 | ann      | member     | false              | accepted  | bob       | member      | matured | 2024-01-11T16:00:00
            x            | q2       | conservative | g        | 2024-01-01T00:00:00 | ann      | member     | false              | accepted  | sue       | staff       | matured | 2024-01-11T16:00:00
            x            | q3       | conservative | g        | 2024-01-01T00:00:00 | ann      | member     | false              | accepted  |           | unknown     | matured | 2024-01-11T16:00:00
            """);
    Row tally =
        Tallies.ofQuestions(questions, Period.day(OPTIONS.zone()))
            .where(BoardPoint.MEASURE.col().equalTo(BoardMeasure.SOLVED_BY_MEMBERS.code()))
            .select(BoardPoint.COUNT.col(), BoardPoint.BASE.col())
            .head();

    assertThat(tally.getLong(0)).isEqualTo(1);
    assertThat(tally.getLong(1)).isEqualTo(2);
  }

  private static Dataset<Row> board(BoardInputs in) {
    BoardPass pass = new BoardPass(OPTIONS, Map.of("x", EXTENT));
    return Passes.rows(BoardPass.points(in, OPTIONS), pass, VALUE_BOARD);
  }

  private static BoardInputs inputs() {
    return new BoardInputs(
        table(
            QUESTION,
            """
            community_id | event_id | linking      | group_id | asked_at            | asker_id | asker_kind | is_before_question | first_reply_at      | solved_by | solver_id | solver_kind | status  | watched_until
            x            | q1       | conservative | g        | 2024-01-01T00:00:00 | ann      | member     | false              | 2024-01-01T01:00:00 | accepted  | bob       | member      | matured | 2024-01-11T16:00:00
            x            | q1       | liberal      | g        | 2024-01-01T00:00:00 | ann      | member     | false              | 2024-01-01T01:00:00 | accepted  | bob       | member      | matured | 2024-01-11T16:00:00
            x            | q2       | conservative | g        | 2024-01-02T00:00:00 | ann      | member     | false              | 2024-01-02T01:00:00 | thanked   | sue       | staff       | matured | 2024-01-11T16:00:00
            x            | q2       | liberal      | g        | 2024-01-02T00:00:00 | ann      | member     | false              | 2024-01-02T01:00:00 | thanked   | sue       | staff       | matured | 2024-01-11T16:00:00
            x            | q3       | conservative | g        | 2024-01-03T00:00:00 | bob      | member     | false              | 2024-01-03T02:00:00 | answered  | ann       | member      | matured | 2024-01-11T16:00:00
            x            | q3       | liberal      | g        | 2024-01-03T00:00:00 | bob      | member     | false              | 2024-01-03T02:00:00 | answered  | ann       | member      | matured | 2024-01-11T16:00:00
            x            | q4       | conservative | g        | 2024-01-01T00:00:00 | cat      | member     | false              |                     |           |           |             | matured | 2024-01-11T16:00:00
            x            | q4       | liberal      | g        | 2024-01-01T00:00:00 | cat      | member     | false              | 2024-01-01T01:00:00 | answered  | cat       | member      | matured | 2024-01-11T16:00:00
            x            | q5       | conservative | g        | 2024-01-07T00:00:00 | cat      | member     | false              |                     |           |           |             | open    | 2024-01-11T16:00:00
            x            | q5       | liberal      | g        | 2024-01-07T00:00:00 | cat      | member     | false              |                     |           |           |             | open    | 2024-01-11T16:00:00
            x            | q6       | conservative | g        | 2024-01-02T00:00:00 | sue      | staff      | false              |                     |           |           |             | matured | 2024-01-11T16:00:00  # not of a member
            """),
        table(
            HELP,
            """
            community_id | event_id | linking      | group_id | helper_id | helper_kind | asker_id | asker_kind | helped_at
            x            | q1       | conservative | g        | bob       | member      | ann      | member     | 2024-01-01T01:00:00
            x            | q1       | liberal      | g        | bob       | member      | ann      | member     | 2024-01-01T01:00:00
            x            | q2       | conservative | g        | sue       | staff       | ann      | member     | 2024-01-02T01:00:00
            x            | q3       | conservative | g        | ann       | member      | bob      | member     | 2024-01-03T02:00:00
            x            | q3       | liberal      | g        | ann       | member      | bob      | member     | 2024-01-03T02:00:00
            """),
        table(
            POST_RESPONSE,
            """
            community_id | event_id | group_id | ts                  | actor_id | actor_kind | etype   | is_experience | tells_success | content_hash | replied_at          | liberal_replied_at  | reacted_at          | responders | readers | watched_until
            x            | p1       | g        | 2024-01-01T00:00:00 | ann      | member     | message | true          | true          | 7            |                     | 2024-01-01T01:00:00 |                     | 2          |         | 2024-01-04T00:00:00
            x            | p2       | h        | 2024-01-01T02:00:00 | bob      | member     | message | true          | true          | 7            |                     |                     | 2024-01-02T02:00:01 | 9          |         | 2024-01-04T02:00:00  # a copy; a day and a second
            x            | p3       | g        | 2024-01-01T02:00:00 | bob      | member     | message | true          | false         |              |                     |                     | 2024-01-02T02:00:00 | 1          |         | 2024-01-04T02:00:00
            x            | p4       | dm       | 2024-01-02T02:00:00 | bob      | member     | message | false         | false         |              |                     |                     |                     | 0          |         | 2024-01-05T02:00:00
            x            | p5       | g        | 2024-01-01T03:00:00 | sue      | staff      | message | false         | false         |              |                     |                     |                     | 0          |         | 2024-01-04T03:00:00
            x            | p6       | g        | 2024-01-01T03:00:00 |          | unknown    | message | false         | false         |              |                     |                     |                     | 0          |         | 2024-01-04T03:00:00
            x            | p7       | g        | 2024-01-01T03:00:00 |          | unknown    | reply   | false         | false         |              |                     |                     |                     | 0          |         | 2024-01-04T03:00:00
            x            | push     | g        | 2024-01-01T03:00:00 | sue      | staff      | push    | false         | false         |              |                     |                     |                     | 0          | 30      | 2024-01-04T03:00:00
            x            | push2    | g        | 2024-01-01T03:00:00 | sue      | staff      | push    | false         | false         |              |                     |                     |                     | 0          |         | 2024-01-04T03:00:00
            """),
        table(
            GATHERING,
            """
            community_id | event_id | group_id | planned_at          | is_online | signed_up | came | came_of_signed_up | is_held | watched_until
            x            | e1       | g        | 2024-01-06T00:00:00 | false     | 4         | 3    | 2                 | true    | 2024-01-11T16:00:00
            x            | e0       | g        | 2023-12-20T00:00:00 | false     | 4         | 3    | 2                 | true    | 2024-01-11T16:00:00  # planned for before the first day
            x            | e2       | g        | 2024-01-06T00:00:00 | true      | 4         | 3    | 2                 | false   | 2024-01-11T16:00:00
            x            | e3       | g        | 2024-01-20T00:00:00 | false     | 4         | 0    | 0                 | false   | 2024-01-11T16:00:00
            x            | e4       | g        |                     | false     | 4         | 0    | 0                 | false   | 2024-01-11T16:00:00
            """));
  }
}
