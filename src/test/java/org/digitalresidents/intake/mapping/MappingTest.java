package org.digitalresidents.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.IntakeOptions.DateOrder;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  private static final String CSV = "{'as': 'csv'}";
  private static final String SAY =
      "'ts': {'from': 't', 'format': 'iso'}, 'etype': {'value': 'message'}, 'actor_id': 'who'";
  private static final String BUY =
      "'ts': {'from': 't', 'format': 'epoch_s'}, 'etype': {'value': 'order'}, 'amount_minor':"
          + " {'from': 'price', 'unit': 'decimal', 'times': 'n'}, 'currency': {'value': 'EUR'}";

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void everyFieldOfAnActMayBeMapped() {
    RecordingSink sink =
        read(
            """
            {'name': 'chat', 'read': {'as': 'json_lines'}, 'fields': {
              'ts': {'from': 'at', 'format': 'epoch_ms'},
              'etype': {'from': 'type', 'values': {'said': 'reply', 'paid': 'order'}},
              'event_id': {'from': ['room.id', 'id'], 'join': '/'},
              'seq': 'id', 'community_id': 'brand', 'group_id': 'room.id',
              'actor_id': 'user.id', 'account_id': 'user.login',
              'actor_kind': {'from': 'user.role', 'values': {'agent': 'staff'}},
              'target_event_id': 'to', 'thread_id': 'thread', 'target_actor_id': 'to_user',
              'text': 'body', 'msg_type': 'kind', 'lang': 'lang', 'source_channel': 'via',
              'amount_minor': {'from': 'fen', 'unit': 'minor'}, 'currency': 'cur',
              'order_id': 'order', 'attrs': ['tags.1', 'flag']}}
            """,
            """
            {"at":1710037800000,"type":"said","room":{"id":"r1"},"id":7,"brand":"tea","user":{"id":12345678901234567890,"login":"x","role":"agent"},"to":"6","thread":"1","to_user":"u2","body":"hi 你","kind":"text","lang":"zh","via":"qr","tags":["a","b"],"flag":true}
            {"at":1710037800000,"type":"paid","room":{"id":"r1"},"user":{"id":"u1","role":"guest"},"fen":250,"cur":"CNY","order":"o1"}
            {"at":1710037800000,"type":"left","user":null,"fen":250,"cur":"CNY","order":"o1"}
            """);

    ActDraft said = sink.acts.get(0);
    assertThat(said.etype()).isEqualTo(Etype.REPLY);
    assertThat(said.ts()).isEqualTo(Instant.ofEpochMilli(1_710_037_800_000L));
    assertThat(said.eventId()).isEqualTo("r1/7");
    assertThat(said.seq()).isEqualTo(7);
    assertThat(said.communityId()).isEqualTo("tea");
    assertThat(said.groupId()).isEqualTo("r1");
    assertThat(said.actorId()).isEqualTo("12345678901234567890");
    assertThat(said.accountId()).isEqualTo("x");
    assertThat(said.actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(said.targetEventId()).isEqualTo("6");
    assertThat(said.threadId()).isEqualTo("1");
    assertThat(said.targetActorId()).isEqualTo("u2");
    assertThat(said.text()).isEqualTo("hi 你");
    assertThat(said.msgType()).isEqualTo("text");
    assertThat(said.lang()).isEqualTo("zh");
    assertThat(said.sourceChannel()).isEqualTo("qr");
    assertThat(said.attrs()).isEqualTo(Map.of("tags.1", "b", "flag", "true"));

    ActDraft paid = sink.acts.get(1);
    assertThat(paid.amountMinor()).isEqualTo(250);
    assertThat(paid.currency()).isEqualTo("CNY");
    assertThat(paid.orderId()).isEqualTo("o1");
    assertThat(paid.actorKind()).isNull();
    assertThat(paid.attrs()).isEqualTo(Map.of("source_actor_kind", "guest"));
    assertThat(paid.eventId()).isEqualTo("r1");

    ActDraft left = sink.acts.get(2);
    assertThat(left.etype()).isEqualTo(Etype.OTHER);
    assertThat(left.actorId()).isNull();
    assertThat(left.amountMinor()).isNull();
    assertThat(left.attrs())
        .isEqualTo(Map.of("kind", "left", "amount", "250", "currency", "CNY", "order_id", "o1"));
  }

  @Test
  void withoutValuesOurOwnCodesCountAndWithThemOnlyTheirs() {
    String csv = "t,who,what\n2024-03-10T02:30:00Z,a,reply\n2024-03-10T02:30:00Z,a,home\n";
    String fields = "'ts': {'from': 't', 'format': 'iso'}, 'etype': ";

    RecordingSink ours = read(mapping(CSV, fields + "{'from': 'what'}"), csv);
    RecordingSink theirs =
        read(mapping(CSV, fields + "{'from': 'what', 'values': {'home': 'view'}}"), csv);

    assertThat(ours.acts).extracting(ActDraft::etype).containsExactly(Etype.REPLY, Etype.OTHER);
    assertThat(theirs.acts).extracting(ActDraft::etype).containsExactly(Etype.OTHER, Etype.VIEW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyyMMdd|19970104|1997-01-04T00:00:00Z",
        "MM/dd/yy, h:mm a|03/10/24, 9:15 pm|2024-03-10T13:15:00Z",
        "M/d/yy H:mm|3/1/69 9:15|1969-03-01T01:15:00Z",
        "d MMM yyyy HH:mm:ss|4 jan 2024 10:00:01|2024-01-04T02:00:01Z",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX|2024-03-10T02:30:00.123+01:00|2024-03-10T01:30:00.123Z",
        "epoch_us|1710037800000001|2024-03-10T02:30:00.000001Z",
        "epoch_s|1710037800.25|2024-03-10T02:30:00.250Z",
        "iso|2024-03-10 10:30|2024-03-10T02:30:00Z",
        "auto|2024-03-10 10:30|2024-03-10T02:30:00Z",
        "auto|25/10/2024|2024-10-25T00:00:00Z",
        "auto|10/25/2024 10:30:05 PM|2024-10-25T14:30:05Z",
        "auto|2024.3.10|2024-03-10T00:00:00Z",
        "auto|3/3/2024|2024-03-03T00:00:00Z",
        "auto|10/25/24, 9:15 PM|2024-10-25T13:15:00Z",
      })
  void readsTimesOfManyForms(String format, String text, Instant instant) {
    RecordingSink sink = read(timed(format), "t;who\n%s;a\n".formatted(text), "1960");

    assertThat(sink.acts).extracting(ActDraft::ts).containsExactly(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyyMMdd|20240230|TS_UNPARSEABLE",
        "yyyyMMdd|2024-02-03|TS_UNPARSEABLE",
        "yyyyMMdd|21010101|TS_OUT_OF_RANGE",
        "epoch_s|1710037800000|TS_UNIT_SUSPECT",
        "epoch_us|1710037800|TS_OUT_OF_RANGE",
        "epoch_us|x|TS_UNPARSEABLE",
        "iso|10/03/2024|TS_UNPARSEABLE",
        "auto|31/02/2024|TS_UNPARSEABLE",
        "auto|25/10/2024 25:00|TS_UNPARSEABLE",
        "auto|1710037800|TS_UNPARSEABLE",
        "yyyyMMdd|''|MISSING_REQUIRED",
      })
  void refusesTimesThatAreNone(String format, String text, Rejection reason) {
    RecordingSink sink = read(timed(format), "t;who\n%s;a\n".formatted(text), "1990");

    assertThat(sink.reasons()).containsExactly(reason);
  }

  /** Fault 43: a time that clocks skip, and one that they show twice. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-10T02:30:00, America/New_York,    2024-03-10T07:30:00Z", // shown as 03:30
    "2024-11-03T01:30:00, America/New_York,    2024-11-03T05:30:00Z", // the first of two
    "2024-10-06T02:15:00, Australia/Lord_Howe, 2024-10-05T15:45:00Z",
    "2011-12-30T12:00:00, Pacific/Apia,        2011-12-30T22:00:00Z", // a day that never was
    "2024-06-01T12:00:00, Asia/Kathmandu,      2024-06-01T06:15:00Z"
  })
  void localTimesAreThoseOfTheSourcesClocks(String text, ZoneId zone, Instant instant) {
    var options = MemoryFiles.OPTIONS;
    RecordingSink sink =
        files.read(
            timed("iso"),
            files.put("a.csv", "t;who\n%s;a\n".formatted(text)),
            new IntakeOptions(
                "town",
                false,
                options.minTime(),
                options.maxTime(),
                options.maxRecordBytes(),
                zone,
                null,
                null));

    assertThat(sink.acts).extracting(ActDraft::ts).containsExactly(instant);
  }

  @Test
  void aDateThatCanBeReadInTwoWaysIsAskedAbout() {
    assertThatThrownBy(() -> read(timed("auto"), "t;who\n10/03/24, 9:15 PM;a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv: t is '10/03/24, 9:15 PM'")
        .hasMessageContaining("--date-order dmy, mdy or ymd");
    assertThatThrownBy(() -> read(timed("auto"), "t;who\n03/10/2024;a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv: t is '03/10/2024'")
        .hasMessageContaining("--date-order dmy, mdy or ymd");
  }

  @ParameterizedTest
  @CsvSource({
    "03/10/2024, DMY, 2024-10-03T00:00:00Z",
    "03/10/2024, MDY, 2024-03-10T00:00:00Z",
    "03/10/24, YMD, 2003-10-24T00:00:00Z",
    "2024/03/10, DMY, 2024-03-10T00:00:00Z",
    "25/10/2024, MDY, "
  })
  void theOrderOfADateMayBeTold(String text, DateOrder order, Instant instant) {
    RecordingSink sink = read(timed("auto"), "t;who\n%s;a\n".formatted(text), "1990", order);

    assertThat(sink.acts)
        .extracting(ActDraft::ts)
        .isEqualTo(instant == null ? List.of() : List.of(instant));
    assertThat(sink.records()).isEqualTo(1);
  }

  @Test
  void columnsWithoutAHeaderHaveTheNamesTheMappingGives() {
    String read = "{'as': 'csv', 'delimiter': '|', 'columns': ['x', 't', 'who']}";

    RecordingSink sink =
        read(
            mapping(read, SAY + ", 'text': 'x'"),
            "\uFEFF\"a|b\nc\"|2024-03-10|u1\n\nd|2024-03-10\n");

    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("a|b\nc");
    assertThat(sink.origins).extracting(Origin::lineNo).containsExactly(0L, 2L, 3L);
    assertThat(sink.reasons()).containsExactly(Rejection.CSV_ARITY);
  }

  @Test
  void onlyTimesWhoseZoneNobodyToldAreCounted() {
    String csv = "t,who\n2024-07-10 02:30,a\n2024-07-10T02:30Z,a\n2024-07-10,a\n";
    String zoned = SAY.replace("'iso'", "'iso', 'zone': 'Europe/London'");

    RecordingSink untold = read(mapping(CSV, SAY), csv);
    RecordingSink told = read(mapping(CSV, zoned), csv);

    assertThat(untold.notes).isEqualTo(Map.of("times_without_zone", 1L));
    assertThat(told.notes).isEmpty();
    assertThat(told.acts.get(0).ts()).isEqualTo(Instant.parse("2024-07-10T01:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1|3|30|",
        "2.50|-2||NUMBER_RANGE",
        "0.001|1||NUMBER_RANGE",
        "0.001|10|1|",
        "|1||MISSING_REQUIRED",
        "1|||MISSING_REQUIRED",
        "1,5|1||TYPE_MISMATCH",
        "99999999999999999999|1||NUMBER_RANGE",
      })
  void amountsAreExact(String price, String times, Long minor, Rejection reason) {
    String csv = "t;price;n\n1710037800;%s;%s\n";

    RecordingSink sink =
        read(
            mapping("{'as': 'csv', 'delimiter': ';'}", BUY),
            csv.formatted(price == null ? "" : price, times == null ? "" : times));

    assertThat(sink.acts)
        .extracting(ActDraft::amountMinor)
        .isEqualTo(minor == null ? List.of() : List.of(minor));
    assertThat(sink.reasons()).isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void aCommaMayStandBeforeDecimals() {
    String fields = BUY.replace("'times': 'n'", "'decimal': ','");

    RecordingSink sink =
        read(mapping(CSV, fields), "t;price\n1710037800;12,5\n1710037800;1.234,5\n");

    assertThat(sink.acts).extracting(ActDraft::amountMinor).containsExactly(1_250L);
    assertThat(sink.reasons()).containsExactly(Rejection.TYPE_MISMATCH);
  }

  @Test
  void laterRulesStandAboveEarlierOnes() {
    RecordingSink sink =
        read(
            mapping(
                CSV,
                BUY,
                """
                , 'also': [
                  {'when': {'field': 'n', 'negative': true}, 'fields': {'etype': {'value': 'refund'}}},
                  {'when': {'field': 'who', 'empty': false}, 'fields': {'actor_id': 'who'}},
                  {'when': [{'field': 'who', 'equals': ['shop', 'till']},
                            {'field': 'n', 'negative': true, 'not': true}],
                   'fields': {'etype': {'value': 'push'}}}],
                'ignore': [{'when': {'field': 'who', 'starts': 'test'}, 'reason': 'test_account'}]
                """),
            """
            t,who,price,n
            1710037800,a,2,1
            1710037800,a,2,-1
            1710037800,,2,-0
            1710037800,till,2,1
            1710037800,till,2,-1
            1710037800,test7,oops,1
            """);

    assertThat(sink.acts)
        .extracting(ActDraft::etype)
        .containsExactly(Etype.ORDER, Etype.REFUND, Etype.ORDER, Etype.PUSH, Etype.REFUND);
    assertThat(sink.acts).extracting(ActDraft::actorId).contains("a", "a", null, "till", "till");
    assertThat(sink.acts.get(1).amountMinor()).isEqualTo(200);
    assertThat(sink.ignored).isEqualTo(Map.of("test_account", 1L));
    assertThat(sink.records()).isEqualTo(6);
  }

  @Test
  void idsThatASpreadsheetMadeNumbersAreMended() {
    String fields = SAY.replace("'who'", "{'from': 'who', 'id': 'number'}");

    RecordingSink sink =
        read(
            mapping(CSV, fields),
            """
            t,who
            2024-03-10,17850.0
            2024-03-10,007
            2024-03-10,v1.0
            2024-03-10,
            2024-03-10,1.23457E+15
            """);

    assertThat(sink.acts)
        .extracting(ActDraft::actorId)
        .containsExactly("17850", "007", "v1.0", null);
    assertThat(sink.reasons()).containsExactly(Rejection.TYPE_MISMATCH);
  }

  @Test
  void theRestIsKeptButForNames() {
    RecordingSink sink =
        read(
            mapping("{'as': 'json_lines'}", SAY + ", 'attrs': 'rest'"),
            """
            {"t":"2024-03-10","who":"a","user":{"name":"Somebody","tier":"gold"},"kind":"x","":""}
            """);

    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("user.tier", "gold", "kind", "x"));
    assertThat(sink.notes).isEqualTo(Map.of("personal_columns_left_aside", 1L));
  }

  @Test
  void jsonRecordsAreFoundByTheirPath() {
    String read = "{'as': 'json', 'records': 'data.items'}";
    String item = "{\"t\":\"2024-03-10\",\"who\":\"a\"}";

    RecordingSink sink =
        read(
            mapping(read, SAY),
            "{\"page\":1,\"data\":{\"items\":[%s,{\"t\":},5,%s]}}".formatted(item, item));

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.reasons()).containsExactly(Rejection.JSON_SYNTAX, Rejection.NOT_OBJECT);
    assertThat(read(mapping("{'as': 'json'}", SAY), "[" + item + "," + item + "]").kept)
        .isEqualTo(2);
    assertThat(read(mapping("{'as': 'json'}", SAY), item + "\n" + item + "\n").kept).isEqualTo(2);
    assertThat(read(mapping(read, SAY), "{\"data\":{\"items\":[]}}").records()).isZero();
    assertThatThrownBy(() -> read(mapping(read, SAY), "{\"data\":{\"rows\":[1]}}"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'data.items'")
        .hasMessageContaining("[data, data.rows]");
    assertThatThrownBy(() -> read(mapping(read, SAY), "{\"data\":{\"items\":[" + item))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv");
  }

  @Test
  void brokenJsonLinesSpoilOnlyThemselves() {
    RecordingSink sink =
        read(
            mapping("{'as': 'json_lines'}", SAY),
            """
            {"t":"2024-03-10","who":"a"}
            {"t":"2024-03-10","who":"a"

            {"t":"2024-03-10","t":"2024-03-11"}
            {"t":"2024-03-10"} {}
            [1]
            {"who":"a"}
            {"t":"2024-03-10"}
            """);

    assertThat(sink.kept).isEqualTo(2);
    assertThat(sink.blank).isEqualTo(1);
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.JSON_SYNTAX,
            Rejection.DUPLICATE_KEY,
            Rejection.TRAILING_TOKENS,
            Rejection.NOT_OBJECT,
            Rejection.MISSING_REQUIRED);
    assertThat(sink.records()).isEqualTo(8);
  }

  @Test
  void linesWithoutQuotesMayHaveCommentsAndAHeader() {
    String read = "{'as': 'csv', 'delimiter': '|', 'quotes': false, 'comment': '#'}";

    RecordingSink sink =
        read(
            mapping(read, SAY + ", 'text': 'x'"),
            "\uFEFF# made by hand\n\nt|x| who\n2024-03-10|\"one|a\n#\n2024-03-10|a|b|c\n2024-03-10||\n");

    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("\"one", null);
    assertThat(sink.acts).extracting(ActDraft::actorId).containsExactly("a", null);
    assertThat(sink.ignored).isEqualTo(Map.of("comment", 2L));
    assertThat(sink.reasons()).containsExactly(Rejection.CSV_ARITY);
    assertThat(sink.blank).isEqualTo(1);
  }

  /** Wherever a file is cut, its lines are read once. */
  @Test
  void slicesOfLinesAreReadByThemselves() throws IOException {
    String read = "{'as': 'csv', 'delimiter': 'whitespace', 'comment': '#'}";
    Mapping mapping = mapping(read, SAY);
    StringBuilder text = new StringBuilder("# c\n t \t who\r\n");
    for (int i = 0; i < 20; i++) {
      text.append("  2024-03-10\t a").append(i).append("\r\n");
    }
    InputFile file = files.put("a.txt", text.toString());
    RecordReader reader = again(mapping.reader(List.of(file), files, MemoryFiles.OPTIONS));

    for (int cut = 1; cut < text.length(); cut++) {
      RecordingSink sink = new RecordingSink();
      reader.read(new Slice(file, 0, 0, 0, cut), files, sink);
      reader.read(new Slice(file, 0, 1, cut, Long.MAX_VALUE), files, sink);

      assertThat(sink.kept).as("cut at %s", cut).isEqualTo(20);
      assertThat(sink.reasons()).as("cut at %s", cut).isEmpty();
    }
    assertThat(mapping.isSplittable(file)).isTrue();
    assertThat(mapping(CSV, SAY).isSplittable(file)).isFalse();
  }

  @Test
  void refusesAFileThatLacksWhatTheMappingNames() {
    assertThatThrownBy(() -> read(mapping(CSV, SAY), "t,person\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("t, who")
        .hasMessageContaining("'t,person'");
    String semicolons = "{'as': 'csv', 'delimiter': ';'}";
    assertThatThrownBy(() -> read(mapping(semicolons, SAY), "t,who\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.csv has no columns [t, who]")
        .hasMessageContaining("'t,who'");
    String named = "{'as': 'csv', 'columns': ['t', 'person']}";
    assertThatThrownBy(() -> read(mapping(named, SAY), "2024-03-10,a\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("[who]");
  }

  @ParameterizedTest
  @CsvSource({
    "*.csv, a.csv, true",
    "*.csv, 2024/a.csv, true",
    "*.csv, a.csv.gz, false",
    "2024/**, 2024/01/a.txt, true",
    "2024/*, 2024/01/a.txt, false",
    "logs/**/a?.txt, logs/a1.txt, true",
    "logs/**/a?.txt, logs/x/y/a1.txt, true",
    "a[1].csv, a[1].csv, true",
    "a.csv, abcsv, false"
  })
  void filesAreKnownByName(String glob, String name, boolean isFor) {
    Mapping mapping = mapping(CSV, SAY, ", 'files': ['%s']".formatted(glob));

    assertThat(files.recognizes(mapping, files.put(name, "x"))).isEqualTo(isFor);
    assertThat(mapping.isForTheRest()).isFalse();
    assertThat(files.recognizes(mapping(CSV, SAY), files.put(name, "x"))).isTrue();
    assertThat(mapping(CSV, SAY).isForTheRest()).isTrue();
  }

  @Test
  void idsAreOfAPlatformWhereTheMappingSaysSo() {
    assertThat(mapping(CSV, SAY, ", 'platform': true").isPlatform()).isTrue();
    assertThat(mapping(CSV, SAY).isPlatform()).isFalse();
    assertThat(mapping(CSV, SAY).name()).isEqualTo("shop");
    assertThat(mapping(CSV, SAY).summary()).isEqualTo("a log as the mapping m.json describes it.");
  }

  /** What is wrong, where, and what is allowed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': 'Shop', 'read': R, 'fields': F}|name is 'Shop'; allowed is at most 32",
        "{'read': R, 'fields': F}|name is missing",
        "{'name': 's', 'fields': F}|read is missing",
        "{'name': 's', 'read': R}|fields is missing",
        "{'name': 's', 'read': R, 'fields': F, 'colour': 1}|colour is no key; allowed is one of name",
        "{'name': 's', 'read': R, 'fields': F, 'platform': 'yes'}|platform is 'yes'; allowed is true",
        "{'name': 's', 'read': {'as': 'xml'}, 'fields': F}|read.as is 'xml'; allowed is one of csv",
        "{'name': 's', 'read': {'as': 'csv', 'delimiter': '--'}, 'fields': F}|read.delimiter is '--'",
        "{'name': 's', 'read': {'as': 'csv', 'comment': '#'}, 'fields': F}|read.comment is '#'",
        "{'name': 's', 'read': {'as': 'json', 'columns': ['a']}, 'fields': F}|read.columns is",
        "{'name': 's', 'read': {'as': 'csv', 'columns': ['a', 'a']}, 'fields': F}|each name once",
        "{'name': 's', 'read': R, 'fields': {'etype': 'e'}}|fields.ts is missing",
        "{'name': 's', 'read': R, 'fields': {'ts': T}}|fields.etype is missing",
        "{'name': 's', 'read': R, 'fields': {'ts': T, 'etype': {'value': 'chat'}}}|fields.etype is",
        "{'name': 's', 'read': R, 'fields': {'ts': T, 'etype': 'e', 'n_char': 'n'}}|fields.n_char is no key",
        "{'name': 's', 'read': R, 'fields': {'ts': {'from': 't', 'format': 'YYYY-MM-dd'}}}|fields.ts.format is 'YYYY-MM-dd'",
        "{'name': 's', 'read': R, 'fields': {'ts': {'from': 't', 'format': 'yyyy-mm-dd'}}}|fields.ts.format is",
        "{'name': 's', 'read': R, 'fields': {'ts': {'from': 't', 'format': 'yyyyMMdd hh:mm'}}}|fields.ts.format is",
        "{'name': 's', 'read': R, 'fields': {'ts': {'from': 't', 'format': 'iso', 'zone': 'Mars'}}}|fields.ts.zone is 'Mars'",
        "{'name': 's', 'read': R, 'fields': {'ts': {'from': 't', 'format': 'iso', 'locale': '?'}}}|fields.ts.locale is '?'",
        "{'name': 's', 'read': R, 'fields': {'ts': T, 'etype': {'from': ['a', 'b']}}}|join",
        "{'name': 's', 'read': R, 'fields': {'ts': T, 'etype': {'from': 'a', 'value': 'b'}}}|either",
        "{'name': 's', 'read': R, 'fields': {'ts': T, 'etype': {'value': 'order'}}}|amount_minor and currency",
        "{'name': 's', 'read': R, 'fields': F, 'also': [{'when': {'field': 'x'}, 'fields': {}}]}|also[0].when is",
        "{'name': 's', 'read': R, 'fields': F, 'also': {'when': {'field': 'x', 'starts': 'a'}, 'fields': {'etype': {'value': 'refund'}}}}|also.fields is",
        "{'name': 's', 'read': R, 'fields': F, 'ignore': [{'when': {'field': 'x', 'empty': true}, 'reason': 'No name'}]}|ignore[0].reason is 'No name'",
        "{'name': 's', 'name': 't'}|m.json is no valid JSON: Duplicate",
        "{'name': 's'} x|m.json is no valid JSON",
        "[]|m.json: it is '[]'",
      })
  void refusesAMappingThatIsNone(String json, String message) {
    String text =
        json.replace("F}", "{%s}}".formatted(SAY))
            .replace("F,", "{%s},".formatted(SAY))
            .replace("T,", "{'from': 't', 'format': 'iso'},")
            .replace("T}", "{'from': 't', 'format': 'iso'}}")
            .replace("R,", CSV + ",")
            .replace("R}", CSV + "}");

    assertThatThrownBy(() -> parsed(text))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("m.json")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cdnow.json", "online-retail.json", "shop-funnel.json", "college-msg.json"})
  void theExamplesAreMappings(String name) throws IOException {
    try (var in = MappingTest.class.getResourceAsStream("/mapping/" + name)) {
      assertThat(Mapping.read(name, in.readAllBytes()).summary()).contains(name);
    }
  }

  private static RecordReader again(RecordReader reader) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(reader);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (RecordReader) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  private static Mapping timed(String format) {
    String quoted = format.replace("'", "\\u0027");
    return mapping(
        "{'as': 'csv', 'delimiter': ';'}",
        "'ts': {'from': 't', 'format': '%s'}, 'etype': {'value': 'message'}".formatted(quoted));
  }

  private static Mapping mapping(String read, String fields) {
    return mapping(read, fields, "");
  }

  private static Mapping mapping(String read, String fields, String more) {
    return parsed("{'name': 'shop', 'read': %s, 'fields': {%s}%s}".formatted(read, fields, more));
  }

  /** JSON, with ' for ". */
  private static Mapping parsed(String json) {
    return Mapping.read("m.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private RecordingSink read(String mapping, String text) {
    return read(parsed(mapping), text);
  }

  private RecordingSink read(Mapping mapping, String text) {
    return files.read(mapping, files.put("a.csv", text));
  }

  private RecordingSink read(Mapping mapping, String text, String minYear) {
    return read(mapping, text, minYear, null);
  }

  private RecordingSink read(Mapping mapping, String text, String minYear, DateOrder order) {
    var options = MemoryFiles.OPTIONS;
    return files.read(
        mapping,
        files.put("a.csv", text),
        new IntakeOptions(
            options.community(),
            false,
            Instant.parse(minYear + "-01-01T00:00:00Z"),
            options.maxTime(),
            options.maxRecordBytes(),
            options.sourceZone(),
            order,
            null));
  }
}
