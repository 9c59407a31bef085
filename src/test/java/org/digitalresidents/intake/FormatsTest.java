package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.intake.stackexchange.StackExchange;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void findsAFormatByItsName() {
    assertThat(Formats.named("log")).isInstanceOf(ActivityLog.class);
    assertThat(Formats.named("stackexchange")).isInstanceOf(StackExchange.class);
  }

  @Test
  void namesTheFormatsThereAre() {
    assertThatThrownBy(() -> Formats.named("xml"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("No format is named 'xml': choose one of [log, stackexchange");
  }

  @Test
  void describesEachFormatInOneSentence() {
    for (LogFormat format : Formats.ALL) {
      assertThat(format.summary()).as(format.name()).endsWith(".").doesNotContain(". ");
    }
    assertThat(Formats.describe())
        .startsWith("log — an activity log, ")
        .contains(". stackexchange — a Stack Exchange dump of one site: ");
  }

  /** Every file of the shared data, so that no two formats ever claim one. */
  @Test
  void atMostOneFormatRecognizesAFile() throws IOException {
    Path data = Path.of(System.getProperty("shared.data", "../shared/data"));
    assumeTrue(Files.isDirectory(data), "no data at " + data + "; set -Dshared.data");
    Map<String, Integer> claimed = new TreeMap<>();
    MemoryFiles access = new MemoryFiles();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(path).toString();
        InputFile file =
            new InputFile(path.toUri().toString(), null, name, Files.size(path), 0, false, null);
        List<String> formats =
            Formats.ALL.stream()
                .filter(format -> access.recognizes(format, file))
                .map(LogFormat::name)
                .toList();
        assertThat(formats).as(name).hasSizeLessThanOrEqualTo(1);
        formats.forEach(format -> claimed.merge(format, 1, Integer::sum));
      }
    }
    assertThat(claimed)
        .isEqualTo(Map.of("slack", 378, "telegram", 14, "wecom", 6, "stackexchange", 10));
  }
}
