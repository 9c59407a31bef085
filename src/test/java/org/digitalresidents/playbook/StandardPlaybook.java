package org.digitalresidents.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.JsonSetting;

/** The playbook and the reference bands that come with the program. */
final class StandardPlaybook {
  private StandardPlaybook() {}

  static Rules read() {
    return PlaybookFile.read("playbook.json", bytes("/playbook/playbook.json"), banded());
  }

  static Set<HealthIndex> banded() {
    return JsonSetting.read("bands.json", bytes("/health/bands.json")).keys().stream()
        .map(key -> HealthIndex.valueOf(key.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = PlaybookFile.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
