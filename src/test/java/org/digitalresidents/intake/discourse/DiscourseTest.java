package org.digitalresidents.intake.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.discord.Discord;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class DiscourseTest {
  private static final String SOLVED =
      ", \"accepted_answer\": {\"post_number\": 3, \"username\": \"cleo\", \"excerpt\": \"x\"%s}";

  private final MemoryFiles files = new MemoryFiles();
  private final Discourse format = new Discourse();

  @Test
  void readsATopicWhoseFieldsStandBehindItsPosts() {
    RecordingSink sink =
        read(
            topic(
                9,
                ", \"tags\": [\"new\", \"help\"]",
                post(101, 9, 1, 7, "anna", "<p>Hello <img class='emoji' alt=':wave:'></p>"),
                post(102, 9, 2, 8, "ben", "<aside class='quote'>Hello</aside><p>Hi</p>"),
                with(post(103, 9, 3, 7, "anna", "<p>Yes</p>"), "reply_to_post_number", "2"),
                with(post(104, 9, 4, 7, "anna", "<p>?</p>"), "reply_to_post_number", "77")));

    ActDraft first = sink.acts.get(0);
    assertThat(first.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(first.ts()).isEqualTo(Instant.parse("2024-03-10T02:30:00.123Z"));
    assertThat(first.precision()).isEqualTo(TsPrecision.MS);
    assertThat(first.eventId()).isEqualTo("101");
    assertThat(first.seq()).isEqualTo(101L);
    assertThat(first.groupId()).isEqualTo("category:5");
    assertThat(first.threadId()).isEqualTo("topic/9");
    assertThat(first.actorId()).isEqualTo("7");
    assertThat(first.text()).isEqualTo("A topic\nHello :wave:");
    assertThat(first.attrs()).isEqualTo(Map.of("trust_level", "2", "tags", "new,help"));
    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.MESSAGE, Etype.REPLY, Etype.REPLY, Etype.REPLY);
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly(null, "101", "102", null);
    assertThat(sink.acts).extracting(ActDraft::targetActorId).containsExactly(null, "7", "8", null);
    assertThat(sink.acts.get(1).text()).isEqualTo("Hi");
    assertThat(sink.notes).isEmpty();
    assertThat(sink.records()).isEqualTo(4);
  }

  @Test
  void aTopicWithASolutionIsAQuestion() {
    RecordingSink sink =
        read(
            topic(
                9,
                SOLVED.formatted(""),
                post(101, 9, 1, 7, "anna", "<p>How?</p>"),
                post(102, 9, 2, 8, "ben", "<p>So</p>"),
                with(post(103, 9, 3, 9, "cleo", "<p>Or so</p>"), "reply_to_post_number", "2"),
                post(104, 9, 4, 7, "anna", "<p>Thanks</p>"),
                with(post(105, 9, 5, 8, "ben", "<p>ok</p>"), "reply_to_post_number", "4")));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(
            Etype.QUESTION, Etype.ANSWER, Etype.ANSWER, Etype.ACCEPT, Etype.REPLY, Etype.REPLY);
    ActDraft accept = sink.acts.get(3);
    assertThat(accept.eventId()).isEqualTo("103/accept");
    assertThat(accept.actorId()).isNull();
    assertThat(accept.targetEventId()).isEqualTo("103");
    assertThat(accept.targetActorId()).isEqualTo("9");
    assertThat(accept.ts()).isEqualTo(sink.acts.get(2).ts());
    assertThat(accept.attrs()).isEqualTo(Map.of("ts_is", "earliest", "actor_is", "unknown"));
    assertThat(sink.acts.get(2).attrs()).containsEntry("accepted", "true");
    assertThat(sink.notes).isEqualTo(Map.of("questions_known_by_solution", 1L));
  }

  @Test
  void whoAcceptedIsKnownWhereTheForumSaysSo() {
    RecordingSink sink =
        read(
            topic(
                9,
                SOLVED.formatted(", \"accepter_username\": \"anna\""),
                post(101, 9, 1, 7, "anna", "<p>How?</p>"),
                post(103, 9, 3, 9, "cleo", "<p>So</p>")));

    assertThat(sink.acts.get(2).etype()).isEqualTo(Etype.ACCEPT);
    assertThat(sink.acts.get(2).actorId()).isEqualTo("7");
    assertThat(sink.acts.get(2).attrs()).isEqualTo(Map.of("ts_is", "earliest"));
  }

  @Test
  void anUnsolvedQuestionIsOneWhereItMayBeAccepted() {
    RecordingSink sink =
        read(
            topic(
                9,
                "",
                post(101, 9, 1, 7, "anna", "<p>How?</p>"),
                with(post(102, 9, 2, 8, "ben", "<p>So</p>"), "can_accept_answer", "true")));

    assertThat(sink.acts).extracting(ActDraft::etype).containsExactly(Etype.QUESTION, Etype.ANSWER);
    assertThat(sink.notes).isEmpty();
  }

  @Test
  void likesAreCountsAndReactionsHoldThem() {
    String likes = "[{\"id\": 2, \"count\": 2}, {\"id\": 4, \"count\": 9}]";
    String reactions =
        "[{\"id\": \"heart\", \"type\": \"emoji\", \"count\": 2}, {\"id\": \"clap\", \"count\": 1}]";
    String liked = with(post(101, 9, 1, 7, "anna", "<p>x</p>"), "actions_summary", likes);

    RecordingSink sink =
        read(
            topic(
                9,
                "",
                liked,
                with(
                    with(post(102, 9, 2, 8, "ben", "<p>x</p>"), "actions_summary", likes),
                    "reactions",
                    reactions)));

    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly(
            "101",
            "101/like/1",
            "101/like/2",
            "102",
            "102/reaction/heart/1",
            "102/reaction/heart/2",
            "102/reaction/clap/1");
    ActDraft like = sink.acts.get(1);
    assertThat(like.etype()).isEqualTo(Etype.REACTION);
    assertThat(like.actorId()).isNull();
    assertThat(like.targetEventId()).isEqualTo("101");
    assertThat(like.targetActorId()).isEqualTo("7");
    assertThat(like.attrs()).isEqualTo(Map.of("emoji", "like", "ts_is", "earliest"));
  }

  @Test
  void staffProgramsAndTheForumItselfAreNoMembers() {
    RecordingSink sink =
        read(
            topic(
                9,
                "",
                with(post(101, 9, 1, 7, "anna", "<p>x</p>"), "moderator", "true"),
                post(102, 9, 2, -1, "system", "<p>x</p>"),
                post(103, 9, 3, -2, "discobot", "<p>x</p>"),
                with(post(104, 9, 4, 8, "ben", "<p>x</p>"), "staff", "true"),
                post(105, 9, 5, 0, "x", "<p>x</p>")
                    .replace("\"user_id\": 0", "\"user_id\": null")
                    .replace("\"username\": \"x\"", "\"username\": null")));

    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(
            ActorKind.STAFF, ActorKind.SYSTEM, ActorKind.BOT, ActorKind.STAFF, ActorKind.MEMBER);
    assertThat(sink.acts.get(4).actorId()).isNull();
    assertThat(sink.notes).isEqualTo(Map.of("posts_without_author", 1L));
  }

  @Test
  void whatIsDoneToATopicIsOtherAndPostsKeepTheirState() {
    RecordingSink sink =
        read(
            topic(
                9,
                "",
                with(post(101, 9, 1, 7, "anna", "<p>x</p>"), "version", "3"),
                action(102, 2, 8, "ben", "closed.enabled", null),
                action(103, 3, 8, "ben", "pinned.enabled", null),
                post(104, 9, 4, 8, "ben", "<p>x</p>")
                    .replace("\"post_type\": 1", "\"post_type\": 4"),
                with(post(105, 9, 5, 8, "ben", "<p>gone</p>"), "user_deleted", "true"),
                with(post(106, 9, 6, 8, "ben", "<p>x</p>"), "hidden", "true")));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(
            Etype.MESSAGE, Etype.OTHER, Etype.PIN, Etype.REPLY, Etype.REPLY, Etype.REPLY);
    assertThat(sink.acts.get(0).attrs()).containsEntry("edited", "true");
    assertThat(sink.acts.get(1).attrs()).containsEntry("kind", "closed.enabled");
    assertThat(sink.acts.get(2).targetEventId()).isEqualTo("101");
    assertThat(sink.acts.get(3).attrs()).containsEntry("whisper", "true");
    assertThat(sink.acts.get(4).attrs()).containsEntry("deleted", "true");
    assertThat(sink.acts.get(4).text()).isNull();
    assertThat(sink.acts.get(5).attrs()).containsEntry("hidden", "true");
  }

  @Test
  void peopleEnterAndLeavePrivateMessages() {
    String people =
        ", \"archetype\": \"private_message\", \"details\": {\"allowed_users\": ["
            + "{\"id\": 7, \"username\": \"anna\"}, {\"id\": 8, \"username\": \"ben\"},"
            + " {\"id\": 9, \"username\": \"cleo\"}]}";
    String[] posts = {
      post(101, 9, 1, 7, "anna", "<p>x</p>"),
      action(102, 2, 7, "anna", "invited_user", "cleo"),
      action(103, 3, 8, "ben", "user_left", "ben"),
      action(104, 4, 7, "anna", "removed_user", "cleo"),
      action(105, 5, 7, "anna", "removed_user", "stranger"),
    };

    RecordingSink sink = read(topic(9, people, posts));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsOnly("topic/9");
    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.MESSAGE, Etype.INVITE, Etype.LEAVE, Etype.KICK, Etype.KICK);
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("7", "7", "8", "9", null);
    assertThat(sink.acts)
        .extracting(ActDraft::targetActorId)
        .containsExactly(null, "9", null, "7", "7");
    String two = topic(9, people.replaceFirst(",\\s*\\{\"id\": 9[^]]*", ""), posts[0]);
    assertThat(read(two).acts).extracting(ActDraft::groupId).containsOnly("dm");
  }

  @Test
  void manyTopicsStandInAnArrayOrOneAfterTheOtherInAnyOrderOfTheirFields() {
    String solved =
        topic(
            9,
            SOLVED.formatted(""),
            post(101, 9, 1, 7, "anna", "a"),
            post(103, 9, 3, 8, "ben", "b"));
    // Sorted by key, as tools write it: what a topic is stands before its posts.
    String plain =
        "{\"category_id\": 6, \"id\": 10, \"post_stream\": {\"posts\": ["
            + post(201, 10, 1, 8, "ben", "c")
            + ","
            + with(post(203, 10, 3, 7, "anna", "d"), "reply_to_post_number", "1")
            + "]}}";

    for (String text :
        new String[] {
          "[" + plain + ", " + solved + "]",
          plain.replace("\n", " ") + "\n" + solved.replace("\n", " ") + "\n",
        }) {
      RecordingSink sink = read(text);
      assertThat(sink.acts)
          .extracting(ActDraft::etype)
          .containsExactly(Etype.MESSAGE, Etype.REPLY, Etype.QUESTION, Etype.ANSWER, Etype.ACCEPT);
      assertThat(sink.acts)
          .extracting(ActDraft::groupId)
          .containsExactly("category:6", "category:6", "category:5", "category:5", "category:5");
      assertThat(sink.acts)
          .extracting(ActDraft::targetEventId)
          .containsExactly(null, "201", null, "101", "103");
    }
  }

  @Test
  void theLatestPostsOfAForumBringTheirCategories() {
    String page =
        "{\"latest_posts\": ["
            + with(
                with(post(300, 12, 4, 7, "anna", "d"), "category_id", "8"),
                "topic_accepted_answer",
                "true")
            + ","
            + with(post(299, 11, 1, 8, "ben", "c"), "category_id", "5")
            + "]}";

    RecordingSink sink = read(page);

    assertThat(sink.acts).extracting(ActDraft::etype).containsExactly(Etype.ANSWER, Etype.MESSAGE);
    assertThat(sink.acts).extracting(ActDraft::groupId).containsExactly("category:8", "category:5");
    assertThat(sink.acts).extracting(ActDraft::threadId).containsExactly("topic/12", "topic/11");
    assertThat(sink.acts.get(0).targetEventId()).isNull();
  }

  @Test
  void postsThatATopicListsButDoesNotHoldAreNoted() {
    String text =
        topic(9, "", post(102, 9, 2, 7, "anna", "a"))
            .replace("\"stream\": []", "\"stream\": [101, 102, 103, 104]");

    RecordingSink sink = read(text);

    assertThat(sink.notes).isEqualTo(Map.of("posts_not_in_export", 3L));
    // The list tells the first post, and the topic who began it.
    assertThat(sink.acts.get(0).targetEventId()).isEqualTo("101");
    assertThat(sink.acts.get(0).targetActorId()).isEqualTo("7");
  }

  @Test
  void aBadPostSpoilsOnlyItself() {
    RecordingSink sink =
        read(
            topic(
                9,
                "",
                post(101, 9, 1, 7, "anna", "a"),
                "{\"id\": 102, oops}",
                post(103, 9, 3, 7, "anna", "a").replace("\"created_at\"", "\"made_at\""),
                post(104, 9, 4, 7, "anna", "a").replace("2024-", "1024-"),
                post(105, 9, 5, 7, "anna", "a")
                    .replace("\"post_number\": 5", "\"post_number\": \"x\""),
                with(
                    post(106, 9, 6, 7, "anna", "a"),
                    "actions_summary",
                    "[{\"id\": 2, \"count\": -1}]"),
                "[]",
                post(107, 9, 7, 7, "anna", "a")));

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.JSON_SYNTAX,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.TYPE_MISMATCH,
            Rejection.NUMBER_RANGE,
            Rejection.NOT_OBJECT);
    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.records()).isEqualTo(8);
  }

  @Test
  void aFileThatBreaksOffIsRefusedByName() {
    String text = topic(9, "", post(101, 9, 1, 7, "anna", "a"));

    assertThatThrownBy(() -> files.read(format, files.put("cut.json", text.substring(0, 300))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.json");
  }

  @Test
  void recognizesTopicsAndPagesOfPostsOnly() {
    String text = "\uFEFF" + topic(9, "", post(101, 9, 1, 7, "anna", "a"));

    assertThat(files.recognizes(format, files.put("t.json", text))).isTrue();
    assertThat(files.recognizes(new Discord(), files.put("t.json", text))).isFalse();
    assertThat(files.recognizes(new ActivityLog(), files.put("t.json", text))).isFalse();
    assertThat(
            files.recognizes(
                format,
                files.put("p.json", "{\"latest_posts\": [" + post(1, 2, 3, 4, "a", "b") + "]}")))
        .isTrue();
    assertThat(files.recognizes(format, files.put("c.json", "{\"topic_list\": {\"topics\": []}}")))
        .isFalse();
  }

  private RecordingSink read(String text) {
    return files.read(format, files.put("t.json", text));
  }

  private static String topic(int id, String more, String... posts) {
    return """
        {"post_stream": {"posts": [%s], "stream": []},
         "timeline_lookup": [[1, 3]],
         "suggested_topics": [{"id": 77, "title": "Other", "category_id": 99, "tags": ["no"]}],
         "id": %d, "title": "A topic", "fancy_title": "A topic", "posts_count": 3,
         "created_at": "2024-03-10T02:30:00.123Z", "category_id": 5, "user_id": 7%s,
         "details_": {}, "participants": []%s}"""
        .formatted(
            String.join(",\n", posts),
            id,
            more,
            more.contains("details")
                ? ""
                : ", \"details\": {\"created_by\": {\"id\": 7, \"username\": \"anna\"}}");
  }

  private static String post(int id, int topic, int number, int user, String name, String cooked) {
    return """
        {"id": %d, "name": "N", "username": "%s", "avatar_template": "/a.png",
         "created_at": "2024-03-10T02:30:00.123Z", "cooked": "%s", "post_number": %d,
         "post_type": 1, "updated_at": "2024-03-10T02:30:00.123Z", "reply_count": 0,
         "quote_count": 0, "reads": 3, "score": 1.5, "topic_id": %d, "topic_slug": "a-topic",
         "version": 1, "user_title": null, "link_counts": [{"url": "u", "clicks": 1}],
         "moderator": false, "admin": false, "staff": false, "user_id": %d, "trust_level": 2,
         "deleted_at": null, "user_deleted": false, "hidden": false, "yours": false}"""
        .formatted(id, name, cooked, number, topic, user);
  }

  private static String with(String post, String field, String value) {
    String plain = "\"" + field + "\": ";
    String replaced = post.replaceFirst(plain + "(false|null|1)(?=[,}])", plain + value);
    return replaced.equals(post)
        ? post.replaceFirst(
            "\\}$", ", " + plain + java.util.regex.Matcher.quoteReplacement(value) + "}")
        : replaced;
  }

  private static String action(int id, int number, int user, String name, String code, String who) {
    String action =
        with(
            post(id, 9, number, user, name, "").replace("\"post_type\": 1", "\"post_type\": 3"),
            "action_code",
            "\"" + code + "\"");
    return who == null ? action : with(action, "action_code_who", "\"" + who + "\"");
  }
}
