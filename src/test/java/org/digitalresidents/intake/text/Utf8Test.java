package org.digitalresidents.intake.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void refusesIllFormedUtf8OfEveryKind() {
    byte[][] illFormed = {
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
      {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
      {(byte) 0xFF},
      {(byte) 0xE7, (byte) 0xA4},
      {0},
    };
    for (byte[] bytes : illFormed) {
      byte[] padded = "twelve bytes".getBytes(StandardCharsets.UTF_8);
      byte[] line = Arrays.copyOf(padded, padded.length + bytes.length);
      System.arraycopy(bytes, 0, line, padded.length, bytes.length);
      assertThatThrownBy(() -> Utf8.check(line, 0, line.length))
          .isInstanceOf(BadRecord.class)
          .hasMessageContaining("position");
    }
  }
}
