package org.digitalresidents.intake.telegram;

import java.util.List;
import java.util.regex.Pattern;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * What Telegram Desktop exports as JSON, of one chat or of a whole account. A chat is a group,
 * under its number; conversations of two, and with oneself, are all in {@code dm}. Contacts,
 * sessions and whatever else an account's export holds are no records.
 *
 * <ul>
 *   <li>A message that answers another is a reply. One that answers only the creation of a topic is
 *       a message in that topic, which is its thread.
 *   <li>Service messages name people without their accounts. A name stands for an account where
 *       just one goes by it in the file; else somebody unknown came or went.
 *   <li>Who is the only one they invite has joined, who removes themselves has left, who founds a
 *       group is its first member.
 *   <li>A group, or channel, that speaks in itself is staff: those who run it, unseen. So is a
 *       channel whose posts are forwarded to its group; any other is the mask of a member. Bots are
 *       not marked, so they are members too; {@code via_bot} is an attribute.
 *   <li>The last edit of a message is an act of its author, unless the message has reactions, for
 *       they leave the same mark.
 *   <li>The last few reactions have giver and time, by the same clock as the message's; the others
 *       are acts of nobody at the time of the message, which is the earliest they can be.
 *   <li>Times without seconds since 1970 are those of {@code --source-zone}.
 *   <li>Accounts of exports from before 2021 are written as newer ones write them.
 * </ul>
 *
 * <p>Ignored is {@code unsupported_message}, of which the export has nothing but the number. Notes
 * count {@code times_without_zone}, {@code members_without_id}, {@code edits_or_reactions}, {@code
 * reactions_without_giver} and {@code reactions_left_out} (beyond ten thousand of a kind to a
 * message).
 */
public final class Telegram implements LogFormat {
  /** Types of chats that the program knows, as the first fields of an export tell one. */
  private static final Pattern TYPE =
      Pattern.compile(
          "\"type\"\\s*:\\s*\"(personal_chat|bot_chat|saved_messages|replies|verification_codes"
              + "|(private|public)_(group|supergroup|channel))\"");

  @Override
  public String name() {
    return "telegram";
  }

  @Override
  public String summary() {
    return "the JSON that Telegram Desktop exports, of one chat or of a whole account.";
  }

  @Override
  public boolean recognizes(Head head) {
    return head.firstSolid() == '{' && (isChat(head) || isAccount(head));
  }

  private static boolean isChat(Head head) {
    return head.hasPaths("type", "id", "messages") && TYPE.matcher(head.text()).find();
  }

  /** What else an account's export holds comes before its chats, and may be long. */
  private static boolean isAccount(Head head) {
    boolean hasPerson = head.hasPaths("personal_information.user_id");
    boolean hasChats =
        head.hasPaths("chats.list.messages") || head.hasPaths("left_chats.list.messages");
    boolean hasContacts = head.hasPaths("contacts.about", "contacts.list");
    return head.hasPaths("about") && (hasPerson || hasChats || hasContacts);
  }

  @Override
  public boolean isPlatform() {
    return true;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new TelegramReader(options);
  }
}
