package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log of a few messages in the first days of 2025. */
final class TinyLog {
  private TinyLog() {}

  /** Writes messages numbered from (inclusive) to (exclusive), each an act of its own. */
  static Path write(Path file, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(
          "{\"event_id\":\"e%d\",\"ts\":\"2025-01-0%dT10:00:00Z\",\"etype\":\"message\",\"community_id\":\"town\",\"actor_id\":\"m%d\"}%n"
              .formatted(i, 1 + i % 9, i % 7));
    }
    return Files.writeString(file, lines.toString());
  }
}
