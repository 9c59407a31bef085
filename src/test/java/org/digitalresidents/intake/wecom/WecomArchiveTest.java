package org.digitalresidents.intake.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class WecomArchiveTest {
  private final MemoryFiles files = new MemoryFiles();
  private final Wecom format = new Wecom();

  static InputFile sample(String name) {
    String shared = System.getProperty("shared.data", "../shared/data");
    Path path = Path.of(shared, "wecom-format", name);
    assumeTrue(Files.exists(path), "Needs " + path);
    return MemoryFiles.local(path);
  }

  /** The examples of the documentation; the counts are those of a separate count in Python. */
  @Test
  void readsTheExamplesOfTheDocumentation() {
    InputFile file = sample("msgaudit_examples.jsonl");
    RecordingSink sink = files.read(format, file);

    assertThat(files.recognizes(format, file)).isTrue();
    assertThat(sink.records()).isEqualTo(30);
    assertThat(sink.kept).isEqualTo(29);
    assertThat(sink.reasons()).containsExactly(Rejection.TS_OUT_OF_RANGE);
    assertThat(sink.rejected.get(0).origin().lineNo()).isEqualTo(1);
    assertThat(sink.rejected.get(0).detail()).startsWith("msgtime: 0 ms since 1970 lies outside");
    assertThat(sink.ignored).isEmpty();
    // Of 28 records that send, the rejected picture, two consents; the invitation counts twice.
    assertThat(sink.actsOf(Etype.MESSAGE)).isEqualTo(28 - 1 - 2 - 1);
    assertThat(sink.actsOf(Etype.REPLY)).isEqualTo(1);
    assertThat(sink.actsOf(Etype.INVITE)).isEqualTo(1);
    assertThat(sink.actsOf(Etype.RECALL)).isEqualTo(1);
    assertThat(sink.actsOf(Etype.OTHER)).isEqualTo(3);
    assertThat(sink.acts.stream().filter(act -> "dm".equals(act.groupId())).count())
        .as("less the 10 of rooms and the switch, which has no group")
        .isEqualTo(30 - 10 - 1);
    assertThat(msgTypes(sink)).isEqualTo(documentedTypes());
  }

  private static Map<String, Integer> msgTypes(RecordingSink sink) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ActDraft act : sink.acts) {
      if (act.msgType() != null) {
        counts.merge(act.msgType(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Of the 27 types, the picture is rejected, and consents are no messages. */
  private static Map<String, Integer> documentedTypes() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String type :
        List.of(
            "calendar",
            "card",
            "chatrecord",
            "docmsg",
            "emotion",
            "external_redpacket",
            "file",
            "link",
            "location",
            "markdown",
            "meeting_voice_call",
            "mixed",
            "news",
            "redpacket",
            "revoke",
            "sphfeed",
            "text",
            "video",
            "voice",
            "weapp")) {
      counts.put(type, 1);
    }
    counts.putAll(Map.of("collect", 2, "meeting", 2, "voip_doc_share", 2));
    return counts;
  }

  @Test
  void handsOnTheSameIdWithOtherContent() {
    RecordingSink sink = files.read(format, sample("msgaudit_examples.jsonl"));

    List<String> ids = sink.acts.stream().map(ActDraft::eventId).toList();
    assertThat(ids).hasSize(30).doesNotContainNull();
    assertThat(ids.stream().distinct()).as("three ids stand twice").hasSize(27);
  }

  @Test
  void readsAMessageOfAGroupAndOneOfTwo() {
    RecordingSink sink =
        read(
            """
            {"msgid":"m1","action":"send","from":"wmCustomerA","tolist":["clerk","wmCustomerB"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"text","text":{"content":"hello"}}
            {"msgid":"m2_external","action":"send","from":"clerk","tolist":["wmCustomerA"],"roomid":"","msgtime":1547087894784,"msgtype":"image","image":{"filesize":11101571002822706744}}
            {"msgid":"m3","action":"send","from":"wbRobotA","tolist":["clerk","wmCustomerB"],"roomid":"wrTown","msgtime":1547087894785,"msgtype":"markdown","info":{"content":"**news**"},"seq":7}
            {"msgid":"m4","action":"send","from":"woCaller1","tolist":["woCaller1"],"msgtime":1547087894786,"msgtype":"meeting_voice_call"}
            """);

    ActDraft inGroup = sink.acts.get(0);
    assertThat(inGroup.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(inGroup.eventId()).isEqualTo("m1");
    assertThat(inGroup.ts()).isEqualTo(Instant.parse("2019-01-10T02:38:14.783Z"));
    assertThat(inGroup.precision()).isEqualTo(TsPrecision.MS);
    assertThat(inGroup.groupId()).isEqualTo("wrTown");
    assertThat(inGroup.actorKind()).isEqualTo(ActorKind.MEMBER);
    assertThat(inGroup.targetActorId()).isNull();
    assertThat(inGroup.text()).isEqualTo("hello");

    ActDraft direct = sink.acts.get(1);
    assertThat(direct.groupId()).isEqualTo("dm");
    assertThat(direct.actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(direct.targetActorId()).isEqualTo("wmCustomerA");
    assertThat(direct.eventId()).isEqualTo("m2_external");
    assertThat(direct.text()).isNull();

    ActDraft robot = sink.acts.get(2);
    assertThat(robot.actorKind()).isEqualTo(ActorKind.BOT);
    assertThat(robot.text()).isEqualTo("**news**");
    assertThat(robot.seq()).isEqualTo(7);

    ActDraft call = sink.acts.get(3);
    assertThat(call.groupId()).as("calls have no roomid").isEqualTo("dm");
    assertThat(call.targetActorId()).as("not the caller").isNull();
  }

  @Test
  void anEmployeeWhoseIdLooksForeignIsStaff() {
    assertThat(AccountKinds.kind("wolfgang")).isEqualTo(ActorKind.STAFF);
    assertThat(AccountKinds.kind("wmOgQhDgAAuXFJGwbve4g4iXknfOAAAA")).isEqualTo(ActorKind.MEMBER);
    assertThat(AccountKinds.kind("wbOgQhDgAAuXFJGwbve4g4iXknfOAAAA")).isEqualTo(ActorKind.BOT);
    assertThat(AccountKinds.kind("18002520162")).isEqualTo(ActorKind.STAFF);
  }

  @Test
  void takesOnlyTheOwnWordsOfAReply() {
    assertThat(words("这是一条引用/回复消息：\\n“Somebody：\\nWhen?”\\n------\\nAt nine")).isEqualTo("At nine");
    assertThat(
            words("This is a quote/reply:\\n\\\"Somebody: When?\\\"\\n------\\nAt\\n------\\nten"))
        .as("after the quote, not after the last line")
        .isEqualTo("At\n------\nten");
    assertThat(words("「Somebody：When?」\\n- - - - - - - - - - - - - - -\\nNever"))
        .isEqualTo("Never");

    ActDraft plain = text("「a」 is no quote");
    assertThat(plain.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(plain.text()).isEqualTo("「a」 is no quote");
  }

  private String words(String content) {
    ActDraft reply = text(content);
    assertThat(reply.etype()).isEqualTo(Etype.REPLY);
    assertThat(reply.attrs()).containsEntry("quoted", "true");
    assertThat(reply.targetEventId()).isNull();
    return reply.text();
  }

  private ActDraft text(String content) {
    return read(send("text", "\"text\":{\"content\":\"" + content + "\"}")).acts.get(0);
  }

  @Test
  void joinsThePiecesOfTextOfAMixedMessage() {
    ActDraft mixed =
        read(send(
                "mixed",
                """
                "mixed":{"item":[{"type":"text","content":"{\\"content\\":\\"one \\"}"},\
                {"type":"image","content":"{\\"md5sum\\":\\"x\\"}"},\
                {"type":"text","content":"{\\"content\\":\\"two\\"}"}]}"""))
            .acts
            .get(0);

    assertThat(mixed.text()).isEqualTo("one two");
  }

  @Test
  void leavesOutForwardedWords() {
    ActDraft forwarded =
        read(send(
                "chatrecord",
                "\"chatrecord\":{\"title\":\"t\",\"item\":[{\"type\":\"ChatRecordText\","
                    + "\"content\":\"{\\\"content\\\":\\\"theirs\\\"}\"}]}"))
            .acts
            .get(0);

    assertThat(forwarded.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(forwarded.text()).isNull();
  }

  @Test
  void keepsWhatIsNoMessage() {
    RecordingSink sink =
        read(
            """
            {"msgid":"r1","action":"recall","from":"clerk","tolist":["wmA"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"revoke","revoke":{"pre_msgid":"m1"}}
            {"msgid":"s1","action":"switch","time":1554119421840,"user":"clerk"}
            {"msgid":"a1","action":"send","from":"wmA","tolist":["clerk"],"roomid":"","msgtime":1547087894783,"msgtype":"disagree","disagree":{"userid":"wmA"}}
            {"msgid":"v1","action":"send","from":"wmA","tolist":["clerk"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"vote","vote":{"votetitle":"t","votetype":101,"voteid":"p"}}
            {"msgid":"v2","action":"send","from":"wmA","tolist":["clerk"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"vote","vote":{"votetitle":"t","votetype":102,"voteid":"p"}}
            {"msgid":"n1","action":"send","from":"wmA","tolist":["clerk"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"hologram","hologram":{}}
            {"msgid":"n2","action":"forget","from":"wmA","tolist":["clerk"],"roomid":"wrTown","msgtime":1547087894783,"msgtype":"text"}
            """);

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts.stream().map(ActDraft::etype))
        .containsExactly(
            Etype.RECALL,
            Etype.OTHER,
            Etype.OTHER,
            Etype.MESSAGE,
            Etype.POLL_VOTE,
            Etype.MESSAGE,
            Etype.OTHER);
    assertThat(sink.acts.get(0).targetEventId()).isEqualTo("m1");
    assertThat(sink.acts.get(1).attrs()).containsEntry("kind", "switch_enterprise");
    assertThat(sink.acts.get(1).actorId()).isEqualTo("clerk");
    assertThat(sink.acts.get(1).groupId()).isNull();
    assertThat(sink.acts.get(2).attrs()).containsEntry("kind", "consent_disagree");
    assertThat(sink.acts.get(4).attrs()).containsEntry("poll", "p");
    assertThat(sink.acts.get(5).msgType()).isEqualTo("hologram");
    assertThat(sink.acts.get(6).attrs()).containsEntry("kind", "forget");
  }

  @Test
  void aLinkToAGroupIsAnInvitationToo() {
    RecordingSink sink =
        read(
            send(
                "link",
                "\"link\":{\"link_url\":\"https://example.org/external_room/join/exceed?vcode=x\"}"));

    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.acts).hasSize(2);
    assertThat(sink.acts.get(1).etype()).isEqualTo(Etype.INVITE);
    assertThat(sink.acts.get(1).eventId()).isEqualTo("m/invite");
    assertThat(sink.acts.get(1).targetActorId()).isEqualTo("wmCustomerA");
  }

  @Test
  void accountsForEveryLine() {
    RecordingSink sink =
        read(
            send("text", "\"text\":{\"content\":\"fine\"}")
                + """

                {"msgid":"b1","action":"se
                {"action":"send","from":"a","msgtime":1547087894783,"msgtype":"text"}
                {"msgid":"b3","action":"send","msgtime":1547087894783,"msgtype":"text"}
                {"msgid":"b4","action":"send","from":"a","msgtype":"text"}
                {"msgid":"b5","action":"send","from":"a","msgtime":1547087894,"msgtype":"text"}
                {"msgid":"b6","action":"send","from":"a","msgtime":1547087894783,"msgtype":"text","text":"x"}
                {"msgid":"b7","action":"send","from":["a"],"msgtime":1547087894783,"msgtype":"text"}
                {"note":"neither"}
                [1]
                <html>502</html>
                """);

    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.blank).isEqualTo(1);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.JSON_SYNTAX,
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNIT_SUSPECT,
            Rejection.TYPE_MISMATCH,
            Rejection.TYPE_MISMATCH,
            Rejection.MISSING_REQUIRED,
            Rejection.NOT_OBJECT,
            Rejection.JSON_SYNTAX);
    assertThat(sink.origins.stream().map(Origin::lineNo))
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void readsTheSameHoweverTheRecordsStand() {
    String one = send("text", "\"text\":{\"content\":\"1\"}").strip();
    String two = one.replace("\"m\"", "\"n\"");
    List<String> writings =
        List.of(
            one + "\n" + two,
            "\uFEFF" + one + "\r\n" + two + "\r\n",
            "[" + one + ",\n " + two + "]",
            pretty(one) + "\n" + pretty(two),
            "[" + pretty(one) + "," + pretty(two) + "]");

    for (String writing : writings) {
      InputFile file = files.put("archive.json", writing);
      RecordingSink sink = files.read(format, file);
      assertThat(files.recognizes(format, file)).as(writing).isTrue();
      assertThat(sink.rejected).as(writing).isEmpty();
      assertThat(sink.acts.stream().map(ActDraft::eventId)).containsExactly("m", "n");
    }
  }

  private static String pretty(String json) {
    return json.replace(",", ",\n  ").replace("{", "{\n  ");
  }

  @Test
  void aFirstLineThatIsCutOffSpoilsOnlyItself() {
    String good = send("text", "\"text\":{\"content\":\"1\"}");

    RecordingSink sink = read("{\"msgid\":\"cut\",\"act\n" + good);

    assertThat(sink.reasons()).containsExactly(Rejection.JSON_SYNTAX);
    assertThat(sink.kept).isEqualTo(1);
  }

  @Test
  void readsTheSameInSlicesOfAnySize() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      text.append(send("text", "\"text\":{\"content\":\"hi\"}").replace("\"m\"", "\"m" + i + "\""));
    }
    InputFile file = files.put("archive.jsonl", text.toString());
    RecordingSink sliced = new RecordingSink();
    for (long start = 0; start < file.bytes(); start += 333) {
      Slice slice = new Slice(file, 0, (int) (start / 333), start, start + 333);
      format.reader(List.of(file), files, MemoryFiles.OPTIONS).read(slice, files, sliced);
    }

    assertThat(format.isSplittable(file)).isTrue();
    assertThat(sliced.acts.stream().map(ActDraft::eventId))
        .isEqualTo(files.read(format, file).acts.stream().map(ActDraft::eventId).toList())
        .hasSize(50);
  }

  @Test
  void refusesAnArrayThatBreaksOff() {
    InputFile file =
        files.put("archive.json", "[" + send("text", "\"text\":{}").strip() + ",{\"ms");

    assertThatThrownBy(() -> files.read(format, file))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("archive.json begins a JSON array");
  }

  @Test
  void saysThatEncryptedRecordsMustBeDecrypted() {
    String record =
        "{\"seq\":1,\"msgid\":\"m\",\"publickey_ver\":3,\"encrypt_random_key\":\"k\","
            + "\"encrypt_chat_msg\":\"c\"}";
    InputFile lines = files.put("lines.jsonl", record + "\n");
    InputFile response = files.put("r.json", "{\"errcode\":0,\"chatdata\":[" + record + "]}");

    assertThat(files.recognizes(format, lines)).isTrue();
    assertThat(files.recognizes(format, response)).isTrue();
    assertThat(files.read(format, lines).ignored).isEqualTo(Map.of("encrypted", 1L));
    assertThat(files.read(format, response).ignored).isEqualTo(Map.of("encrypted", 1L));
  }

  @Test
  void isTheOnlyFormatThatTakesItsFiles() {
    InputFile archive = files.put("a.jsonl", send("text", "\"text\":{}"));
    InputFile log = files.put("l.jsonl", "{\"ts\":\"2024-01-01T00:00:00Z\",\"etype\":\"join\"}");

    for (LogFormat other : Formats.ALL) {
      assertThat(files.recognizes(other, archive)).isEqualTo(other instanceof Wecom);
    }
    assertThat(files.recognizes(format, log)).isFalse();
    assertThat(format.isPlatform()).isTrue();
  }

  private static String send(String type, String body) {
    return "{\"msgid\":\"m\",\"action\":\"send\",\"from\":\"clerk\",\"tolist\":[\"wmCustomerA\"],"
        + "\"roomid\":\"\",\"msgtime\":1547087894783,\"msgtype\":\""
        + type
        + "\","
        + body
        + "}\n";
  }

  private RecordingSink read(String text) {
    return files.read(format, files.put("archive.jsonl", text));
  }
}
