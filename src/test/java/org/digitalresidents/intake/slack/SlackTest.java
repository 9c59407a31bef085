package org.digitalresidents.intake.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Formats;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;

/** The files of an export, and what they know of one another. */
class SlackTest {
  private static final String USERS =
      """
      [{"id":"U1","team_id":"T1","name":"x","deleted":false,"is_bot":false,"profile":{}},
       {"id":"U2","team_id":"T1","name":"y","deleted":false,"is_bot":false,"profile":{}},
       {"id":"UB","team_id":"T1","name":"b","deleted":false,"is_bot":true,"profile":{}}]""";

  private static final String CHANNELS =
      """
      [{"id":"C1","name":"general","created":"1400000000","creator":"U1","is_archived":false,
        "members":["U1","U2"],"topic":{},"purpose":{}},
       {"id":"C2","name":"old","created":1400000000,"creator":"U1","is_archived":true,
        "members":[]}]""";

  private final MemoryFiles files = new MemoryFiles();
  private final Slack format = new Slack();

  /** Counts of a script that reads the files by itself, with Python's own JSON. */
  @Test
  void readsARealExportWhole() throws IOException {
    List<InputFile> export = folder("slack-houstondatavis");

    RecordingSink sink = files.read(format, export, MemoryFiles.OPTIONS);

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.records()).isEqualTo(1_382 + 71 + 16 + 3);
    assertThat(sink.ignored).isEqualTo(Map.of("user_account", 71L, "integration_log", 3L));
    assertThat(sink.notes).isEqualTo(Map.of("reactions_beside_upload", 25L));

    assertThat(sink.actsOf(Etype.MESSAGE)).isEqualTo(964 + 61);
    assertThat(ofType(sink, "text")).isEqualTo(964 + 6);
    assertThat(sink.actsOf(Etype.REPLY)).isEqualTo(6);
    assertThat(sink.actsOf(Etype.JOIN)).isEqualTo(320);
    assertThat(sink.actsOf(Etype.LEAVE)).isEqualTo(3);
    assertThat(sink.actsOf(Etype.PIN)).isEqualTo(1);
    assertThat(sink.actsOf(Etype.OTHER)).isEqualTo(27);
    assertThat(sink.actsOf(Etype.EDIT)).isEqualTo(37);
    // 199 to messages, 18 to files, each counted where it was uploaded.
    assertThat(sink.actsOf(Etype.REACTION)).isEqualTo(199 + 18);

    assertThat(distinct(sink.acts.stream().map(ActDraft::actorId))).isEqualTo(71);
    assertThat(distinct(sink.acts.stream().map(ActDraft::groupId))).isEqualTo(16);
    assertThat(distinct(sink.acts.stream().map(ActDraft::eventId))).isEqualTo(sink.acts.size());
    assertThat(sink.acts).allMatch(act -> act.actorKind() == ActorKind.MEMBER);
    assertThat(sink.acts)
        .filteredOn(act -> act.etype() == Etype.JOIN && act.targetActorId() != null)
        .hasSize(11);
    assertThat(sink.acts).noneMatch(act -> act.text() != null && act.text().contains("<@"));
  }

  @Test
  void takesTheRosterOfARealExportForTheMomentOfItsNewestMessage() throws IOException {
    RecordingSink sink = files.read(format, folder("slack-houstondatavis"), MemoryFiles.OPTIONS);

    assertThat(sink.snapshots).hasSize(201);
    assertThat(distinct(sink.snapshots.stream().map(SnapshotDraft::accountId))).isEqualTo(71);
    assertThat(sink.snapshots)
        .allMatch(s -> s.isRoster() && s.inGroup() && s.joinedAt() == null)
        .allMatch(s -> s.asOf().equals(Instant.parse("2016-07-27T20:21:38.000041Z")));
    assertThat(sink.groups).filteredOn(g -> g.name() != null).hasSize(16);
    assertThat(sink.groups).filteredOn(g -> g.closedAt() != null).hasSize(9);
  }

  @Test
  void recognizesTheFilesOfAnExport() {
    assertThat(recognizes("e/users.json", USERS)).isTrue();
    assertThat(recognizes("e/channels.json", CHANNELS)).isTrue();
    assertThat(recognizes("e/groups.json", "[ ]\n")).isTrue();
    assertThat(recognizes("e/dms.json", "[{\"id\":\"D1\",\"created\":1,\"members\":[]}]")).isTrue();
    assertThat(recognizes("e/general/2024-01-02.json", day("'user':'U1','text':'a'"))).isTrue();
    assertThat(recognizes("e/general/2024-01-02.json", "\uFEFF" + day("'text':'a'"))).isTrue();
    assertThat(recognizes("e/general/2024-01-02.json", "[]")).isTrue();
    InputFile packed =
        files.put(
            "e/general/2024-01-02.json.gz",
            MemoryFiles.gzip(day("'text':'a'").getBytes(StandardCharsets.UTF_8)));
    assertThat(files.recognizes(format, packed)).isTrue();
  }

  @Test
  void leavesForeignFilesAlone() {
    assertThat(recognizes("e/general/messages.json", day("'text':'a'"))).isFalse();
    assertThat(recognizes("e/general/2024-01-02.json", "[{\"type\":\"a\",\"ts\":1}]")).isFalse();
    assertThat(recognizes("e/general/2024-01-02.json", "{\"type\":1,\"ts\":1,\"text\":1}"))
        .isFalse();
    assertThat(recognizes("e/users.json", "[]")).isFalse();
    assertThat(recognizes("e/users.json", "[{\"id\":1,\"name\":\"x\"}]")).isFalse();
    assertThat(recognizes("e/channels.json", "[{\"id\":1,\"name\":\"x\"}]")).isFalse();
  }

  @Test
  void noOtherFormatTakesItsFiles() {
    List<InputFile> export =
        List.of(
            files.put("e/users.json", USERS),
            files.put("e/channels.json", CHANNELS),
            files.put("e/general/2024-01-02.json", day("'user':'U1','text':'a'")));

    for (InputFile file : export) {
      assertThat(Formats.ALL)
          .filteredOn(any -> files.recognizes(any, file))
          .hasOnlyElementsOfType(Slack.class)
          .hasSize(1);
    }
  }

  @Test
  void keepsExportsApartByTheirFolders() {
    RecordingSink sink =
        read(
            files.put("a/channels.json", CHANNELS),
            files.put("a/general/2024-01-02.json", day("'user':'U1','text':'a'")),
            files.put("b/general/2024-01-02.json", day("'user':'U1','text':'a'")));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsExactly("C1", "general");
    assertThat(sink.acts)
        .extracting(ActDraft::eventId)
        .containsExactly("C1/1700000000.000100", "general/1700000000.000100");
  }

  @Test
  void conversationsOfTwoAreOneGroupAndThoseOfAFewAreEachTheirOwn() {
    RecordingSink sink =
        read(
            files.put(
                "dms.json", "[{\"id\":\"D0AAAAAAA\",\"created\":1,\"members\":[\"U1\",\"U2\"]}]"),
            files.put(
                "mpims.json",
                "[{\"id\":\"G1\",\"name\":\"mpdm-ann--bob--cy-1\",\"created\":1400000000,"
                    + "\"members\":[\"U1\",\"U2\",\"U3\"]}]"),
            files.put("D0AAAAAAA/2024-01-02.json", day("'user':'U1','text':'a'")),
            files.put("D0BBBBBBB/2024-01-02.json", day("'user':'U1','text':'a'")),
            files.put("mpdm-ann--bob--cy-1/2024-01-02.json", day("'user':'U1','text':'a'")),
            files.put("mpdm-unlisted-1/2024-01-02.json", day("'user':'U1','text':'a'")));

    assertThat(sink.acts).extracting(ActDraft::groupId).containsExactly("dm", "dm", "G1", "dm");
    assertThat(distinct(sink.acts.stream().map(ActDraft::eventId))).isEqualTo(4);
    assertThat(sink.acts).noneMatch(act -> act.eventId().contains("unlisted"));
    assertThat(sink.groups).extracting(GroupDraft::name).containsOnlyNulls();
    assertThat(sink.snapshots).extracting(SnapshotDraft::groupId).containsOnly("G1").hasSize(3);
    assertThat(sink.ignored).isEqualTo(Map.of("direct_conversation", 1L));
  }

  @Test
  void botsAreThoseOfTheListOfAccounts() {
    String day =
        array(
            message("1700000000.000100", "'user':'U1','text':'a','bot_id':'B1'"),
            message("1700000001.000100", "'user':'UB','text':'a'"),
            message("1700000002.000100", "'user':'USLACKBOT','text':'a'"),
            message("1700000003.000100", "'user':'U9','text':'a','bot_id':'B1'"),
            message("1700000004.000100", "'user':'U9','text':'a','bot_id':null"));
    RecordingSink sink =
        read(files.put("users.json", USERS), files.put("general/2024-01-02.json", day));

    assertThat(sink.acts)
        .extracting(ActDraft::actorKind)
        .containsExactly(
            ActorKind.MEMBER, ActorKind.BOT, ActorKind.BOT, ActorKind.BOT, ActorKind.MEMBER);
  }

  @Test
  void theRosterIsAsOfTheNewestMessageOrAsTold() {
    InputFile channels = files.put("channels.json", CHANNELS);
    InputFile last = files.put("general/2024-01-03.json", "[]");
    InputFile older =
        files.put(
            "old/2024-01-02.json",
            array(message("1700000005.000000", ""), message("1700000004.000000", "")));
    InputFile oldest = files.put("old/2023-12-31.json", array(message("1700000009.000000", "")));
    Instant told = Instant.parse("2024-02-01T00:00:00Z");

    RecordingSink sink = read(channels, last, oldest, older);
    RecordingSink toldSink = files.read(format, List.of(channels, older), asOf(told));

    assertThat(sink.snapshots)
        .extracting(SnapshotDraft::asOf)
        .containsOnly(Instant.ofEpochSecond(1_700_000_005));
    assertThat(toldSink.snapshots).extracting(SnapshotDraft::asOf).containsOnly(told);
    assertThat(sink.groups.get(0))
        .isEqualTo(
            new GroupDraft(
                null,
                "C1",
                "general",
                Instant.ofEpochSecond(1_700_000_005),
                Instant.ofEpochSecond(1_400_000_000),
                null));
  }

  @Test
  void aRosterOfNoKnownTimeListsNobody() {
    RecordingSink sink = read(files.put("channels.json", CHANNELS));

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.snapshots).isEmpty();
    assertThat(sink.notes).isEqualTo(Map.of("rosters_without_time", 2L));
  }

  @Test
  void badRecordsAreRejectedAndSpoilOnlyThemselves() {
    String day =
        "["
            + message("1700000000.000100", "'text':'a'")
            + ",{\"type\":\"message\",\"text\":\"no time\"}"
            + ",{\"type\":\"message\",\"ts\":\"yesterday\"}"
            + ",{\"type\":\"message\",\"ts\":\"1700000000000\"}"
            + ",{\"type\":\"message\",\"ts\":\"99999999999.0\"}"
            + ",{\"type\":\"message\",\"ts\":\"1700000000.1\",\"text\":7}"
            + ",{\"type\":\"message\" \"ts\":\"1700000000.1\"}"
            + ",7,,"
            + message("1700000001.000100", "'text':'b'")
            + "] rest";
    RecordingSink sink =
        read(
            files.put("users.json", "[{\"team_id\":\"T\",\"profile\":{}}]"),
            files.put("general/2024-01-02.json", "\uFEFF" + day));

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_UNIT_SUSPECT,
            Rejection.TS_OUT_OF_RANGE,
            Rejection.TYPE_MISMATCH,
            Rejection.JSON_SYNTAX,
            Rejection.NOT_OBJECT,
            Rejection.NOT_OBJECT,
            Rejection.TRAILING_TOKENS);
    assertThat(sink.records()).isEqualTo(12);
  }

  @Test
  void aFileThatBreaksOffIsRefusedByItsName() {
    InputFile cut = files.put("general/2024-01-02.json", "[" + message("1700000000.1", "") + ",{");

    assertThatThrownBy(() -> read(cut))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("general/2024-01-02.json");
  }

  @Test
  void aDayOutsideOfAChannelsFolderIsRefused() {
    InputFile day = files.put("2024-01-02.json", day("'text':'a'"));

    assertThatThrownBy(() -> read(day))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Give the folder that holds channels.json");
  }

  @Test
  void theReaderCanBeSentToTasks() throws IOException {
    InputFile channels = files.put("channels.json", CHANNELS);
    InputFile day = files.put("general/2024-01-02.json", day("'text':'a'"));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(format.reader(List.of(channels, day), files, MemoryFiles.OPTIONS));
    }

    assertThat(bytes.size()).isPositive();
  }

  private RecordingSink read(InputFile... export) {
    return files.read(format, Arrays.asList(export), MemoryFiles.OPTIONS);
  }

  private boolean recognizes(String name, String content) {
    return files.recognizes(format, files.put(name, content));
  }

  private static String day(String fields) {
    return array(message("1700000000.000100", fields));
  }

  private static String array(String... messages) {
    return "[" + String.join(",\n", messages) + "]";
  }

  private static String message(String ts, String fields) {
    String more = fields.isEmpty() ? "" : "," + fields.replace('\'', '"');
    return "{\"type\":\"message\",\"ts\":\"" + ts + "\"" + more + "}";
  }

  private static IntakeOptions asOf(Instant told) {
    IntakeOptions o = MemoryFiles.OPTIONS;
    return new IntakeOptions(
        o.community(),
        o.overrideCommunity(),
        o.minTime(),
        o.maxTime(),
        o.maxRecordBytes(),
        o.sourceZone(),
        o.dateOrder(),
        told);
  }

  private static long ofType(RecordingSink sink, String msgType) {
    return sink.acts.stream().filter(act -> msgType.equals(act.msgType())).count();
  }

  private static long distinct(Stream<String> values) {
    return values.filter(Objects::nonNull).distinct().count();
  }

  /** All files below a folder that are of the format, named as if the folder were the input. */
  private List<InputFile> folder(String folder) throws IOException {
    Path path = Path.of(System.getProperty("shared.data", "../shared/data"), folder);
    assumeTrue(Files.isDirectory(path), "no data at " + path + "; set -Dshared.data");
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .sorted()
          .map(file -> named(MemoryFiles.local(file), path.relativize(file)))
          .filter(file -> files.recognizes(format, file))
          .toList();
    }
  }

  private static InputFile named(InputFile file, Path name) {
    String relative = name.toString().replace('\\', '/');
    return new InputFile(file.uri(), null, relative, file.bytes(), 0, false, null);
  }
}
