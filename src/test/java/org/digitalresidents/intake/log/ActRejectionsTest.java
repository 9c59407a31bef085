package org.digitalresidents.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActRejectionsTest {
  private static final String ACT = "\"ts\":\"2024-03-10T02:30:00Z\",\"etype\":\"message\"";

  private final MemoryFiles files = new MemoryFiles();
  private final ActivityLog format = new ActivityLog();

  @ParameterizedTest
  @CsvSource({
    "'\"2024-03-10T02:30:00\"',      TS_UNPARSEABLE,  add Z or an offset",
    "'\"2024-02-30T02:30:00Z\"',     TS_UNPARSEABLE,  no such day",
    "'\"2024-03-10T24:00:00Z\"',     TS_UNPARSEABLE,  no such day",
    "'\"2024-03-10T02:30:60Z\"',     TS_UNPARSEABLE,  no such day",
    "'\"2024-03-10T02:30:00+19:00\"',TS_UNPARSEABLE,  no such day",
    "'\"10/03/2024\"',               TS_UNPARSEABLE,  ISO 8601",
    "'\"1710037800000\"',            TS_UNPARSEABLE,  without quotes",
    "'\"1989-12-31T23:59:59Z\"',     TS_OUT_OF_RANGE, --min-time",
    "'\"2100-01-01\"',               TS_OUT_OF_RANGE, --max-time",
    "'\"0000-01-01T00:00:00Z\"',     TS_OUT_OF_RANGE, --min-time",
    "'\"1582-10-10T00:00:00Z\"',     TS_OUT_OF_RANGE, --min-time",
    "'\"1969-12-31T23:59:59Z\"',     TS_OUT_OF_RANGE, --min-time",
    "'\"9999-12-31T23:59:59Z\"',     TS_OUT_OF_RANGE, --max-time",
    "'\"+292278-01-01T00:00:00Z\"',  TS_UNPARSEABLE,  ISO 8601",
    "9223372036854775807,            TS_OUT_OF_RANGE, --max-time",
    "-62167219200000,                TS_OUT_OF_RANGE, --min-time",
    "1710037800,                     TS_UNIT_SUSPECT, looks like seconds",
    "1710037800.25,                  TS_UNIT_SUSPECT, seconds with a fraction",
    "1710037800000000,               TS_UNIT_SUSPECT, microseconds",
    "1710037800000000000,            TS_UNIT_SUSPECT, nanoseconds",
    "0,                              TS_OUT_OF_RANGE, 0 ms",
    "99999999999999999999,           NUMBER_RANGE,    whole number",
    "true,                           TYPE_MISMATCH,   wanted a time",
    "'\"\"',                         MISSING_REQUIRED,ts is missing",
    "null,                           MISSING_REQUIRED,ts is missing"
  })
  void refusesTimesItWouldHaveToGuess(String ts, Rejection reason, String hint) {
    assertRejected("{\"etype\":\"message\",\"ts\":" + ts + "}", reason, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"ts\":1710037800000,'etype':\"message\"}                       | JSON_SYNTAX | column",
        "{\"ts\":1710037800000,\"etype\":\"message\"                      | JSON_SYNTAX | end-of-input",
        "{\"ts\":1710037800000,\"etype\":\"message\",}                    | JSON_SYNTAX | column",
        "{ts:1}                                                           | JSON_SYNTAX | column",
        "{\"ts\":01,\"etype\":\"message\"}                                | JSON_SYNTAX | column",
        "{\"text\":\"a\tb\"}                                              | JSON_SYNTAX | column",
        "hello                                                            | JSON_SYNTAX | column",
        "{\"ts\":1710037800000,\"etype\":\"message\"}{\"ts\":1}           | TRAILING_TOKENS | one object per line",
        "{\"ts\":1710037800000,\"etype\":\"message\"} xyz                 | TRAILING_TOKENS | one object per line",
        "{\"a\":1,\"a\":2}                                                | DUPLICATE_KEY | 'a' occurs twice",
        "{\"ts\":1,\"ts\":null}                                           | DUPLICATE_KEY | 'ts' occurs twice",
        "{\"a\":{\"b\":1,\"b\":2}}                                        | DUPLICATE_KEY | 'b' occurs twice",
        "{\"a\":1,\"attrs\":{\"a\":2}}                                    | DUPLICATE_KEY | 'a' occurs twice",
        "null                                                             | NOT_OBJECT | lone value",
        "42                                                               | NOT_OBJECT | lone value",
        "\"x\"                                                            | NOT_OBJECT | lone value",
        "{}                                                               | MISSING_REQUIRED | ts is missing",
        "{\"ts\":1710037800000}                                           | MISSING_REQUIRED | etype is missing",
        "{\"ts\":1710037800000,\"etype\":\"order\"}                       | MISSING_REQUIRED | amount_minor",
        "{\"ts\":1710037800000,\"etype\":\"refund\",\"amount_minor\":1}   | MISSING_REQUIRED | currency",
        "{\"ts\":1710037800000,\"etype\":7}                               | TYPE_MISMATCH | etype: found a number, '7'",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"actor_id\":17}        | TYPE_MISMATCH | put it in quotes",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"text\":[\"x\"]}       | TYPE_MISMATCH | text: found an object or array",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"seq\":\"7\"}          | TYPE_MISMATCH | seq: found text, '7'",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"attrs\":[]}           | TYPE_MISMATCH | attrs: wanted an object",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"seq\":9223372036854775808} | NUMBER_RANGE | seq: '9223372036854775808'",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"seq\":1.5}            | NUMBER_RANGE | whole number",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"n_char\":-1}          | NUMBER_RANGE | negative",
        "{\"ts\":1710037800000,\"etype\":\"order\",\"amount_minor\":-1}   | NUMBER_RANGE | negative",
        "{\"ts\":1710037800000,\"etype\":\"order\",\"amount_minor\":10000000000000001} | NUMBER_RANGE | more than 10000000000000000",
        "{\"ts\":1710037800000,\"etype\":\"message\",\"n_char\":1000000001} | NUMBER_RANGE | more than 1000000000",
        "{\"x\":1e400}                                                    | NUMBER_RANGE | finite",
        "{\"x\":NaN}                                                      | NUMBER_RANGE | finite",
        "{\"x\":[-Infinity]}                                              | NUMBER_RANGE | finite",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"actor_kind\":\"boss\"}| UNKNOWN_CODE | [bot, member",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"ts_precision\":\"h\"} | UNKNOWN_CODE | [day, min",
        "{\"ts\":1710037800000,\"etype\":\"order\",\"amount_minor\":1,\"currency\":\"cny\"} | UNKNOWN_CODE | ISO 4217",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"text\":\"\\ud83d\"}   | ENCODING | half a surrogate",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"x\":\"\\ude00a\"}     | ENCODING | half a surrogate",
        "{\"ts\":1710037800000,\"etype\":\"join\",\"text\":\"a\\u0000\"}  | ENCODING | NUL",
      })
  void refusesWhatIsNoAct(String line, Rejection reason, String hint) {
    assertRejected(line, reason, hint);
  }

  @Test
  void refusesDeepLongAndWideRecords() {
    assertRejected("{\"a\":" + "[".repeat(100_000) + "}", Rejection.TOO_DEEP, "depth");
    assertRejected("{\"a\":" + "1".repeat(1_200) + "}", Rejection.NUMBER_RANGE, "1200");
    StringBuilder wide = new StringBuilder("{" + ACT);
    for (int i = 0; i < 255; i++) {
      wide.append(",\"f").append(i).append("\":0");
    }
    assertRejected(wide + "}", Rejection.TOO_MANY_FIELDS, "256");
    assertRejected(
        "{\"text\":\"" + "x".repeat(1 << 20) + "\"}",
        Rejection.LINE_TOO_LONG,
        "--max-record-bytes");
  }

  @Test
  void keepsTheBytesOfWhatIsNoUtf8() {
    byte[] latin = ("{" + ACT + ",\"text\":\"é\"}").getBytes(StandardCharsets.ISO_8859_1);
    byte[] gbk = ("{" + ACT + ",\"text\":\"社群\"}").getBytes(Charset.forName("GBK"));

    byte[] nul = ("{" + ACT + ",\"text\":\"a\0b\"}").getBytes(StandardCharsets.UTF_8); // fault 12

    for (byte[] bytes : new byte[][] {latin, gbk, nul}) {
      RecordingSink sink = files.read(format, files.put("a.json", bytes));
      assertThat(sink.reasons()).containsExactly(Rejection.ENCODING);
      assertThat(sink.rejected.get(0).origin().raw()).isEqualTo(bytes);
      assertThat(sink.rejected.get(0).detail()).contains("is no UTF-8 text");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void saysThatUtf16LooksLikeUtf16(String charset) {
    byte[] bytes = ("{" + ACT + "}\n{" + ACT + "}\n").getBytes(Charset.forName(charset));

    RecordingSink sink = files.read(format, files.put("a.json", bytes));

    assertThat(sink.acts).isEmpty();
    assertThat(sink.reasons()).isNotEmpty().containsOnly(Rejection.ENCODING);
    assertThat(sink.rejected.get(0).detail()).contains("UTF-16");
  }

  private void assertRejected(String line, Rejection reason, String hint) {
    RecordingSink sink = files.read(format, files.put("a.json", "\n" + line + "\n"));
    assertThat(sink.reasons()).as(line).containsExactly(reason);
    assertThat(sink.rejected.get(0).detail()).contains(hint).hasSizeLessThan(400);
    assertThat(sink.rejected.get(0).origin().offset()).isEqualTo(1);
    assertThat(sink.acts).isEmpty();
  }
}
