package org.digitalresidents.job;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  @TempDir Path folder;

  @Test
  void aDataFileThatWasDamagedIsNamedWithTheWayOut() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    Path log = TinyLog.write(folder.resolve("log.jsonl"), 0, 9);
    lake.run("intake", "--input", log.toString()).mustBe(0);
    String file = lake.files("activity").get(0);
    Path damaged = lake.folder().resolve(file);
    byte[] bytes = Files.readAllBytes(damaged);
    int footer = ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN).getInt(bytes.length - 8);
    for (int i = 4; i < bytes.length - 8 - footer; i++) {
      bytes[i] ^= 1;
    }
    Files.write(damaged, bytes);

    assertThat(lake.run("journeys").mustBe(14).err())
        .contains("Cannot read ")
        .contains(file)
        .contains("into another --lake")
        .doesNotContain("\tat ");
  }

  @Test
  void amountsThatAddUpToTooMuchAreSaidWithTheWayToFindThem() {
    Throwable cause = new ArithmeticException("long overflow");

    Explanation explanation = Explanation.of(new IllegalStateException("Cannot fold act x", cause));

    assertThat(explanation.exit()).isEqualTo(Exit.INPUT_MISSING);
    assertThat(explanation.sentence())
        .contains("more than 64 bits")
        .contains("ORDER BY amount_minor");
    assertThat(explanation.trace()).isNull();
  }

  @Test
  void whatNobodyForesawIsUnexpectedAndAFailureSpeaksForItself() {
    Throwable odd = new IllegalStateException("odd", new ArithmeticException("/ by zero"));
    Failure failure = new Failure(Exit.OUTPUT, "no room");

    assertThat(Explanation.of(odd).exit()).isEqualTo(Exit.UNEXPECTED);
    assertThat(Explanation.of(odd).trace()).isSameAs(odd);
    assertThat(Explanation.of(new RuntimeException(failure)).sentence()).isEqualTo("no room");
  }
}
