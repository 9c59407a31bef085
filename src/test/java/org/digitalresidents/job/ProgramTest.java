package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
  @TempDir Path folder;

  @Test
  void aByteOfCodeOrItsPlaceMakesAnotherProgram() throws IOException {
    Path code = folder.resolve("code");
    Path file = code.resolve("a/Fold.class");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    Files.writeString(code.resolve("rules.json"), "{}");
    String before = Program.fingerprint(code);
    assertThat(Program.fingerprint(code)).isEqualTo(before);

    Files.writeString(file, "y");
    assertThat(Program.fingerprint(code)).isNotEqualTo(before);

    Files.writeString(file, "x");
    assertThat(Program.fingerprint(code)).isEqualTo(before);
    Files.move(file, code.resolve("a/Pass.class"));
    assertThat(Program.fingerprint(code)).isNotEqualTo(before);
  }

  @Test
  void aJarIsItsBytes() throws IOException {
    Path jar = Files.writeString(folder.resolve("program.jar"), "one");
    String before = Program.fingerprint(jar);

    assertThat(Program.fingerprint(Files.copy(jar, folder.resolve("elsewhere.jar"))))
        .isEqualTo(before);
    Files.writeString(jar, "two");
    assertThat(Program.fingerprint(jar)).isNotEqualTo(before);
  }
}
