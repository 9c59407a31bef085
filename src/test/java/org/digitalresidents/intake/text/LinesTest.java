package org.digitalresidents.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final int MAX = 1 << 20;

  private final MemoryFiles files = new MemoryFiles();

  /** A line with its place, as the test finds it in another way: by a regular expression. */
  private record Line(long offset, String text) {}

  @Test
  void everyTerminatorAndEveryCutGivesTheSameLinesOnce() throws IOException {
    List<String> texts =
        List.of(
            "",
            "a",
            "a\nbb\n\nccc\n",
            "a\r\nbb\r\n\r\nccc",
            "a\rbb\r\rccc\r",
            "a\r\n\nb\n\rc\r\r\nd\n\n\r\n",
            "\r\n",
            "\r",
            "\n",
            "\uFEFFa\nb\r\n",
            "\uFEFF\r\nb",
            "\uFEFF",
            "x\u2028y\u0085z\n社群\r\nß\r");
    for (String text : texts) {
      InputFile file = files.put("f", text);
      List<Line> expected = linesOf(text);
      assertThat(read(file, 0, file.bytes())).as(text).isEqualTo(expected);
      for (int cut = 1; cut < file.bytes(); cut++) {
        List<Line> lines = new ArrayList<>(read(file, 0, cut));
        lines.addAll(read(file, cut, file.bytes()));
        assertThat(lines).as("%s cut at %s", text, cut).isEqualTo(expected);
      }
    }
  }

  @Test
  void aRandomFileInRandomSlicesGivesTheSameLinesOnce() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append("ab\r\n\r\n\n".charAt(random.nextInt(7)));
      }
      InputFile file = files.put("f", text.toString());
      List<Line> lines = new ArrayList<>();
      for (long start = 0; start < file.bytes(); ) {
        long end = Math.min(file.bytes(), start + 1 + random.nextInt(9));
        lines.addAll(read(file, start, end));
        start = end;
      }
      assertThat(lines).as("%s", text).isEqualTo(linesOf(text.toString()));
    }
  }

  @Test
  void linesLongerThanTheReadBufferComeWhole() throws IOException {
    String longest = "x".repeat(MAX);
    InputFile file = files.put("f", "a\n" + longest + "\r\n" + longest + "\rb");

    List<Line> lines = read(file, 0, file.bytes());

    assertThat(lines).extracting(Line::text).containsExactly("a", longest, longest, "b");
  }

  @Test
  void aLineThatIsTooLongIsCountedAndItsHeadKept() throws IOException {
    InputFile file = files.put("f", "a\n" + "x".repeat(3 * MAX) + "\nb\n");

    try (Lines lines = Lines.open(MemoryFiles.whole(file), files, MAX)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isTrue();
      assertThat(lines.isTooLong()).isTrue();
      Origin origin = lines.origin(1);
      assertThat(origin.offset()).isEqualTo(2);
      assertThat(origin.length()).isEqualTo(3 * MAX);
      assertThat(origin.raw()).hasSize(Origin.MAX_RAW).containsOnly('x');
      assertThat(lines.next()).isTrue();
      assertThat(lines.isTooLong()).isFalse();
      assertThat(lines.next()).isFalse();
    }
  }

  /** 3 GB in one line, more than any array holds, with no more memory than a record may take. */
  @Test
  void aLineOfThreeGigabytesTakesBoundedMemory() throws IOException {
    long bytes = 3L << 30;
    try (ByteWindow window = new ByteWindow(new Endless(bytes), 0, MAX)) {
      window.begin();
      while (window.more()) {
        window.pos = window.limit;
      }
      assertThat(window.length()).isEqualTo(bytes);
      assertThat(window.buf.length).isLessThan(2 * MAX);
    }
  }

  @Test
  void gzipFilesAreReadByTheirFirstSliceWithAllMembers() throws IOException {
    byte[] one = MemoryFiles.gzip("a\nb".getBytes(StandardCharsets.UTF_8));
    byte[] two = MemoryFiles.gzip("c\nd\n".getBytes(StandardCharsets.UTF_8));
    InputFile file = files.put("f", joined(one, two));

    assertThat(read(file, 0, 5)).extracting(Line::text).containsExactly("a", "bc", "d");
    assertThat(read(file, 5, file.bytes())).isEmpty();
  }

  @Test
  void gzipMembersAreFoundInAStreamThatNeverSaysWhatIsAvailable() throws IOException {
    byte[] one = MemoryFiles.gzip("a\n".repeat(70_000).getBytes(StandardCharsets.UTF_8));
    byte[] both = joined(one, one);
    InputFile file = files.put("f", both);
    FileAccess shy = new Shy(both);

    int count = 0;
    try (Lines lines = Lines.open(MemoryFiles.whole(file), shy, MAX)) {
      while (lines.next()) {
        count++;
      }
    }

    assertThat(count).isEqualTo(140_000);
  }

  @Test
  void aDamagedGzipFileIsRefusedByName() {
    byte[] whole = MemoryFiles.gzip("some text\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
    byte[] flipped = whole.clone();
    flipped[whole.length - 6] ^= 1;
    List<byte[]> damaged =
        List.of(
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, 5),
            Arrays.copyOf(whole, whole.length - 3),
            flipped,
            joined(whole, "garbage".getBytes(StandardCharsets.UTF_8)),
            joined(
                whole,
                "a longer stretch of garbage, more than a header".getBytes(StandardCharsets.UTF_8)),
            joined(whole, Arrays.copyOf(whole, 30)));
    for (byte[] bytes : damaged) {
      InputFile file = files.put("day.json.gz", bytes);
      assertThatThrownBy(() -> read(file, 0, file.bytes()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("day.json.gz")
          .hasMessageContaining("Fetch it again");
    }
  }

  private List<Line> read(InputFile file, long start, long end) throws IOException {
    List<Line> found = new ArrayList<>();
    try (Lines lines = Lines.open(new Slice(file, 0, 0, start, end), files, MAX)) {
      while (lines.next()) {
        assertThat(lines.lineNo()).isEqualTo(found.size());
        String text =
            new String(
                lines.buffer(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
        Origin origin = lines.origin(0);
        assertThat(origin.length()).isEqualTo(lines.end() - lines.start());
        found.add(new Line(origin.offset(), text));
      }
    }
    return found;
  }

  private static List<Line> linesOf(String text) {
    List<Line> lines = new ArrayList<>();
    long offset = text.startsWith("\uFEFF") ? 3 : 0;
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    java.util.regex.Matcher line =
        java.util.regex.Pattern.compile("([^\r\n]*)(\r\n|\r|\n|\\z)").matcher(body);
    while (line.find() && line.end() > line.start()) {
      lines.add(new Line(offset, line.group(1)));
      offset += line.group().getBytes(StandardCharsets.UTF_8).length;
    }
    return lines;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /** A stream of one letter. */
  private static final class Endless extends InputStream {
    private long left;

    Endless(long bytes) {
      left = bytes;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int count = (int) Math.min(left, length);
      left -= count;
      return count == 0 ? -1 : count;
    }
  }

  /** A file whose streams say that nothing is available and give few bytes at a time. */
  private record Shy(byte[] bytes) implements FileAccess {
    @Override
    public InputStream open(InputFile file, long offset) {
      int half = bytes.length / 2;
      return new SequenceInputStream(
          new ByteArrayInputStream(bytes, 0, half),
          new ByteArrayInputStream(bytes, half, bytes.length - half)) {
        @Override
        public int available() {
          return 0;
        }
      };
    }

    @Override
    public org.apache.parquet.io.InputFile parquet(InputFile file) {
      throw new UnsupportedOperationException();
    }
  }
}
