package org.digitalresidents.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTest {
  private static final String TEXT = "大家好,hello 😀 é\n".repeat(5_000);

  private static byte[] decoded(byte[] bytes, String charset) throws IOException {
    try (InputStream in = new Decoded(new ByteArrayInputStream(bytes), Charset.forName(charset))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030"})
  void givesTheSameTextInUtf8(String charset) throws IOException {
    assertThat(decoded(TEXT.getBytes(Charset.forName(charset)), charset))
        .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsGbkAndShiftJis() throws IOException {
    assertThat(decoded("社群\n".getBytes(Charset.forName("GBK")), "GBK"))
        .isEqualTo("社群\n".getBytes(StandardCharsets.UTF_8));
    assertThat(decoded("掲示板".getBytes(Charset.forName("Shift_JIS")), "Shift_JIS"))
        .isEqualTo("掲示板".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesOfNoSuchEncodingComeThroughMarked() throws IOException {
    byte[] bytes = {'a', (byte) 0x81, '\n', 'b', '\n', (byte) 0xC9};

    byte[] utf8 = decoded(bytes, "GBK");

    assertThat(utf8).startsWith('a', 0xFF, 0x81, '\n', 'b', '\n').endsWith(0xFF, 0xC9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void aByteOrderMarkSaysWhichEncodingItIs(String charset) throws IOException {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
    String encoding = Unpacked.encoding(java.util.Arrays.copyOf(bytes, 4), "GBK");
    MemoryFiles files = new MemoryFiles();
    files.put("a", bytes);
    InputFile file = new InputFile("a", null, "a", bytes.length, 0, false, encoding);

    assertThat(encoding).isEqualTo(charset);
    try (InputStream in = Unpacked.open(file, files, 0)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.replace("\uFEFF", "").equals(TEXT)).isTrue();
    }
  }

  @Test
  void whereThereIsNoMarkWhatIsGivenHolds() {
    byte[] plain = {'{', '"', 't', 's'};
    byte[] marked = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{'};

    assertThat(Unpacked.encoding(plain, "GBK")).isEqualTo("GBK");
    assertThat(Unpacked.encoding(plain, null)).isNull();
    assertThat(Unpacked.encoding(marked, "GBK")).isNull();
    assertThat(Unpacked.encoding(new byte[] {'P', 'A', 'R', '1'}, "GBK")).isNull();
    assertThat(Unpacked.encoding(new byte[0], "GBK")).isEqualTo("GBK");
  }
}
