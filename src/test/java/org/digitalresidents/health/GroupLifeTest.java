package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NewcomerOutcome.NEWCOMER_OUTCOME;
import static org.digitalresidents.model.PostResponse.POST_RESPONSE;
import static org.digitalresidents.model.PostWords.POST_WORDS;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.model.TopicWeek.TOPIC_WEEK;
import static org.digitalresidents.testing.TextTable.table;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.HealthIndex;
import org.junit.jupiter.api.Test;

/** Laws of all indices at once, on a small world drawn by a seed. */
class GroupLifeTest {
  private static final Extent EXTENT =
      new Extent(
          Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-02-19T00:00:00Z"), true);

  private final StringBuilder words =
      new StringBuilder(
          "community_id | event_id | group_id | ts | actor_id | actor_kind | etype | tokens |"
              + " we_words | hedge_words | product_words | in_group_terms | is_ritual | is_prompt\n");
  private final StringBuilder posts =
      new StringBuilder(
          "community_id | event_id | group_id | ts | actor_id | actor_kind | etype | act |"
              + " replied_at | reacted_at | watched_until\n");
  private final StringBuilder replies =
      new StringBuilder(
          "community_id | event_id | group_id | ts | from_actor_id | from_kind | to_event_id |"
              + " to_actor_id | to_kind | confidence\n");

  /** Two hundred posts of six members and one of staff, every third of which is replied to. */
  private GroupLifeTest world(String group) {
    SplittableRandom random = new SplittableRandom(7);
    String last = "";
    for (int i = 0; i < 200; i++) {
      String id = group + i;
      int person = random.nextInt(7);
      String who = group + person;
      String kind = person == 0 ? "staff" : "member";
      Instant at = EXTENT.first().plusSeconds(i * 20_000L);
      int drawn = random.nextInt(64);
      post(id, group, at, who + " | " + kind, drawn);
      if (drawn % 3 == 0 && !last.isEmpty()) {
        replies.append(
            "x | %s | %s | %s | %s | %s | %s | 1\n".formatted(id, group, at, who, kind, last));
      }
      last = "%s | %s | %s".formatted(id, who, kind);
    }
    return this;
  }

  private void post(String id, String group, Instant at, String who, int drawn) {
    words.append(
        "x | %s | %s | %s | %s | message | 10 | %d | %d | %d | %d | %s | %s\n"
            .formatted(
                id,
                group,
                at,
                who,
                drawn % 2,
                drawn / 2 % 2,
                drawn / 4 % 2,
                drawn / 8 % 2,
                drawn % 5 == 0,
                drawn % 11 == 0));
    String replied = drawn % 4 == 0 ? at.plusSeconds(60).toString() : "";
    posts.append(
        "x | %s | %s | %s | %s | message | %s | %s | | 2024-02-19T00:00:00\n"
            .formatted(id, group, at, who, drawn % 7 == 0 ? "question" : "other", replied));
  }

  /** What programs say, with everything that could count. */
  private GroupLifeTest bots() {
    post("bot1", "g", EXTENT.first().plusSeconds(5), "bot | bot", 0);
    post("bot2", "g", EXTENT.first().plusSeconds(700_000), "bot | bot", 55);
    replies.append("x | bot2 | g | 2024-01-09T00:00:00 | bot | bot | g3 | g2 | member | 1\n");
    return this;
  }

  private List<String> points(int partitions) {
    GroupInputs in =
        new GroupInputs(
            table(POST_WORDS, words.toString()).repartition(partitions),
            table(TOPIC_WEEK, "community_id | group_id | week_start | term_uses | entropy\n"),
            table(POST_RESPONSE, posts.toString()).repartition(partitions),
            table(REPLY, replies.toString()).repartition(partitions),
            table(
                MEMBERSHIP_SPELL,
                """
                community_id | group_id | member_id | start_at
                x            | g        | g1        | 2024-01-01
                x            | h        | h1        | 2024-01-01
                """),
            table(MEMBER_DAY, "community_id | group_id | member_id\n"),
            table(NEWCOMER_OUTCOME, "community_id | group_id | measure | value\n"));
    HealthOptions options =
        new HealthOptions(
            ZoneId.of("UTC"),
            DayOfWeek.MONDAY,
            1,
            HealthOptions.QUIET_BELOW,
            BandFile.read("none", "{}".getBytes(StandardCharsets.UTF_8)));
    return GroupLife.of(in, options, Map.of("x", EXTENT)).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private static List<String> of(List<String> points, String group) {
    return points.stream()
        .filter(point -> point.startsWith("[x," + group + ","))
        .map(point -> point.substring(("[x," + group).length()))
        .toList();
  }

  @Test
  void programsChangeNothingAndNeitherDoPartitions() {
    List<String> without = new GroupLifeTest().world("g").points(1);

    assertThat(without).hasSizeGreaterThan(100);
    assertThat(new GroupLifeTest().world("g").bots().points(5)).isEqualTo(without);
  }

  /** A copy of the group under other names leaves its figures, and the community's shares. */
  @Test
  void aCopyOfTheGroupIsLikeIt() {
    List<String> points = new GroupLifeTest().world("g").world("h").points(2);

    assertThat(of(points, "h")).isEqualTo(of(points, "g")).hasSizeGreaterThan(100);
  }

  @Test
  void withoutTextsThatIsSaid() {
    words.append(
        "x | p | g | 2024-01-01T08:00:00 | ann | member | message | | | | | | false | false\n");

    assertThat(points(1))
        .contains(
            "[x,*,null,we_rate,null,null,null,null,null,null,no_texts]",
            "[x,*,null,prompts,null,null,null,null,null,null,no_texts]")
        .noneMatch(point -> point.contains(HealthIndex.OTHER_TALK_SHARE.code() + ",0"));
  }
}
