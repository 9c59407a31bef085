package org.digitalresidents.intake.zulip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.discord.Discord;
import org.digitalresidents.intake.discourse.Discourse;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class ZulipTest {
  private static final String QUOTE =
      "<p><span class='user-mention silent' data-user-id='9'>Iago</span>"
          + " <a href='/#narrow/channel/5-Verona/topic/lunch/near/16'>said</a>:</p>\\n"
          + "<blockquote>\\n<p>Where?</p>\\n</blockquote>\\n<p>There</p>";

  private final MemoryFiles files = new MemoryFiles();
  private final Zulip format = new Zulip();

  @Test
  void readsAnAnswerOfTheInterface() {
    RecordingSink sink =
        read(
            answer(
                message(
                    21, 4, "lunch", "<p>Hello <span class='emoji emoji-1f44b'>:wave:</span></p>"),
                message(22, 9, "lunch", QUOTE)));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(act.ts()).isEqualTo(Instant.parse("2024-03-10T02:30:00Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.S);
    assertThat(act.eventId()).isEqualTo("21");
    assertThat(act.seq()).isEqualTo(21L);
    assertThat(act.groupId()).isEqualTo("5");
    assertThat(act.threadId()).isEqualTo("5/lunch");
    assertThat(act.actorId()).isEqualTo("4");
    assertThat(act.text()).isEqualTo("Hello :wave:");
    assertThat(act.attrs()).isEmpty();

    ActDraft reply = sink.acts.get(1);
    assertThat(reply.etype()).isEqualTo(Etype.REPLY);
    assertThat(reply.targetEventId()).isEqualTo("16");
    assertThat(reply.targetActorId()).isEqualTo("9");
    assertThat(reply.text()).isEqualTo("There");
    assertThat(sink.groups).containsExactly(new GroupDraft(null, "5", "Verona", null, null, null));
    assertThat(sink.records()).isEqualTo(2);
  }

  @Test
  void aQuoteInMarkdownIsAReplyAndOneFurtherDownIsNot() {
    String markdown =
        "@_**Iago|9** [said](https://x.zulipchat.com/#narrow/stream/5-Verona/topic/lunch/near/16):"
            + "\\n```quote\\nWhere?\\n```\\nThere";

    RecordingSink sink =
        read(
            answer(
                message(21, 4, "lunch", markdown).replace("text/html", "text/x-markdown"),
                message(22, 4, "lunch", "I ask: " + markdown)
                    .replace("text/html", "text/x-markdown"),
                message(23, 4, "lunch", "<p>I ask:</p>" + QUOTE),
                message(
                    24,
                    4,
                    "lunch",
                    "<p>See <a href='#narrow/x/near/3'>it</a></p><blockquote>q</blockquote>")));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.REPLY, Etype.MESSAGE, Etype.MESSAGE, Etype.MESSAGE);
    assertThat(sink.acts.get(0).targetEventId()).isEqualTo("16");
    assertThat(sink.acts.get(0).targetActorId()).isEqualTo("9");
    assertThat(sink.acts.get(0).text()).isEqualTo("There");
    assertThat(sink.acts.get(2).text()).isEqualTo("I ask:\nThere");
    assertThat(sink.acts.get(3).text()).isEqualTo("See it\nq");
  }

  @Test
  void aResolvedTopicIsTheSameThread() {
    String said =
        "<p><span class='user-mention silent' data-user-id='9'>Iago</span> has marked this topic as %s.</p>";

    RecordingSink sink =
        read(
            answer(
                message(21, 4, "lunch", "<p>a</p>"),
                message(22, 4, "✔ lunch", "<p>b</p>"),
                message(23, 4, "✔ lunch", "<p>c</p>"),
                bot(24, "✔ lunch", said.formatted("resolved")),
                bot(25, "lunch", said.formatted("unresolved")),
                bot(26, "lunch", "<p>This topic was moved here.</p>"),
                message(27, 4, "lunch", "<p>X has marked this topic as resolved.</p>")));

    assertThat(sink.acts).extracting(ActDraft::threadId).containsOnly("5/lunch");
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("resolved"))
        .containsExactly(null, "true", null, "true", "false", null, null);
    ActDraft resolved = sink.acts.get(3);
    assertThat(resolved.etype()).isEqualTo(Etype.OTHER);
    assertThat(resolved.actorKind()).isEqualTo(ActorKind.SYSTEM);
    assertThat(resolved.attrs()).containsEntry("kind", "topic_resolved");
    assertThat(resolved.persons()).isEqualTo(Map.of("by", "9"));
    assertThat(resolved.text()).isNull();
    assertThat(sink.acts.get(4).attrs()).containsEntry("kind", "topic_unresolved");
    assertThat(sink.acts.get(5).etype()).isEqualTo(Etype.MESSAGE);
    assertThat(sink.acts.get(6).etype()).isEqualTo(Etype.MESSAGE);
  }

  @Test
  void reactionsEditsAndVotesAreActs() {
    String reactions =
        "[{\"emoji_name\": \"tada\", \"emoji_code\": \"1f389\", \"user_id\": 9},"
            + " {\"emoji_name\": \"tada\", \"user\": {\"id\": 8, \"email\": \"ci-bot@x.com\", \"full_name\": \"F\"}}]";
    String history =
        "[{\"user_id\": 9, \"timestamp\": 1710037900, \"prev_content\": \"a\"},"
            + " {\"user_id\": 9, \"timestamp\": 1710037950, \"prev_topic\": \"x\", \"topic\": \"lunch\"}]";
    String votes =
        "[{\"id\": 70, \"sender_id\": 4, \"content\": \"{\\\"widget_type\\\": \\\"poll\\\"}\"},"
            + " {\"id\": 71, \"sender_id\": 9, \"content\": \"{\\\"type\\\": \\\"vote\\\", \\\"key\\\": \\\"4,1\\\", \\\"vote\\\": 1}\"},"
            + " {\"id\": 72, \"sender_id\": 9, \"content\": \"oops\"}]";

    RecordingSink sink =
        read(
            answer(
                message(21, 4, "lunch", "<p>a</p>")
                    .replace("\"reactions\": []", "\"reactions\": " + reactions),
                message(22, 4, "lunch", "<p>a</p>")
                    .replace(
                        "\"reactions\"",
                        "\"last_edit_timestamp\": 1710037950, \"edit_history\": "
                            + history
                            + ", \"reactions\""),
                message(23, 4, "lunch", "<p>a</p>")
                    .replace("\"reactions\"", "\"last_edit_timestamp\": 1710037950, \"reactions\""),
                message(24, 4, "lunch", "<p>/poll x</p>")
                    .replace("\"submessages\": []", "\"submessages\": " + votes)));

    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly(
            "21",
            "21/reaction/tada/9",
            "21/reaction/tada/8",
            "22",
            "22/edit/1710037900",
            "23",
            "24",
            "24/poll_vote/71");
    assertThat(sink.acts.get(1).attrs()).isEqualTo(Map.of("emoji", "tada", "ts_is", "earliest"));
    assertThat(sink.acts.get(1).targetActorId()).isEqualTo("4");
    assertThat(sink.acts.get(2).actorKind()).isEqualTo(ActorKind.BOT);
    assertThat(sink.acts.get(4).etype()).isEqualTo(Etype.EDIT);
    assertThat(sink.acts.get(4).actorId()).isEqualTo("9");
    assertThat(sink.acts.get(4).ts()).isEqualTo(Instant.ofEpochSecond(1_710_037_900));
    assertThat(sink.acts.get(3).attrs()).isEmpty();
    assertThat(sink.acts.get(5).attrs()).isEqualTo(Map.of("edited", "true"));
    assertThat(sink.acts.get(6).msgType()).isEqualTo("poll");
    assertThat(sink.acts.get(7).etype()).isEqualTo(Etype.POLL_VOTE);
    assertThat(sink.acts.get(7).actorId()).isEqualTo("9");
    assertThat(sink.notes).isEqualTo(Map.of("widget_data_not_understood", 1L));
  }

  @Test
  void botsAreToldByAddressOrIntegrationAndPrivateMessagesAreDm() {
    String people =
        "\"display_recipient\": [{\"id\": 4, \"email\": \"a@x\", \"full_name\": \"A\"}]";

    RecordingSink sink =
        read(
            answer(
                message(21, 4, "", "<p>a</p>")
                    .replace("\"type\": \"stream\"", "\"type\": \"private\"")
                    .replace("\"display_recipient\": \"Verona\", \"stream_id\": 5", people),
                message(22, 6, "lunch", "<p>a</p>").replace("user@x.com", "build-bot@x.com"),
                message(23, 7, "lunch", "<p>a</p>")
                    .replace("\"website\"", "\"ZulipGitHubWebhook\""),
                message(24, 8, "lunch", "<p>a</p>").replace("user@x.com", "welcome-bot@zulip.com"),
                message(25, 4, "", "<p>a</p>")
                    .replace("\"type\": \"stream\"", "\"type\": \"channel\"")));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsExactly("dm", "5", "5", "5", "5");
    assertThat(sink.acts)
        .extracting(ActDraft::threadId)
        .containsExactly(null, "5/lunch", "5/lunch", "5/lunch", "5/");
    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(
            ActorKind.MEMBER, ActorKind.BOT, ActorKind.BOT, ActorKind.BOT, ActorKind.MEMBER);
  }

  @Test
  void anArchiveTellsChannelAndTopicByNameOfFolderAndFile() {
    String slim =
        """
        [
            {
                "content": "<p>Hello</p>",
                "id": 21,
                "sender_full_name": "Iago",
                "timestamp": 1710037800
            },
            {"content": "<p><span class='user-mention silent' data-user-id='9'>Iago</span> <a href='https://x/#narrow/stream/5-V/topic/a/near/21'>said</a>:</p><blockquote>Hello</blockquote>Hi",
             "id": 22, "sender_full_name": "Notification Bot", "timestamp": 1710037801}
        ]
        """;
    String name = "json/5-Verona-Beach/.E2.9C.94.20what.3F.20v1.2E2.json";

    RecordingSink sink = files.read(format, files.put(name, slim));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsOnly("5");
    assertThat(sink.acts).extracting(ActDraft::threadId).containsOnly("5/what? v1.2");
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("Iago", "Notification Bot");
    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(ActorKind.MEMBER, ActorKind.SYSTEM);
    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("resolved", "true"));
    assertThat(sink.acts.get(1).targetActorId()).isEqualTo("Iago");
    assertThat(sink.acts.get(1).text()).isEqualTo("Hi");
    assertThat(sink.notes).isEqualTo(Map.of("accounts_are_names", 2L));
    // 100% is no name the archive tool makes.
    assertThat(files.read(format, files.put("5-V/a.zz.json", slim)).acts)
        .extracting(ActDraft::threadId)
        .containsOnly("5/a.zz");
  }

  @Test
  void theIndexOfAnArchiveNamesChannels() {
    String index =
        """
        {"streams": {"Verona Beach": {"id": 5, "latest_id": 21, "topic_data": {"a": {"size": 2}}},
                     "new": {"id": 6, "latest_id": 0, "topic_data": {}}},
         "time": 1710037800.5}""";

    RecordingSink sink = files.read(format, files.put("json/stream_index.json", index));

    assertThat(sink.groups)
        .containsExactly(
            new GroupDraft(
                null, "5", "Verona Beach", Instant.parse("2024-03-10T02:30:00.5Z"), null, null),
            new GroupDraft(null, "6", "new", Instant.parse("2024-03-10T02:30:00.5Z"), null, null));
    assertThat(sink.records()).isEqualTo(1);
    assertThat(files.recognizes(format, files.put("json/stream_index.json", index))).isTrue();
    assertThat(files.recognizes(format, files.put("json/other.json", index))).isFalse();
  }

  @Test
  void messagesMayStandOnePerLine() {
    String lines = message(21, 4, "lunch", "a") + "\n" + message(22, 4, "lunch", "b") + "\n";

    RecordingSink sink = read("\uFEFF" + lines);

    assertThat(sink.acts).extracting(ActDraft::eventId).containsExactly("21", "22");
    // Text without markup, where nobody says what it is.
    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("a", "b");
  }

  @Test
  void aBadMessageSpoilsOnlyItself() {
    RecordingSink sink =
        read(
            answer(
                message(21, 4, "lunch", "<p>a</p>").replace("1710037800", "1710037800000"),
                "{\"id\": 2, oops}",
                message(23, 4, "lunch", "<p>a</p>").replace("\"timestamp\"", "\"time\""),
                message(24, 4, "lunch", "<p>a</p>")
                    .replace("\"reactions\": []", "\"reactions\": {}"),
                message(25, 4, "lunch", "<p>a</p>")
                    .replace("\"sender_id\"", "\"x\"")
                    .replace("\"sender_full_name\"", "\"y\""),
                "7",
                message(26, 4, "✔ lunch", "<p>a</p>")));

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.TS_UNIT_SUSPECT,
            Rejection.JSON_SYNTAX,
            Rejection.MISSING_REQUIRED,
            Rejection.TYPE_MISMATCH,
            Rejection.MISSING_REQUIRED,
            Rejection.NOT_OBJECT);
    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.groups).hasSize(1);
    assertThat(sink.acts.get(0).attrs()).containsEntry("resolved", "true");
    assertThat(sink.records()).isEqualTo(7);
  }

  @Test
  void aFileThatBreaksOffIsRefusedByName() {
    String text = answer(message(21, 4, "lunch", "<p>a</p>"));

    assertThatThrownBy(() -> files.read(format, files.put("cut.json", text.substring(0, 200))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.json");
  }

  @Test
  void recognizesItsMessagesAndNobodyElsesDoes() {
    String one = answer(message(21, 4, "lunch", "<p>a</p>"));
    String many = "[" + message(21, 4, "lunch", "<p>a</p>") + "]";

    for (String text : new String[] {one, many}) {
      assertThat(files.recognizes(format, files.put("m.json", text))).isTrue();
      for (LogFormat other : new LogFormat[] {new Discord(), new Discourse(), new ActivityLog()}) {
        assertThat(files.recognizes(other, files.put("m.json", text))).as(other.name()).isFalse();
      }
    }
    assertThat(files.recognizes(format, files.put("m.json", "{\"messages\": [{\"id\": 1}]}")))
        .isFalse();
  }

  private RecordingSink read(String text) {
    return files.read(format, files.put("m.json", text));
  }

  private static String answer(String... messages) {
    return """
        {"anchor": 21, "found_newest": true, "messages": [%s], "msg": "", "result": "success"}"""
        .formatted(String.join(",\n", messages));
  }

  private static String message(int id, int sender, String topic, String content) {
    String type = content.startsWith("<") || content.contains("quote") ? "\"text/html\"" : "null";
    return """
        {"avatar_url": null, "client": "website", "content": "%s", "content_type": %s, \
        "display_recipient": "Verona", "stream_id": 5, "flags": ["read"], "id": %d, \
        "is_me_message": false, "reactions": [], "recipient_id": 20, \
        "sender_email": "user@x.com", "sender_full_name": "A Name", "sender_id": %d, \
        "sender_realm_str": "x", "subject": "%s", "submessages": [], "timestamp": 1710037800, \
        "topic_links": [], "type": "stream"}"""
        .formatted(content, type, id, sender, topic);
  }

  private static String bot(int id, String topic, String content) {
    return message(id, 3, topic, content).replace("user@x.com", "notification-bot@zulip.com");
  }
}
