package org.digitalresidents.intake.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.junit.jupiter.api.Test;

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
