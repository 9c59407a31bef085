package org.digitalresidents.intake.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class DiscordJsonTest {
  private static final String CHANNEL =
      """
      {"id": "200", "type": "GuildTextChat", "categoryId": "150", "category": "Talk",
       "name": "general", "topic": null}""";

  private static final String THREAD =
      """
      {"id": "900", "type": "GuildPublicThread", "categoryId": "200", "category": "general",
       "name": "how do I", "topic": null}""";

  private final MemoryFiles files = new MemoryFiles();
  private final Discord format = new Discord();

  @Test
  void readsAMessageAndItsEdit() {
    RecordingSink sink =
        read(
            CHANNEL,
            message("1001", "Default", "2024-03-10T02:30:00+00:00", "7", "Hello \\u4f60")
                .replace(
                    "\"timestampEdited\": null",
                    "\"timestampEdited\": \"2024-03-10T10:31:00.5+08:00\"")
                .replace("\"isPinned\": false", "\"isPinned\": true"));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(act.ts()).isEqualTo(Instant.parse("2024-03-10T02:30:00Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.MS);
    assertThat(act.seq()).isEqualTo(1001L);
    assertThat(act.eventId()).isEqualTo("1001");
    assertThat(act.groupId()).isEqualTo("200");
    assertThat(act.threadId()).isNull();
    assertThat(act.actorId()).isEqualTo("7");
    assertThat(act.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(act.text()).isEqualTo("Hello 你");
    assertThat(act.msgType()).isEqualTo("text");
    assertThat(act.attrs()).isEqualTo(Map.of("pinned", "true"));

    ActDraft edit = sink.acts.get(1);
    assertThat(edit.etype()).isEqualTo(Etype.EDIT);
    assertThat(edit.ts()).isEqualTo(Instant.parse("2024-03-10T02:31:00.5Z"));
    assertThat(edit.eventId()).isEqualTo("1001/edit/1710037860500");
    assertThat(edit.targetEventId()).isEqualTo("1001");
    assertThat(edit.actorId()).isEqualTo("7");
    assertThat(sink.groups)
        .containsExactly(
            new GroupDraft(
                null, "200", "general", Instant.parse("2024-04-01T00:00:00Z"), null, null));
    assertThat(sink.records()).isEqualTo(1);
  }

  @Test
  void aReplyNamesItsTargetAndItsAuthorWhereTheyStoodBefore() {
    RecordingSink sink =
        read(
            CHANNEL,
            message("1001", "Default", "7", "hi"),
            reply("1002", "Reply", "8", "1001", "200"),
            reply("1003", "19", "8", "5", "200"),
            // Before replies had a type of their own.
            reply("1004", "Default", "8", "1001", "200"),
            // A message brought from a channel of another server.
            reply("1005", "Default", "8", "77", "6000"),
            reply("1006", "Reply", "8", "1001", "200")
                .replace("\"messageId\": \"1001\"", "\"messageId\": null"),
            reply("1007", "Default", "8", "1001", "200")
                .replace("\"messageId\"", "\"type\": \"Forward\", \"messageId\""));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(
            Etype.MESSAGE,
            Etype.REPLY,
            Etype.REPLY,
            Etype.REPLY,
            Etype.MESSAGE,
            Etype.REPLY,
            Etype.MESSAGE);
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly(null, "1001", "5", "1001", null, null, null);
    assertThat(sink.acts)
        .extracting(ActDraft::targetActorId)
        .containsExactly(null, "7", null, "7", null, null, null);
    assertThat(sink.acts.get(4).attrs()).containsEntry("crossposted", "true");
    assertThat(sink.acts.get(6).attrs()).containsEntry("forwarded", "true");
    assertThat(sink.acts.get(6).msgType()).isEqualTo("forward");
  }

  @Test
  void aThreadBelongsToTheChannelAboveAndEveryMessageInItReplies() {
    RecordingSink sink =
        read(
            THREAD,
            message("900", "Default", "7", "How?"),
            message("1001", "Default", "8", "So."),
            reply("1002", "Reply", "7", "1001", "900"),
            message("1003", "21", "7", ""));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsOnly("200");
    assertThat(sink.acts).extracting(ActDraft::threadId).containsOnly("900");
    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.MESSAGE, Etype.REPLY, Etype.REPLY, Etype.OTHER);
    assertThat(sink.acts)
        .extracting(ActDraft::targetEventId)
        .containsExactly(null, "900", "1001", null);
    assertThat(sink.acts.get(1).targetActorId()).isEqualTo("7");
    assertThat(sink.acts.get(3).attrs()).containsEntry("kind", "ThreadStarterMessage");
    assertThat(sink.groups).extracting(GroupDraft::name).containsExactly("general");
  }

  @Test
  void reactionsAreActsOfTheirGiversAndOfNobodyBeyondThem() {
    String reactions =
        """
        [{"emoji": {"id": "", "name": "👍", "code": "thumbsup"}, "count": 4,
          "users": [{"id": "8", "name": "b", "isBot": false}, {"id": "9", "name": "c", "isBot": true}]},
         {"emoji": {"id": "555", "name": "party"}, "count": 1}]""";

    RecordingSink sink =
        read(
            CHANNEL,
            message("1001", "Default", "7", "x")
                .replace("\"reactions\": []", "\"reactions\": " + reactions));

    assertThat(sink.acts).hasSize(6);
    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly(
            "1001",
            "1001/reaction/👍/8",
            "1001/reaction/👍/9",
            "1001/reaction/👍/unknown-1",
            "1001/reaction/👍/unknown-2",
            "1001/reaction/555/unknown-1");
    ActDraft first = sink.acts.get(1);
    assertThat(first.etype()).isEqualTo(Etype.REACTION);
    assertThat(first.ts()).isEqualTo(sink.acts.get(0).ts());
    assertThat(first.attrs()).isEqualTo(Map.of("emoji", "👍", "ts_is", "earliest"));
    assertThat(first.targetEventId()).isEqualTo("1001");
    assertThat(first.targetActorId()).isEqualTo("7");
    assertThat(sink.acts.get(2).actorKind()).isEqualTo(ActorKind.BOT);
    assertThat(sink.acts)
        .extracting(ActDraft::actorId)
        .containsExactly("7", "8", "9", null, null, null);
  }

  @Test
  void oneJoinsTheServerAndOtherTypesKeepTheirNames() {
    RecordingSink sink =
        read(
            CHANNEL,
            message("1", "GuildMemberJoin", "7", "Joined the server."),
            message("2", "7", "8", "Joined the server."),
            reply("3", "ChannelPinnedMessage", "7", "1", "200"),
            message("4", "8", "7", ""),
            message("5", "9999", "7", ""),
            message("6", "Call", "7", "Started a call")
                .replace(
                    "\"callEndedTimestamp\": null",
                    "\"callEndedTimestamp\": \"2024-03-10T02:31:30Z\""),
            message("7", "ThreadCreated", "7", "Started a thread."));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(
            Etype.JOIN, Etype.JOIN, Etype.PIN, Etype.OTHER, Etype.OTHER, Etype.OTHER, Etype.OTHER);
    assertThat(sink.acts)
        .extracting(ActDraft::groupId)
        .containsExactly(null, null, "200", "200", "200", "200", "200");
    assertThat(sink.acts.get(2).targetEventId()).isEqualTo("1");
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("kind"))
        .containsExactly(null, null, null, "GuildBoost", "9999", "Call", "ThreadCreated");
    assertThat(sink.acts.get(5).attrs()).containsEntry("call_s", "90");
    assertThat(sink.acts).extracting(ActDraft::text).containsOnlyNulls();
  }

  @Test
  void aConversationOfTwoIsDmAndOneOfSeveralAGroupThatPeopleEnterAndLeave() throws IOException {
    String two =
        export(
            "0",
            CHANNEL.replace("GuildTextChat", "DirectTextChat"),
            message("1", "Default", "7", "x"));
    String many =
        export(
            "0",
            CHANNEL.replace("GuildTextChat", "DirectGroupTextChat"),
            mentioning(message("1", "RecipientAdd", "7", "Added b to the group."), "8"),
            mentioning(message("2", "RecipientRemove", "8", "Left the group."), "8"),
            mentioning(message("3", "RecipientRemove", "7", "Removed c from the group."), "9"),
            message("4", "RecipientRemove", "7", "Removed a recipient."));

    RecordingSink ofTwo = files.read(format, files.put("two.json", two));
    RecordingSink ofMany = files.read(format, files.put("many.json", many));

    assertThat(ofTwo.acts).extracting(ActDraft::groupId).containsOnly("dm");
    assertThat(ofTwo.groups).isEmpty();
    assertThat(ofMany.groups).isEmpty();
    assertThat(ofMany.acts).extracting(ActDraft::groupId).containsOnly("200");
    assertThat(ofMany.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.INVITE, Etype.JOIN, Etype.LEAVE, Etype.KICK, Etype.OTHER);
    assertThat(ofMany.acts).extracting(ActDraft::actorId).containsExactly("7", "8", "8", "9", "7");
    assertThat(ofMany.acts)
        .extracting(ActDraft::targetActorId)
        .containsExactly("8", null, null, "7", null);
    assertThat(ofMany.acts.get(1).persons()).containsEntry("invited_by", "7");
    assertThat(ofMany.acts)
        .extracting(ActDraft::eventId)
        .containsExactly("1", "1/join/8", "2", "3", "4");
    assertThat(format.communityName(files.put("two.json", two), files)).isNull();
  }

  @Test
  void botsAndWebhooksAreBotsAndTheDeletedAreNobody() {
    RecordingSink sink =
        read(
            CHANNEL,
            message("1", "Default", "7", "x").replace("\"isBot\": false", "\"isBot\": true"),
            message("2", "Default", "8", "<x> hi")
                .replace("\"isBot\": false", "\"isBot\": true")
                .replace("\"1234\"", "\"0000\""),
            // People without a discriminator of late.
            message("3", "Default", "9", "x").replace("\"1234\"", "\"0000\""),
            message("4", "Default", "456226577798135808", "x"),
            message("5", "20", "7", "pong")
                .replace(
                    "\"reactions\"",
                    "\"interaction\": {\"id\": \"70\", \"name\": \"ping\", \"user\": {\"id\": \"9\"}}, \"reactions\""));

    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(
            ActorKind.BOT, ActorKind.BOT, ActorKind.MEMBER, ActorKind.MEMBER, ActorKind.MEMBER);
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("7", "8", "9", null, "7");
    assertThat(sink.acts.get(3).attrs()).isEqualTo(Map.of("author", "deleted"));
    assertThat(sink.acts.get(4).attrs()).containsEntry("command", "ping");
    assertThat(sink.acts.get(4).persons()).isEqualTo(Map.of("commanded_by", "9"));
    assertThat(sink.notes).isEqualTo(Map.of("webhook_messages", 1L, "deleted_authors", 1L));
  }

  @Test
  void mentionsAreActsAndWhatStandsForTextIsTold() {
    RecordingSink sink =
        read(
            CHANNEL,
            mentioning(message("1", "Default", "7", "@b look"), "8"),
            message("2", "Default", "7", "")
                .replace(
                    "\"attachments\": []",
                    "\"attachments\": [{\"id\": \"3\", \"url\": \"u\", \"fileName\": \"a.PNG\"}]"),
            message("3", "Default", "7", "")
                .replace(
                    "\"stickers\": []", "\"stickers\": [{\"id\": \"3\", \"name\": \"wave\"}]"));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.MESSAGE, Etype.MENTION, Etype.MESSAGE, Etype.MESSAGE);
    assertThat(sink.acts.get(1).targetActorId()).isEqualTo("8");
    assertThat(sink.acts.get(1).eventId()).isEqualTo("1/mention/8");
    assertThat(sink.acts)
        .extracting(ActDraft::msgType)
        .containsExactly("text", null, "image", "sticker");
    assertThat(sink.acts.get(2).text()).isNull();
  }

  @Test
  void aBadMessageSpoilsOnlyItself() {
    RecordingSink sink =
        read(
            CHANNEL,
            message("1", "Default", "7", "x"),
            "{\"id\": \"2\", oops}",
            message("3", "Default", "7", "x").replace("\"author\"", "\"writer\""),
            message("4", "Default", "7", "x").replace("2024-03-10T02:30:00.123+00:00", "yesterday"),
            message("5", "Default", "7", "x").replace("2024-", "1024-"),
            message("6", "Default", "7", "x").replace("\"isBot\": false", "\"isBot\": \"no\""),
            message("7", "Default", "7", "x")
                .replace(
                    "\"reactions\": []",
                    "\"reactions\": [{\"emoji\": {\"name\": \"x\"}, \"count\": 2000000000}]"),
            "17",
            message("8", "Default", "7", "x"));

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.JSON_SYNTAX,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.TYPE_MISMATCH,
            Rejection.NUMBER_RANGE,
            Rejection.NOT_OBJECT);
    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.records()).isEqualTo(9);
    assertThat(sink.groups).hasSize(1);
  }

  @Test
  void aFileThatBreaksOffIsRefusedByNameAndOneThatLacksMessagesIsNoted() {
    String whole = export("100", CHANNEL, message("1", "Default", "7", "x"));

    assertThatThrownBy(
            () ->
                files.read(format, files.put("cut.json", whole.substring(0, whole.length() - 40))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.json");
    assertThatThrownBy(() -> files.read(format, files.put("no.json", "{\"messages\": []}")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no.json names no channel.id");
    RecordingSink sink =
        files.read(
            format,
            files.put("few.json", whole.replace("\"messageCount\": 1", "\"messageCount\": 3")));
    assertThat(sink.notes).isEqualTo(Map.of("messages_not_in_file", 2L));
  }

  @Test
  void theFrameMayStandBehindTheMessages() throws IOException {
    String text =
        "\uFEFF{\"messages\": ["
            + message("1", "Default", "7", "x")
            + "], \"guild\": {\"id\": \"100\", \"name\": \"Town\"}, \"channel\": "
            + CHANNEL
            + "}";

    assertThat(files.read(format, files.put("a.json", text)).acts)
        .extracting(ActDraft::groupId)
        .containsExactly("200");
    assertThat(format.communityName(files.put("a.json", text), files)).isEqualTo("Town");
  }

  @Test
  void recognizesItsFilesAndNoOthers() {
    String old =
        """
        {"guild": {"id": "1", "name": "x", "iconUrl": "u"}, "channel": {"id": "2", "type":
         "GuildTextChat", "name": "c", "topic": null}, "dateRange": {"after": null, "before": null},
         "messages": [], "messageCount": 0}""";

    assertThat(files.recognizes(format, files.put("a.json", export("100", CHANNEL)))).isTrue();
    assertThat(files.recognizes(format, files.put("a.json", old))).isTrue();
    assertThat(files.recognizes(new ActivityLog(), files.put("a.json", old))).isFalse();
    assertThat(files.recognizes(format, files.put("a.json", "{\"messages\": [{\"id\": 1}]}")))
        .isFalse();
    assertThat(
            files.recognizes(
                format, files.put("a.csv", "AuthorID,Author,Date,Content,Attachments,Reactions\n")))
        .isTrue();
    assertThat(files.recognizes(format, files.put("a.csv", "Author;Date;Content;Attachments;\n")))
        .isTrue();
    assertThat(files.recognizes(format, files.put("a.csv", "ts,etype,text\n"))).isFalse();
  }

  private RecordingSink read(String channel, String... messages) {
    return files.read(format, files.put("c.json", export("100", channel, messages)));
  }

  static String export(String guild, String channel, String... messages) {
    return """
        {
          "guild": {"id": "%s", "name": "Town", "iconUrl": "u"},
          "channel": %s,
          "dateRange": {"after": null, "before": null},
          "exportedAt": "2024-04-01T08:00:00+08:00",
          "messages": [
            %s
          ],
          "messageCount": %d
        }
        """
        .formatted(guild, channel, String.join(",\n", messages), messages.length);
  }

  private static String message(String id, String type, String author, String content) {
    return message(id, type, "2024-03-10T02:30:00.123+00:00", author, content)
        .replace(
            "2024-03-10T02:30:00.123+00:00",
            type.equals("Call") ? "2024-03-10T02:30:00+00:00" : "2024-03-10T02:30:00.123+00:00");
  }

  private static String message(String id, String type, String ts, String author, String content) {
    return """
        {"id": "%s", "type": "%s", "timestamp": "%s", "timestampEdited": null,
         "callEndedTimestamp": null, "isPinned": false, "content": "%s",
         "author": {"id": "%s", "name": "n", "discriminator": "1234", "nickname": "N",
           "color": null, "isBot": false, "roles": [], "avatarUrl": "u"},
         "attachments": [], "embeds": [], "stickers": [], "reactions": [], "mentions": [],
         "inlineEmojis": []}"""
        .formatted(id, type, ts, content, author);
  }

  private static String reply(String id, String type, String author, String target, String place) {
    return message(id, type, author, "re")
        .replace(
            "\"inlineEmojis\"",
            "\"reference\": {\"messageId\": \"%s\", \"channelId\": \"%s\", \"guildId\": \"100\"}, \"inlineEmojis\""
                .formatted(target, place));
  }

  private static String mentioning(String message, String user) {
    return message.replace(
        "\"mentions\": []",
        "\"mentions\": [{\"id\": \"%s\", \"name\": \"m\", \"isBot\": false}]".formatted(user));
  }
}
