package org.digitalresidents.intake.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.IntakeOptions.DateOrder;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordCsvTest {
  private static final String HEADER = "AuthorID,Author,Date,Content,Attachments,Reactions\n";
  private static final String NAME = "Town - Talk - general [200].csv";
  private static final String ISO = "2023-09-23T13:15:48.3790000+03:00";

  private final MemoryFiles files = new MemoryFiles();
  private final Discord format = new Discord();

  @Test
  void readsRowsWithReactionsOfNobody() {
    RecordingSink sink =
        read(
            NAME,
            HEADER
                + row(
                    "7",
                    ISO,
                    "say \"\"hi\"\"\ntwice",
                    "https://x/a.png?ex=1,https://x/b.txt",
                    "👍 (2),party (1)")
                + row("8", ISO, "", "https://x/a.mp4", ""));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.MESSAGE);
    assertThat(act.ts()).isEqualTo(Instant.parse("2023-09-23T10:15:48.379Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.MS);
    assertThat(act.eventId()).isNull();
    assertThat(act.actorId()).isEqualTo("7");
    assertThat(act.groupId()).isEqualTo("200");
    assertThat(act.text()).isEqualTo("say \"hi\"\ntwice");
    assertThat(act.attrs()).isEqualTo(Map.of("attachments", "2"));
    assertThat(sink.acts)
        .extracting(ActDraft::msgType)
        .containsExactly("text", null, null, null, "video");
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("7", null, null, null, "8");
    assertThat(sink.acts.get(3).attrs()).isEqualTo(Map.of("emoji", "party", "ts_is", "earliest"));
    assertThat(sink.acts.get(3).targetActorId()).isEqualTo("7");
    assertThat(sink.groups).extracting(GroupDraft::name).containsExactly("Town - Talk - general");
    assertThat(sink.notes).isEmpty();
    assertThat(sink.records()).isEqualTo(2);
  }

  @Test
  void oldFilesNameAuthorsWithoutIds() {
    RecordingSink sink =
        read(
            "chat.csv",
            """
            Author;Date;Content;Attachments;
            "anna#1234";"10-Mar-24 09:15 PM";"a; b";"";
            "Deleted User#0000";"10-Mar-24 12:05 AM";"x";"";
            """);

    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("anna#1234", null);
    assertThat(sink.acts).extracting(ActDraft::groupId).containsOnly("chat");
    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("a; b", "x");
    // Options say Shanghai, eight hours ahead.
    assertThat(sink.acts)
        .extracting(ActDraft::ts)
        .containsExactly(
            Instant.parse("2024-03-10T13:15:00Z"), Instant.parse("2024-03-09T16:05:00Z"));
    assertThat(sink.acts).extracting(ActDraft::precision).containsOnly(TsPrecision.MIN);
    assertThat(sink.groups).isEmpty();
    assertThat(sink.notes).isEqualTo(Map.of("times_without_zone", 2L, "deleted_authors", 1L));
  }

  @Test
  void sentencesOfTheExporterAreActsOfTheirKind() {
    RecordingSink sink =
        read(
            NAME,
            HEADER
                + row("7", ISO, "Joined the server.", "", "")
                + row("7", ISO, "Pinned a message.", "", "")
                + row("7", ISO, "Left the group.", "", "")
                + row("7", ISO, "Started a thread.", "", "")
                + row("7", ISO, "Changed the channel name: Started a call", "", "")
                + row("7", ISO, "Added b to the group.", "", "")
                + row("7", ISO, "Joined the server. Hello!", "", ""));

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(
            Etype.JOIN,
            Etype.PIN,
            Etype.LEAVE,
            Etype.OTHER,
            Etype.OTHER,
            Etype.OTHER,
            Etype.MESSAGE);
    assertThat(sink.acts)
        .extracting(act -> act.attrs().get("kind"))
        .containsExactly(
            null, null, null, "ThreadCreated", "ChannelNameChange", "RecipientAdd", null);
    assertThat(sink.acts.get(0).groupId()).isNull();
    assertThat(sink.acts.get(0).text()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10/25/2024 9:15 PM,2024-10-25T13:15:00Z,MIN",
    "10/25/2024 9:15\u202FPM,2024-10-25T13:15:00Z,MIN",
    "25.10.2024 21:15,2024-10-25T13:15:00Z,MIN",
    "25.10.2024 21.15.30,2024-10-25T13:15:30Z,S",
    "3/3/2024 9:15 PM,2024-03-03T13:15:00Z,MIN",
    "2024/3/10 21:15,2024-03-10T13:15:00Z,MIN",
    "2024/3/10 下午 9:15,2024-03-10T13:15:00Z,MIN",
    "2024. 3. 10. 오후 9:15,2024-03-10T13:15:00Z,MIN",
    "2024-03-10 21:15,2024-03-10T13:15:00Z,MIN",
    "10-Mar-24 12:15 PM,2024-03-10T04:15:00Z,MIN",
    "10 March 2024 21:15:01,2024-03-10T13:15:01Z,S",
    "2024-03-10T21:15:00+01:00,2024-03-10T20:15:00Z,S",
    "1710105300,2024-03-10T21:15:00Z,S",
    "1710105300123,2024-03-10T21:15:00.123Z,MS",
    "2024-03-10,2024-03-10T00:00:00Z,DAY",
  })
  void readsTheDatesOfAllVersions(String date, Instant ts, TsPrecision precision) {
    RecordingSink sink = read(NAME, HEADER + row("7", date, "x", "", ""));

    assertThat(sink.rejected).isEmpty();
    assertThat(sink.acts.get(0).ts()).isEqualTo(ts);
    assertThat(sink.acts.get(0).precision()).isEqualTo(precision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03/10/2024 9:15 PM", "03.10.2024 21:15", "25/10/24 21:15", "01-02-03 21:15"})
  void aDateThatMayMeanSeveralDaysAsksForTheOrder(String date) {
    String text =
        HEADER + row("7", "10/25/2024 9:15 PM", "x", "", "") + row("7", date, "x", "", "");

    assertThatThrownBy(() -> read(NAME, text))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(NAME)
        .hasMessageContaining("'" + date + "'")
        .hasMessageContaining("--date-order dmy|mdy|ymd")
        .extracting(e -> ((Failure) e).exit())
        .isEqualTo(Failure.Exit.CALLED_WRONGLY);
  }

  @ParameterizedTest
  @CsvSource({
    "DMY,03/10/2024 9:15 PM,2024-10-03T13:15:00Z",
    "MDY,03/10/2024 9:15 PM,2024-03-10T13:15:00Z",
    "YMD,03/10/24 21:15,2003-10-24T13:15:00Z",
    "DMY,25/10/24 21:15,2024-10-25T13:15:00Z",
    "DMY,2024/03/10 21:15,2024-03-10T13:15:00Z",
  })
  void theOrderThatIsToldDecides(DateOrder order, String date, Instant ts) {
    RecordingSink sink =
        files.read(format, files.put(NAME, HEADER + row("7", date, "x", "", "")), withOrder(order));

    assertThat(sink.acts.get(0).ts()).isEqualTo(ts);
  }

  @Test
  void aBadRowSpoilsOnlyItself() {
    InputFile file =
        files.put(
            NAME,
            HEADER
                + row("7", "2024-02-30 10:00", "x", "", "")
                + row("7", "soon", "x", "", "")
                + row("7", "10/25/2024 13:15 PM", "x", "", "")
                + row("7", "", "x", "", "")
                + "\"7\",\"a\",\""
                + ISO
                + "\"\n"
                + "\n"
                + row("7", "25/10/2024 10:15", "x", "", "")
                + row("7", ISO, "x", "", "many")
                + row("7", ISO, "never\" closed", "", ""));

    RecordingSink sink = files.read(format, file, withOrder(DateOrder.MDY));

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_UNPARSEABLE,
            Rejection.TS_UNPARSEABLE,
            Rejection.MISSING_REQUIRED,
            Rejection.CSV_ARITY,
            Rejection.TS_UNPARSEABLE,
            Rejection.CSV_UNCLOSED_QUOTE);
    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.blank).isEqualTo(1);
    assertThat(sink.records()).isEqualTo(9);
    assertThat(sink.notes).isEqualTo(Map.of("reactions_not_understood", 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "Town - Talk - general [200].csv,200,Town - Talk - general",
    "Town - Talk - general [200] (after 2024-01-01).csv,200,Town - Talk - general",
    "Town - Talk - general [200] [part 2].csv,200,Town - Talk - general",
    "some name.csv,some name,",
    "Direct Messages - Private - anna [300].csv,dm,",
    "Direct Messages - anna [300].csv,dm,",
    "Direct Messages - Group - us [300].csv,300,",
  })
  void theNameOfTheFileIsTheGroup(String name, String groupId, String groupName) {
    RecordingSink sink = read(name, HEADER + row("7", ISO, "x", "", ""));

    assertThat(sink.acts.get(0).groupId()).isEqualTo(groupId);
    assertThat(sink.groups)
        .extracting(GroupDraft::name)
        .isEqualTo(groupName == null ? java.util.List.of() : java.util.List.of(groupName));
  }

  private RecordingSink read(String name, String text) {
    return files.read(format, files.put(name, text));
  }

  private static IntakeOptions withOrder(DateOrder order) {
    IntakeOptions told = MemoryFiles.OPTIONS;
    return new IntakeOptions(
        told.community(),
        told.overrideCommunity(),
        told.minTime(),
        told.maxTime(),
        told.maxRecordBytes(),
        told.sourceZone(),
        order,
        told.asOf());
  }

  private static String row(
      String id, String date, String content, String files, String reactions) {
    return "\"%s\",\"n#1234\",\"%s\",\"%s\",\"%s\",\"%s\"\n"
        .formatted(id, date, content, files, reactions);
  }
}
