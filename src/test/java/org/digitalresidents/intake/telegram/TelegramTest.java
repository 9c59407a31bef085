package org.digitalresidents.intake.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

/** The files: what is recognized, which chat a record belongs to, what is refused. */
class TelegramTest {
  private final MemoryFiles files = new MemoryFiles();
  private final Telegram format = new Telegram();

  /** Counts of a script that reads the files by itself, with Python's own JSON. */
  @Test
  void readsRealExportsWhole() throws IOException {
    List<InputFile> exports = folder("telegram-tgif");
    List<InputFile> recognized = exports.stream().filter(f -> files.recognizes(format, f)).toList();
    assertThat(recognized).hasSize(14).allMatch(f -> f.baseName().equals("exported.json"));

    RecordingSink sink = files.read(format, recognized, MemoryFiles.OPTIONS);

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.records()).isEqualTo(1_179);
    assertThat(sink.actsOf(Etype.MESSAGE)).isEqualTo(1_179 - 555);
    assertThat(sink.actsOf(Etype.REPLY)).isEqualTo(555);
    assertThat(sink.actsOf(Etype.EDIT)).isEqualTo(113);
    assertThat(sink.acts).hasSize(1_179 + 113);
    assertThat(distinct(sink.acts.stream().map(ActDraft::actorId))).isEqualTo(51);
    assertThat(distinct(sink.acts.stream().map(ActDraft::groupId))).isEqualTo(4);
    assertThat(distinct(sink.acts.stream().map(ActDraft::eventId))).isEqualTo(1_179 + 113);
    // 1 179 messages, 815 with seconds; 113 edits, 79 with seconds.
    assertThat(sink.notes).isEqualTo(Map.of("times_without_zone", 1_179L - 815 + 113 - 79));
    // 31 replies are to messages that the excerpts leave out.
    assertThat(sink.acts)
        .filteredOn(act -> act.etype() == Etype.REPLY && act.targetActorId() != null)
        .hasSize(524);
    assertThat(sink.acts).filteredOn(act -> act.attrs().containsKey("forwarded")).hasSize(21);
    assertThat(sink.acts).filteredOn(act -> act.attrs().containsKey("via_bot")).hasSize(1);
    assertThat(ofType(sink, "sticker")).isEqualTo(17);
    assertThat(ofType(sink, "animation")).isEqualTo(4);
    assertThat(ofType(sink, "image")).isEqualTo(22);
    assertThat(ofType(sink, "file")).isEqualTo(2);
    assertThat(ofType(sink, "poll")).isEqualTo(1);
    assertThat(sink.acts).allMatch(act -> act.precision() == TsPrecision.S);
    assertThat(sink.acts).allMatch(act -> act.actorKind() == ActorKind.MEMBER);
  }

  @Test
  void recognizesOneChatAndAWholeAccount() {
    assertThat(recognizes(chat("private_group", ""))).isTrue();
    assertThat(recognizes("\uFEFF" + chat("saved_messages", ""))).isTrue();
    assertThat(
            recognizes(
                "{\"about\":\"x\",\"chats\":{\"about\":\"y\",\"list\":["
                    + chat("bot_chat", "")
                    + "]}}"))
        .isTrue();
    assertThat(recognizes("{\"about\":\"x\",\"personal_information\":{\"user_id\":1")).isTrue();
    assertThat(recognizes("{\"about\":\"x\",\"contacts\":{\"about\":\"y\",\"list\":[{")).isTrue();
  }

  @Test
  void leavesForeignFilesAlone() {
    assertThat(recognizes("{\"slug\":\"oop\",\"title\":\"t\",\"tags\":[],\"date\":\"2022-09-16\"}"))
        .isFalse();
    assertThat(recognizes("{\"guild\":{\"id\":1},\"channel\":{\"type\":\"x\"},\"messages\":[]}"))
        .isFalse();
    assertThat(recognizes("{\"id\":1,\"type\":\"thread\",\"messages\":[]}")).isFalse();
    assertThat(recognizes("{\"about\":\"a shop\",\"chats\":{}}")).isFalse();
    assertThat(recognizes("[" + chat("private_group", "") + "]")).isFalse();
  }

  @Test
  void noOtherFormatTakesItsFiles() {
    InputFile file = files.put("result.json", chat("private_group", message(1, "")));

    assertThat(Formats.ALL)
        .filteredOn(any -> files.recognizes(any, file))
        .hasOnlyElementsOfType(Telegram.class)
        .hasSize(1);
  }

  @Test
  void keepsTheChatsOfAnAccountApart() {
    String account =
        "{'about':'x','personal_information':{'user_id':9,'first_name':'f'},"
            + "'contacts':{'about':'y','list':[{'user_id':1,'first_name':'n'}]},"
            + "'frequent_contacts':{'about':'y','list':[{'id':7,'type':'user','name':'n'}]},"
            + "'chats':{'about':'y','list':["
            + "{'name':'A','type':'private_group','id':1,'messages':[%s,%s]},"
            + "{'name':'B','type':'personal_chat','id':2,'messages':[%s]},"
            + "{'type':'saved_messages','id':3,'messages':[%s]},"
            + "{'name':'C','type':'bot_chat','id':6,'messages':[]},"
            + "{'name':'D','type':'private_group','id':4,'messages':[%s]}]},"
            + "'left_chats':{'about':'y','list':["
            + "{'name':'E','type':'public_supergroup','id':5,'messages':[%s]}]}}";
    RecordingSink sink =
        read(
            account
                .replace('\'', '"')
                .formatted(
                    message(1, ""),
                    message(2, ""),
                    message(1, ""),
                    message(1, ""),
                    message(1, ""),
                    message(1, "")));

    assertThat(sink.records()).isEqualTo(6);
    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly("1/1", "1/2", "2/1", "3/1", "4/1", "5/1");
    assertThat(sink.acts)
        .extracting(ActDraft::groupId)
        .containsExactly("1", "1", "dm", "dm", "4", "5");
    assertThat(sink.groups)
        .containsExactly(
            new GroupDraft(null, "1", "A", null, null, null),
            new GroupDraft(null, "4", "D", null, null, null),
            new GroupDraft(null, "5", "E", null, null, null));
  }

  @Test
  void readsWhatAChatIsAlsoWhereItStandsAfterTheMessages() {
    RecordingSink sink =
        read("{\"messages\":[" + message(1, "") + "],\"id\":7,\"type\":\"private_group\"}");

    assertThat(sink.acts).extracting(ActDraft::eventId).containsExactly("7/1");
  }

  @Test
  void accountsAndGroupsOfOldExportsAreThoseOfNewOnes() {
    RecordingSink sink =
        read(
            "{\"id\":9693676719,\"type\":\"private_supergroup\",\"messages\":["
                + message(1, "'from_id':123")
                + ","
                + message(2, "'from_id':4294967419")
                + ","
                + message(3, "'from_id':'user123'")
                + ","
                + message(4, "'from_id':9693676719")
                + "]}");

    assertThat(sink.acts)
        .extracting(ActDraft::actorId)
        .containsExactly("user123", "user123", "user123", "channel1103742127");
    assertThat(sink.acts).extracting(ActDraft::groupId).containsOnly("1103742127");
    assertThat(sink.acts.get(3).actorKind()).isEqualTo(ActorKind.STAFF);
  }

  @Test
  void badRecordsAreRejectedAndSpoilOnlyThemselves() {
    RecordingSink sink =
        read(
            "\uFEFF"
                + chat(
                    "private_group",
                    message(1, "'text':'a'")
                        + ",{\"id\":2,\"type\":\"message\",\"text\":\"no time\"}"
                        + ",{\"type\":\"message\",\"date_unixtime\":\"1600000000\"}"
                        + ",{\"id\":4,\"date_unixtime\":\"1600000000\"}"
                        + ",{\"id\":5,\"type\":\"message\",\"date\":\"03/10/2024\"}"
                        + ",{\"id\":6,\"type\":\"message\",\"date_unixtime\":\"99999999999\"}"
                        + ","
                        + message(7, "'text':{'a':1}")
                        + ",{\"id\":8 \"type\":\"message\"}"
                        + ","
                        + message(9, "'text':'bell \\x07'")
                        + ",7,"
                        + message(10, "'text':'b'"))
                + " rest");

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.TYPE_MISMATCH,
            Rejection.JSON_SYNTAX,
            Rejection.JSON_SYNTAX,
            Rejection.NOT_OBJECT,
            Rejection.TRAILING_TOKENS);
    assertThat(sink.records()).isEqualTo(12);
  }

  @Test
  void aMessageTheProgramCouldNotExportIsIgnored() {
    RecordingSink sink =
        read(chat("private_group", "{\"id\":1,\"type\":\"unsupported\"}," + message(2, "")));

    assertThat(sink.ignored).isEqualTo(Map.of("unsupported_message", 1L));
    assertThat(sink.kept).isEqualTo(1);
  }

  @Test
  void aFileThatBreaksOffOrNamesNoChatIsRefused() {
    InputFile cut = files.put("cut.json", "{\"id\":1,\"type\":\"private_group\",\"messages\":[{");
    InputFile nameless = files.put("nameless.json", "{\"messages\":[" + message(1, "") + "]}");

    assertThatThrownBy(() -> files.read(format, cut))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.json");
    assertThatThrownBy(() -> files.read(format, nameless))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nameless.json has a chat without an id");
  }

  @Test
  void theReaderCanBeSentToTasks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(format.reader(List.of(), files, MemoryFiles.OPTIONS));
    }

    assertThat(bytes.size()).isPositive();
  }

  private boolean recognizes(String content) {
    return files.recognizes(format, files.put("any name.json", content));
  }

  private RecordingSink read(String content) {
    return files.read(format, files.put("result.json", content));
  }

  private static String chat(String type, String messages) {
    return "{\n \"name\": \"n\",\n \"type\": \"%s\",\n \"id\": 1,\n \"messages\": [%s]\n}"
        .formatted(type, messages);
  }

  private static String message(long id, String fields) {
    String more = fields.isEmpty() ? "" : "," + fields.replace('\'', '"');
    return "{\"id\":" + id + ",\"type\":\"message\",\"date_unixtime\":\"1600000000\"" + more + "}";
  }

  private static long ofType(RecordingSink sink, String msgType) {
    return sink.acts.stream().filter(act -> msgType.equals(act.msgType())).count();
  }

  private static long distinct(Stream<String> values) {
    return values.filter(Objects::nonNull).distinct().count();
  }

  /** All files below a folder. */
  private static List<InputFile> folder(String folder) throws IOException {
    Path path = Path.of(System.getProperty("shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), "no data at " + path + "; set -Dshared.data");
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile).sorted().map(MemoryFiles::local).toList();
    }
  }
}
