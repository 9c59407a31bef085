package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Diagnosis.DIAGNOSIS;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.conversation.act.RuleTagger;
import org.digitalresidents.conversation.act.SpeechRuleFile;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.model.ValueBoard;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One morning in one group, every index worked out by hand; days in UTC. */
class FamiliesTest {
  private static final HealthOptions OPTIONS =
      new HealthOptions(ZoneOffset.UTC, DayOfWeek.MONDAY, 1, 1, new Bands(Map.of()));
  private static final Extent EXTENT =
      new Extent(
          Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-08T00:00:00Z"), true);
  private static final Map<String, Extent> EXTENTS = Map.of("x", EXTENT, "y", EXTENT);

  private static final String MEMBERS =
      """
      community_id | group_id | member_id | day        | active_count | view_count | message_count
      x            | g        | ann       | 2024-01-01 | 3            | 0          | 3
      x            | g        | bob       | 2024-01-01 | 1            | 0          | 1
      x            | g        | cat       | 2024-01-01 | 0            | 2          | 0  # reads only
      """;
  private static final String OTHERS =
      """
      community_id | group_id | actor_kind | actor_id | day        | act_count | message_count | push_count
      x            | g        | staff      | sue      | 2024-01-01 | 4         | 1             | 2
      """;
  private static final String POSTS =
      """
      community_id | group_id | event_id | ts                  | actor_kind | etype   | act          | n_char | replied_at          | member_replied_at   | watched_until
      x            | g        | p1       | 2024-01-01T08:00:00 | member     | message | question     | 10     | 2024-01-01T09:00:00 | 2024-01-01T09:00:00 | 2024-01-08T00:00:00
      x            | g        | p2       | 2024-01-01T09:00:00 | member     | message | answer       | 5      |                     |                     | 2024-01-08T00:00:00
      x            | g        | p3       | 2024-01-01T10:00:00 | member     | message | other        | 1      |                     |                     | 2024-01-01T20:00:00  # not watched for a day
      x            | g        | p4       | 2024-01-01T07:00:00 | staff      | push    | %s    | 17     |                     |                     | 2024-01-08T00:00:00
      x            | g        | p5       | 2024-01-01T08:30:00 | staff      | message | announcement | 30     |                     |                     | 2024-01-08T00:00:00
      """
          .formatted(actOfPush("会员日来啦!满三百减四十,全场包邮"));

  private static Dataset<Row> diagnoses;
  private static Dataset<Row> morning;

  /** Community y is x with a program. */
  @BeforeAll
  static void diagnose() {
    List<Row> rows = diagnosis(inputs()).collectAsList();
    diagnoses = SharedSpark.session().createDataFrame(rows, DIAGNOSIS.schema());
    morning = diagnoses.where("community_id = 'x'");
  }

  @Test
  void everyIndexOfOneMorning() {
    assertTable(
        DIAGNOSIS,
        morning
            .where("group_id = 'g' AND family IN ('value_exchange', 'ghost_town', 'staff')")
            .where("health_index NOT LIKE 'extra%'")
            .selectExpr(
                "health_index",
                "round(value, 4) AS value",
                "value_null_reason",
                "numerator",
                "denominator"),
        """
        health_index         | value | value_null_reason | numerator | denominator
        broadcast_ratio      | .4286 |                   | 3         | 7    # a message and two pushes of sue
        promotion_ratio      | .2    |                   | 1         | 5    # p4
        ask_give_ratio       | 1     |                   | 1         | 1    # p4; sue answered p1
        give_take_ratio      | 1     |                   | 1         | 1
        take_only_share      | .5    |                   | 1         | 2    # ann
        give_only_share      | .5    |                   | 1         | 2    # bob
        response_rate        | .5    |                   | 1         | 2    # p1 of p1 and p2
        member_response_rate | .5    |                   | 1         | 2
        reply_gini           | .5    |                   |           |      # 0 and 1
        help_reciprocity     |       | base_zero         | 0         | 0
        member_conversations | 1     |                   | 1         |      # p1
        member_exchanges     | 1     |                   | 1         |      # bob to ann
        quiet_group_share    | 0     |                   | 0         | 1
        bot_ad_share         | .2    |                   | 1         | 5
        answered_by_member   | 1     |                   | 1         | 1
        staff_push_share     | .5    |                   | 1         | 2
        catalyst             | 1     |                   | 1         | 1    # p5, then p2
        connector            |       | base_zero         | 0         | 0    # sue addresses nobody
        staff_per_solved     | 4     |                   | 4         | 1
        staff_per_member_day | .1    |                   | 2         | 20   # three for 167 hours
        """);
  }

  @Test
  void activityOfOneMorning() {
    assertTable(
        DIAGNOSIS,
        morning
            .where("group_id = '*' AND family = 'activity_worship'")
            .selectExpr("health_index", "round(value, 4) AS value", "value_null_reason"),
        """
        health_index       | value  | value_null_reason
        information_load   | 5      |            # each of three readers meets five posts
        noise_share        | .3333  |            # p3
        speaker_gini       | .25    |            # 1 and 3: 14/8 − 3/2
        top_1_share        | .015   |            # .02 of ann's .75
        topic_entropy |  | too_few
        topic_trend |  | too_few
        top_10_share       | .15    |
        effective_speakers | 1.7548 |            # e to .75 ln 4/3 + .25 ln 4
        member_activity    | 4      |
        solved_share       |        | base_zero
        buyers             | 2      |
        retained_share     | .8     |            # 12 at the end, 4 of them new; 2 left
        false_prosperity   |        | no_history
        """);
  }

  /** What counts all posts or the brand's is about programs too; all else is the same with one. */
  @Test
  void aMarkedProgramChangesNothingThatIsAboutPeople() {
    Dataset<Row> people =
        diagnoses.where(
            "health_index NOT IN"
                + " ('broadcast_ratio', 'promotion_ratio', 'bot_ad_share', 'information_load')");

    List<String> without = Cells.rows(people.where("community_id = 'x'").drop("community_id"));
    List<String> with = Cells.rows(people.where("community_id = 'y'").drop("community_id"));

    assertThat(with).isNotEmpty().containsExactlyInAnyOrderElementsOf(without);
  }

  private static Dataset<Row> diagnosis(HealthInputs in) {
    Dataset<Row> hours = Hours.of(in, EXTENTS);
    Dataset<Row> points =
        DiagnosisPass.points(
            in.communities(),
            List.of(
                ValueExchange.of(in, OPTIONS),
                Spreads.of(in, OPTIONS),
                ActivityWorship.of(in, OPTIONS),
                GhostTowns.of(in, OPTIONS),
                HeldFigures.ofWeeks(in.weeks(), OPTIONS.fewest()),
                StaffWork.of(in, hours, OPTIONS, EXTENTS)));
    return Passes.rows(points, new DiagnosisPass(OPTIONS, EXTENTS, Map.of()), DIAGNOSIS);
  }

  /** What {@code conversations} reads in a push of staff. */
  private static String actOfPush(String text) {
    Act act =
        new Act(
            0,
            TsPrecision.MS,
            0,
            "p4",
            "g",
            ActorKind.STAFF,
            Etype.PUSH,
            null,
            null,
            null,
            text,
            null,
            null,
            null,
            null,
            null,
            Map.of());
    Place place = new Place(true, false, null, null, Set.of(), false, false, Copied.NO);
    Tagger tagger = new RuleTagger(SpeechRuleFile.standard());
    return tagger.tag(new Post("sue", act, null), place).get(0).act().code();
  }

  /** A drawing with every row of x once more in y. */
  private static Dataset<Row> both(Table table, String drawn, String... moreOfY) {
    StringBuilder text = new StringBuilder(drawn);
    drawn.lines().skip(1).forEach(line -> text.append(line.replaceFirst("^x", "y")).append('\n'));
    List.of(moreOfY).forEach(line -> text.append(line).append('\n'));
    return table(table, text.toString());
  }

  private static HealthInputs inputs() {
    return new HealthInputs(
        both(Community.COMMUNITY, "community_id\nx\n"),
        table(Activity.ACTIVITY, "community_id"),
        both(
            MembershipSpell.MEMBERSHIP_SPELL,
            """
            community_id | group_id | member_id | observed_from
            x            | g        | ann       | 2023-12-01T00:00:00
            x            | g        | bob       | 2023-12-01T00:00:00
            x            | g        | cat       | 2023-12-01T00:00:00
            """),
        both(MemberDay.MEMBER_DAY, MEMBERS),
        both(NonMemberDay.NON_MEMBER_DAY, OTHERS, "y | g | bot | b1 | 2024-01-01 | 50 | 50 | 0"),
        both(
            MessageAct.MESSAGE_ACT,
            """
            community_id | group_id | event_id | ts                  | member_id | member_kind | act
            x            | g        | p1       | 2024-01-01T08:00:00 | ann       | member      | question
            x            | g        | p2       | 2024-01-01T09:00:00 | bob       | member      | answer
            """),
        both(
            Question.QUESTION,
            """
            community_id | group_id | event_id | linking      | asked_at            | asker_kind | first_member_reply_at | solved_by | status
            x            | g        | p1       | conservative | 2024-01-01T08:00:00 | member     | 2024-01-01T09:00:00   | thanked   | matured
            """),
        both(
            Reply.REPLY,
            """
            community_id | group_id | event_id | ts                  | from_actor_id | from_kind | to_event_id | to_actor_id | to_kind | confidence
            x            | g        | p2       | 2024-01-01T09:00:00 | bob           | member    | p1          | ann         | member  | 1
            """),
        both(
            Help.HELP,
            """
            community_id | group_id | event_id | helper_id | linking      | is_by_staff | helped_at
            x            | g        | p1       | sue       | conservative | true        | 2024-01-01T09:30:00
            """),
        both(
            PostResponse.POST_RESPONSE,
            POSTS,
            "y | g | p9 | 2024-01-01T08:10:00 | bot | message | greeting | 9 | | |"
                + " 2024-01-08T00:00:00"),
        table(ValueBoard.VALUE_BOARD, "community_id"),
        both(
            CommunityWeek.COMMUNITY_WEEK,
            """
            community_id | group_id | week_start | members | entered | exited | buyers
            x            | *        | 2024-01-01 | 12      | 4       | 2      | 2
            """));
  }
}
