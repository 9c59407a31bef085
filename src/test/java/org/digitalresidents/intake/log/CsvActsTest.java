package org.digitalresidents.intake.log;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvActsTest {
  private static final String TS = "2024-03-10T02:30:00Z";

  private final MemoryFiles files = new MemoryFiles();
  private final ActivityLog format = new ActivityLog();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void bindsCellsByNameWhateverTheDelimiter(String delimiter) {
    RecordingSink sink =
        read(
            """
            etype|amount_minor|room|attrs|ts|currency|text|actor_id
            order|250|north|"{""a"":1}"|1710037800000|CNY|"say ""hi"", \\ ;\t ok"|007
            """
                .replace("|", delimiter));

    ActDraft act = sink.acts.get(0);
    assertThat(act.etype()).isEqualTo(Etype.ORDER);
    assertThat(act.ts()).isEqualTo(Instant.ofEpochMilli(1_710_037_800_000L));
    assertThat(act.amountMinor()).isEqualTo(250);
    assertThat(act.actorId()).isEqualTo("007");
    assertThat(act.text()).isEqualTo("say \"hi\", \\ ;\t ok");
    assertThat(act.attrs()).isEqualTo(Map.of("a", "1", "room", "north"));
    assertThat(sink.records()).isEqualTo(1);
  }

  @Test
  void aCellInQuotesHoldsLineBreaksAndAnEmptyCellIsAbsent() {
    RecordingSink sink =
        read(
            "\uFEFFts,etype,text,actor_id\r\n"
                + TS
                + ",message,\"a\r\nb\nc\",\"\"\r\n"
                + "\r\n"
                + " ,,\"\",\r\n" // as spreadsheets end
                + TS
                + ",message,5\" disk,x");

    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("a\r\nb\nc", "5\" disk");
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly(null, "x");
    assertThat(sink.blank).isEqualTo(2);
    // The header is line 0; the first record takes lines 1 to 3.
    assertThat(sink.origins).extracting(Origin::lineNo).containsExactly(1L, 4L, 5L, 6L);
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsOnlyItsLine() {
    RecordingSink sink =
        read(
            "ts,etype,text\n"
                + TS
                + ",message,\"never closed\n"
                + TS
                + ",message,two\n"
                + TS
                + ",message,\"a\"b\n"
                + TS
                + ",message,three\n"
                + TS
                + ",message,\"\n");

    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("two", "three");
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.CSV_UNCLOSED_QUOTE,
            Rejection.CSV_UNCLOSED_QUOTE,
            Rejection.CSV_UNCLOSED_QUOTE);
    assertThat(sink.rejected.get(0).origin().lineNo()).isEqualTo(1);
    assertThat(new String(sink.rejected.get(0).origin().raw(), StandardCharsets.UTF_8))
        .isEqualTo(TS + ",message,\"never closed");
    assertThat(sink.rejected.get(1).origin().lineNo()).isEqualTo(3);
  }

  @Test
  void aQuoteIsLookedForNoFurtherThanARecordIsLong() {
    String line = TS + ",message,two\n";
    String many = line.repeat((2 << 20) / line.length());

    RecordingSink sink = read("ts,etype,text\n" + TS + ",message,\"open\n" + many);

    assertThat(sink.reasons()).containsExactly(Rejection.CSV_UNCLOSED_QUOTE);
    assertThat(sink.kept).isEqualTo(many.length() / line.length());
  }

  @Test
  void refusesRecordsThatDoNotFitTheHeader() {
    RecordingSink sink =
        read(
            "ts,etype,seq,actor_kind\n"
                + TS
                + ",message,1\n"
                + TS
                + ",message,1,member,\n"
                + TS
                + ",message,x,\n"
                + TS
                + ",message,1.5,\n"
                + TS
                + ",,1,\n"
                + ",message,1,\n"
                + "1710037800,message,1,\n"
                + TS
                + ",message,1,king\n"
                + ",".repeat(5_000)
                + "\n"
                + TS
                + ",message,"
                + "x".repeat(2 << 20)
                + ",\n"
                + TS
                + ",message,\""
                + "x".repeat(2 << 20)
                + "\",\n"
                + TS
                + ",message,7,\n");

    assertThat(sink.reasons())
        .containsExactly(
            Rejection.CSV_ARITY,
            Rejection.CSV_ARITY,
            Rejection.TYPE_MISMATCH,
            Rejection.NUMBER_RANGE,
            Rejection.MISSING_REQUIRED,
            Rejection.MISSING_REQUIRED,
            Rejection.TS_UNIT_SUSPECT,
            Rejection.UNKNOWN_CODE,
            Rejection.TOO_MANY_FIELDS,
            Rejection.LINE_TOO_LONG,
            Rejection.LINE_TOO_LONG);
    assertThat(sink.acts).extracting(ActDraft::seq).containsExactly(7L);
    assertThat(sink.records()).isEqualTo(12);
    assertThat(sink.rejected.get(0).detail()).isEqualTo("found 3 cells; the header has 4");
  }

  @Test
  void anAttrsCellIsAnObject() {
    RecordingSink sink =
        read(
            "ts,etype,attrs\n"
                + TS
                + ",message,\"{\"\"a\"\":1,\"\"a\"\":2}\"\n"
                + TS
                + ",message,[]\n"
                + TS
                + ",message,{x}\n"
                + TS
                + ",message, \n");

    assertThat(sink.reasons())
        .containsExactly(Rejection.DUPLICATE_KEY, Rejection.NOT_OBJECT, Rejection.JSON_SYNTAX);
    assertThat(sink.kept).isEqualTo(1);
  }

  @Test
  void refusesAFileWhoseHeaderCannotBind() {
    assertThatThrownBy(() -> read("ts,etype,text,text\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'text'");
    assertThatThrownBy(() -> files.read(format, files.put("a.csv", "time|kind\n1|2\n")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("'time|kind'");
  }

  @Test
  void readsGzipAndCellsThatAreNoUtf8() {
    byte[] bytes =
        ("ts,etype,text\n" + TS + ",message,é\n" + TS + ",message,e\n")
            .getBytes(StandardCharsets.ISO_8859_1);

    RecordingSink sink = files.read(format, files.put("noname", MemoryFiles.gzip(bytes)));

    assertThat(sink.reasons()).containsExactly(Rejection.ENCODING);
    assertThat(sink.kept).isEqualTo(1);
  }

  /** Whatever cells are written by the rules of RFC 4180 are read back. */
  @Test
  void readsBackWhatWasQuotedByTheRules() {
    Random random = new Random(4180);
    StringBuilder csv = new StringBuilder("ts,etype,text\n");
    java.util.List<String> texts = new java.util.ArrayList<>();
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append("a\"\n\r,;群".charAt(random.nextInt(7)));
      }
      texts.add(text.toString());
      csv.append(TS + ",message,\"").append(text.toString().replace("\"", "\"\"")).append("\"\r\n");
    }

    assertThat(read(csv.toString()).acts).extracting(ActDraft::text).isEqualTo(texts);
  }

  /** Fault 29: another engine's writing, so that reading is not checked by our own quoting. */
  @Test
  void readsBackWhatDuckDbQuoted(@TempDir Path folder) throws IOException {
    Path written = folder.resolve("duck.csv");
    List<String> texts;
    try (DuckDb duck = DuckDb.open()) {
      duck.run(
          """
          CREATE TABLE acts AS SELECT '2024-03-10T02:30:00Z' AS ts, 'message' AS etype, 'x' || list_reduce(
            [['a', '"', ',', chr(10), chr(13), chr(92), ';', '群', '""'][1 + (i * 7 + k * k * 5 + i // (k + 1)) % 9]
             FOR k IN range(8)], (a, b) -> a || b) AS text, i FROM range(500) t(i)""");
      duck.run("COPY (SELECT ts, etype, text FROM acts ORDER BY i) TO '" + written + "' (HEADER)");
      texts = duck.rows("SELECT text FROM acts ORDER BY i");
    }

    RecordingSink sink = files.read(format, files.put("duck", Files.readAllBytes(written)));

    assertThat(sink.acts).extracting(ActDraft::text).isEqualTo(texts);
    assertThat(new HashSet<>(texts)).hasSizeGreaterThan(100);
  }

  /** Fault 33. */
  @Test
  void aTableOfTwentyThousandColumnsIsRejectedLineByLine() {
    String names = IntStream.range(0, 20_000).mapToObj(i -> ",c" + i).collect(joining());

    RecordingSink sink =
        read("ts,etype" + names + "\n" + TS + ",message" + ",1".repeat(20_000) + "\n");

    assertThat(sink.reasons()).containsExactly(Rejection.TOO_MANY_FIELDS);
    assertThat(sink.rejected.get(0).origin().raw()).hasSizeLessThanOrEqualTo(Origin.MAX_RAW);
  }

  private RecordingSink read(String csv) {
    return files.read(format, files.put("noname", csv));
  }

  /** A line break of two bytes that the read buffer cuts in two is one line break all the same. */
  @Test
  void lineBreaksMayLieAcrossTheReadBuffer() {
    for (int shift = 0; shift < 40; shift++) {
      String row = TS + ",join,u1,12345\r\n";
      String text = "ts,etype,actor_id,x" + "x".repeat(shift) + "\r\n" + row.repeat(5_000);

      RecordingSink sink = read(text);

      assertThat(sink.reasons()).as("shift %s", shift).isEmpty();
      assertThat(sink.kept).isEqualTo(5_000);
    }
  }

  @Test
  void aCellInQuotesAfterATooLongOneSpoilsOnlyItsLine() {
    String tooLong = "x".repeat(3 << 20);
    String row = TS + ",join,a,b\n";

    RecordingSink sink =
        read("ts,etype,text,room\n" + row + TS + ",join," + tooLong + ",\"b, c\"\n" + row);

    assertThat(sink.reasons()).containsExactly(Rejection.LINE_TOO_LONG);
    assertThat(sink.rejected.get(0).origin().length()).isEqualTo((3 << 20) + 33);
    assertThat(sink.kept).isEqualTo(2);
  }
}
