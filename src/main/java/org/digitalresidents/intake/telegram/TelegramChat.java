package org.digitalresidents.intake.telegram;

import java.util.Arrays;
import java.util.Set;

/**
 * A chat, with what its messages must know of one another: who wrote which, and in which topic. Of
 * a message 16 bytes are kept.
 */
final class TelegramChat {
  /** Types of conversations that are no groups. */
  private static final Set<String> DIRECT =
      Set.of("personal_chat", "bot_chat", "saved_messages", "replies", "verification_codes");

  /** Where its records stand in the file. */
  private final String path;

  private String id;
  private String type;
  private String name;
  private long records;

  private long[] messages = new long[16];
  private int[] authors = new int[16];
  private int[] topics = new int[16];
  private int size;
  private boolean isSorted = true;

  TelegramChat(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Sets a field of the chat; false where it was set before. */
  boolean put(String field, String value) {
    String before =
        switch (field) {
          case "id" -> id;
          case "type" -> type;
          default -> name;
        };
    if (before != null) {
      return false;
    }
    switch (field) {
      case "id" -> id = value;
      case "type" -> type = value;
      default -> name = value;
    }
    return true;
  }

  void countRecord() {
    records++;
  }

  long records() {
    return records;
  }

  boolean isDirect() {
    return type != null && DIRECT.contains(type);
  }

  /** Its number; null where the file does not give one. */
  String id() {
    return id == null || isDirect() ? id : TelegramIds.chat(id);
  }

  String name() {
    return name;
  }

  String groupId() {
    return isDirect() ? "dm" : id();
  }

  String eventId(long message) {
    return id() + "/" + message;
  }

  /**
   * Adds a message. Exports are sorted by the number; in one that is not, no author is known.
   *
   * @param author ordinal of who wrote it; -1 where unknown
   * @param answered the message it answers; null where there is none
   */
  void add(long message, int author, boolean isTopic, Long answered) {
    isSorted = isSorted && (size == 0 || messages[size - 1] < message);
    if (size == messages.length) {
      messages = Arrays.copyOf(messages, size * 2);
      authors = Arrays.copyOf(authors, size * 2);
      topics = Arrays.copyOf(topics, size * 2);
    }
    int target = answered == null ? -1 : place(answered);
    messages[size] = message;
    authors[size] = author;
    topics[size] = isTopic ? size : target < 0 ? -1 : topics[target];
    size++;
  }

  /** Ordinal of who wrote a message; -1 where unknown. */
  int author(long message) {
    int place = place(message);
    return place < 0 ? -1 : authors[place];
  }

  /** The number of the topic that a message is in; null where it is in none. */
  Long topic(long message) {
    int place = place(message);
    return place < 0 || topics[place] < 0 ? null : messages[topics[place]];
  }

  private int place(long message) {
    return isSorted ? Arrays.binarySearch(messages, 0, size, message) : -1;
  }
}
