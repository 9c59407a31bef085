package org.digitalresidents.intake.telegram;

import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;

/**
 * Accounts and chats, as today's exports write them: {@code user123}, {@code channel456}, and the
 * bare number for a chat. Until 2021 an account was a number, with two of its high bits telling
 * people from chats for a time; those are rewritten, so that exports of any age know the same
 * people.
 */
final class TelegramIds {
  private static final long OLD_USER = 1L << 32;
  private static final long OLD_CHAT = 2L << 32;
  private static final long OLD_END = 3L << 32;

  private TelegramIds() {}

  /** The account in a field; null where there is none. */
  static String account(JsonObject record, String field) throws BadRecord {
    String raw = record.id(field);
    if (raw == null || !raw.matches("[0-9]{1,18}")) {
      return raw;
    }
    long number = Long.parseLong(raw);
    if (number >= OLD_CHAT && number < OLD_END) {
      return "channel" + (number - OLD_CHAT);
    }
    boolean isMarked = number >= OLD_USER && number < OLD_CHAT;
    return "user" + (isMarked ? number - OLD_USER : number);
  }

  /** The number of a group or channel. */
  static String chat(String raw) {
    if (!raw.matches("[0-9]{1,18}")) {
      return raw;
    }
    long number = Long.parseLong(raw);
    return number >= OLD_CHAT && number < OLD_END ? Long.toString(number - OLD_CHAT) : raw;
  }

  /** The number of the chat that an account or peer is. */
  static String bare(String account) {
    return account.replaceFirst("^(user|chat|channel)", "");
  }

  static boolean isChat(String account) {
    return account.startsWith("channel") || account.startsWith("chat");
  }

  /**
   * What an account is. A chat that speaks in itself are those who run it, unseen; a channel whose
   * posts are forwarded to the chat is theirs too. Any other channel is the mask of a member. Bots
   * cannot be told from people.
   */
  static ActorKind kind(String account, TelegramChat chat, boolean isForwarded) {
    boolean isOwn = isChat(account) && bare(account).equals(chat.id());
    return isOwn || (isChat(account) && isForwarded) ? ActorKind.STAFF : ActorKind.MEMBER;
  }
}
