package org.digitalresidents.intake.discord;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who wrote the latest messages of a file, so that a reply may name whom it answers. The number
 * held bounds the memory: about 10 MB.
 */
final class DiscordAuthors {
  private static final int MAX_HELD = 100_000;

  private final Map<Long, Long> authors =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
          return size() > MAX_HELD;
        }
      };

  /** The number of an id, which grows with time; null where it is none. */
  static Long snowflake(String id) {
    try {
      return id == null ? null : Long.valueOf(id);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  void put(String message, String author) {
    Long id = snowflake(message);
    Long writer = snowflake(author);
    if (id != null && writer != null) {
      authors.put(id, writer);
    }
  }

  /** The author of a message; null where it did not stand among the latest. */
  String of(String message) {
    Long id = snowflake(message);
    Long writer = id == null ? null : authors.get(id);
    return writer == null ? null : writer.toString();
  }
}
