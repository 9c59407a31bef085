package org.digitalresidents.intake.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.model.Failure;

/**
 * What a first pass over a file tells: its chats in their order, and which account goes by which
 * name. Records that cannot be read are passed over; the second pass rejects them.
 */
final class TelegramIndex {
  /** Where messages stand: in an export of one chat, and in one of an account. */
  static final Set<String> MESSAGES =
      Set.of("messages", "chats.list.messages", "left_chats.list.messages");

  private static final Set<String> FIELDS = Set.of("id", "type", "name");
  private static final String AMBIGUOUS = "";

  private final List<TelegramChat> chats = new ArrayList<>();
  private final Map<String, String> accountsByName = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final List<String> accounts = new ArrayList<>();

  private TelegramIndex() {}

  /**
   * Reads a file.
   *
   * @throws Failure where a chat has no id, or where the file breaks off
   */
  static TelegramIndex of(InputFile file, FileAccess access, int maxBytes) throws IOException {
    TelegramIndex index = new TelegramIndex();
    try (JsonWalk walk = JsonWalk.open(file, access, maxBytes, MESSAGES)) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        if (stop == JsonWalk.Stop.FIELD) {
          index.field(walk.path(), walk.value());
        } else if (stop == JsonWalk.Stop.RECORD) {
          index.record(walk);
        }
        stop = walk.next();
      }
    }
    for (TelegramChat chat : index.chats) {
      if (chat.records() > 0 && chat.id() == null) {
        throw withoutId(file);
      }
    }
    return index;
  }

  /** The chats, in the order of the file; each with as many records as it says. */
  List<TelegramChat> chats() {
    return chats;
  }

  /** The only account that goes by a name in this file; null where there is none, or several. */
  String accountNamed(String name) {
    String account = name == null ? null : accountsByName.get(name);
    return AMBIGUOUS.equals(account) ? null : account;
  }

  /** Who wrote a message; null where unknown. */
  String author(TelegramChat chat, long message) {
    int ordinal = chat.author(message);
    return ordinal < 0 ? null : accounts.get(ordinal);
  }

  private void field(String path, String value) {
    int at = path.lastIndexOf('.') + 1;
    String parent = path.substring(0, at);
    String field = path.substring(at);
    if (!FIELDS.contains(field) || !MESSAGES.contains(parent + "messages")) {
      return;
    }
    TelegramChat chat = chatAt(parent);
    // The fields of a chat of a list come before its messages, so that others belong to the next.
    boolean isOfNext = !parent.isEmpty() && chat.records() > 0;
    if (isOfNext || (!chat.put(field, value) && !parent.isEmpty())) {
      begin(parent).put(field, value);
    }
  }

  private TelegramChat chatAt(String parent) {
    TelegramChat last = chats.isEmpty() ? null : chats.get(chats.size() - 1);
    return last != null && last.path().equals(parent) ? last : begin(parent);
  }

  private TelegramChat begin(String parent) {
    TelegramChat chat = new TelegramChat(parent);
    chats.add(chat);
    return chat;
  }

  private void record(JsonWalk walk) {
    String parent = walk.path().substring(0, walk.path().length() - "messages".length());
    TelegramChat chat = chatAt(parent);
    chat.countRecord();
    try {
      message(chat, JsonObject.read(walk));
    } catch (BadRecord e) {
      // Rejected, with its reason, by the pass that reports.
      return;
    }
  }

  private void message(TelegramChat chat, JsonObject record) throws BadRecord {
    String account = null;
    for (String field : List.of("from", "actor")) {
      if (record.has(field + "_id")) {
        account = TelegramIds.account(record, field + "_id");
        named(record.text(field), account);
      }
    }
    for (JsonObject reaction : record.objects("reactions")) {
      for (JsonObject recent : reaction.objects("recent")) {
        named(recent.text("from"), TelegramIds.account(recent, "from_id"));
      }
    }
    Long id = record.whole("id");
    if (id != null) {
      boolean isTopic = "topic_created".equals(record.id("action"));
      boolean isElsewhere = record.has("reply_to_peer_id");
      Long answered = isElsewhere ? null : record.whole("reply_to_message_id");
      chat.add(id, account == null ? -1 : ordinal(account), isTopic, answered);
    }
  }

  private void named(String name, String account) {
    if (name != null && account != null) {
      accountsByName.merge(name, account, (old, now) -> old.equals(now) ? old : AMBIGUOUS);
    }
  }

  private int ordinal(String account) {
    Integer known = ordinals.putIfAbsent(account, accounts.size());
    if (known == null) {
      accounts.add(account);
      return accounts.size() - 1;
    }
    return known;
  }

  private static Failure withoutId(InputFile file) {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " has a chat without an id before its messages, which Telegram Desktop always writes:"
            + " without it messages have no names of their own. Export the chat anew.");
  }
}
