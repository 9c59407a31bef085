package org.digitalresidents.intake.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityLogTest {
  private static final String ACT = "\"ts\":\"2024-03-10T02:30:00Z\",\"etype\":\"message\"";

  private final MemoryFiles files = new MemoryFiles();
  private final ActivityLog format = new ActivityLog();

  @Test
  void readsAWholeFileArrayElementByElement() {
    String text =
        "\uFEFF \n[ {"
            + ACT
            + ",\"text\":\"]},\\\"[\"} ,\n{\"ts\":1,},\n{"
            + ACT
            + "}}, {"
            + ACT
            + "} {},,[1]\n,{"
            + ACT
            + ",\"event_id\":\"last\"}\n]\n";

    RecordingSink sink = files.read(format, files.put("a.json", text));

    assertThat(sink.acts).extracting(ActDraft::text).containsExactly("]},\"[", null);
    assertThat(sink.acts.get(1).eventId()).isEqualTo("last");
    assertThat(sink.reasons())
        .containsExactly(
            Rejection.JSON_SYNTAX,
            Rejection.TRAILING_TOKENS,
            Rejection.TRAILING_TOKENS,
            Rejection.JSON_SYNTAX,
            Rejection.NOT_OBJECT);
    assertThat(sink.origins).extracting(Origin::lineNo).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void whatFollowsAnArrayIsRejectedAndAnUnclosedOneRefused() {
    RecordingSink sink = files.read(format, files.put("a.json", "[{" + ACT + "}]\n{" + ACT));
    RecordingSink empty = files.read(format, files.put("a.json", "[ ]"));
    InputFile unclosed = files.put("a.json", "[{" + ACT + "},\n{" + ACT + ",\"text\":\"");

    assertThat(empty.records()).isZero();
    assertThat(sink.reasons()).isNotEmpty();
    assertThatThrownBy(() -> files.read(format, unclosed))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.json")
        .hasMessageContaining("never closed");
  }

  @Test
  void anArrayOnALineOfItsOwnIsABadLine() {
    RecordingSink sink =
        files.read(format, files.put("a.json", "[1]\n{" + ACT + "}\n[{" + ACT + "}]"));

    assertThat(sink.kept).isEqualTo(1);
    assertThat(sink.reasons()).containsExactly(Rejection.NOT_OBJECT, Rejection.NOT_OBJECT);
  }

  /** Fault 17: however lines end, the acts are the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{%1$s,\"text\":\"1\u20282\"}\n{%1$s,\"text\":\"b\\n\\u0085\"}\n{%1$s}\n",
        "ts,etype,text\n2024-03-10T02:30:00Z,message,1\u20282\n2024-03-10T02:30:00Z,message,\"b\u0085\"\n2024-03-10T02:30:00Z,message,\n",
        "[{%1$s,\"text\":\"1\u20282\"},\n{%1$s},\n{%1$s}]\n",
      })
  void lineEndsMakeNoDifference(String form) {
    String text = form.formatted(ACT);
    List<ActDraft> expected = files.read(format, files.put("a", text)).acts;
    assertThat(expected).hasSize(3).first().matches(act -> act.text().equals("1\u20282"));
    String mixed = text.replaceFirst("\n", "\r\n").replaceFirst("(?s)\n([^\n]*\n)\\z", "\r$1");
    for (String variant :
        List.of(
            text.replace("\n", "\r\n"),
            text.replace("\n", "\r"),
            text.replace("\n", "\n\n"),
            text.replace("\n", "\r\n\r\n"),
            mixed,
            text.stripTrailing(),
            text + "\n \n\r\n",
            "\uFEFF" + text,
            "\uFEFF" + text.replace("\n", "\r\n").stripTrailing())) {
      RecordingSink sink = files.read(format, files.put("a", variant));

      assertThat(sink.rejected).as(variant).isEmpty();
      boolean hasEmptyLines = Pattern.compile("(\\n|\\r\\n) ?(\\n|\\r\\n)").matcher(variant).find();
      assertThat(sink.blank > 0).as(variant).isEqualTo(hasEmptyLines && !text.startsWith("["));
      assertThat(sink.acts).as(variant).usingRecursiveComparison().isEqualTo(expected);
    }
  }

  /** 600 MB in one line of a small file; the window's own test shows what memory it takes. */
  @Test
  void aLineThatUnpacksToHundredsOfMegabytesIsRejected() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 600; i++) {
        gzip.write(megabyte);
      }
      gzip.write(("\n{" + ACT + "}\n").getBytes(StandardCharsets.UTF_8));
    }

    RecordingSink sink = files.read(format, files.put("bomb.json.gz", packed.toByteArray()));

    assertThat(packed.size()).isLessThan(1 << 20);
    assertThat(sink.reasons()).containsExactly(Rejection.LINE_TOO_LONG);
    assertThat(sink.rejected.get(0).origin().length()).isEqualTo(600L << 20);
    assertThat(sink.rejected.get(0).origin().raw()).hasSize(Origin.MAX_RAW);
    assertThat(sink.kept).isEqualTo(1);
  }
}
