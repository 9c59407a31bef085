package org.digitalresidents.playbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The playbook that comes with the program. */
final class StandardPlaybook {
  private StandardPlaybook() {}

  static Rules read() {
    try (InputStream in = PlaybookFile.class.getResourceAsStream("/playbook/playbook.json")) {
      return PlaybookFile.read("playbook.json", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
