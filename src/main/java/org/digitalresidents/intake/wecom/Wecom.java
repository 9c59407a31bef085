package org.digitalresidents.intake.wecom;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;

/**
 * What a company saves of WeCom (企业微信): decrypted records of the chat archive, member lists of
 * customer groups, contacts, and callbacks. JSON is one object per line, an array, or objects one
 * after the other; callbacks may also be XML. Employees are staff, people outside are members. A
 * message whose {@code msgtime} is 0, as one example of the documentation has it, is rejected like
 * any other time that cannot be.
 *
 * <p>A record is a record of the archive, a callback, or of a response each member, each employee
 * who follows a customer, and each element of any other list. A join told by a member list and by a
 * callback is two acts, and so is a new contact: their times and what they tell differ.
 *
 * <p>Ignored are {@code daily_aggregate} (statistics name no person and count whole days, so no act
 * can be made of them), {@code group_list} (ids of groups without their members), {@code
 * error_response} (what was asked for is not in it: fetch it again), {@code other_response}, {@code
 * encrypted} (records of the archive as they are fetched: decrypt them first), {@code notification}
 * (a callback that only tells to fetch something) and {@code message_to_app}. Notes count {@code
 * rosters_dated_by_latest_join} (member lists do not say when they were fetched, and no moment was
 * told), {@code rosters_incomplete} (a member of the list was rejected, so that who is missing in
 * it is not taken to have left), {@code members_without_join_time}, and {@code
 * changes_without_names} (callbacks that say how many came or went, not who).
 */
public final class Wecom implements LogFormat {
  /** The events a file of callbacks is told by, beside its keys. */
  private static final Set<String> EVENTS =
      Set.of("change_external_chat", "change_external_contact", "msgaudit_notify");

  /** The keys that tell JSON to be of WeCom; each set suffices. */
  private static final List<List<String>> KEYS =
      List.of(
          List.of("msgid", "action", "from", "msgtime", "msgtype"),
          List.of("msgid", "action", "time", "user"),
          List.of("group_chat.chat_id", "group_chat.create_time"),
          List.of("group_chat.member_list.userid", "group_chat.member_list.join_time"),
          List.of("group_chat_list.chat_id", "group_chat_list.status"),
          List.of("external_contact.external_userid"),
          List.of("external_contact_list.external_contact.external_userid"),
          List.of("items.data.new_chat_cnt", "items.data.chat_total"),
          List.of("chatdata.encrypt_chat_msg"),
          List.of("msgid", "encrypt_chat_msg"));

  @Override
  public String name() {
    return "wecom";
  }

  @Override
  public String summary() {
    return "WeCom (企业微信): decrypted chat archive, member lists of customer groups, contacts and"
        + " callbacks, as JSON, JSON Lines or XML.";
  }

  @Override
  public boolean recognizes(Head head) {
    if (head.isJson()) {
      return KEYS.stream().anyMatch(head.paths()::containsAll) || isJsonCallback(head);
    }
    return head.firstSolid() == '<' && head.text().contains("<xml") && namesEvent(head);
  }

  private static boolean isJsonCallback(Head head) {
    boolean isOwn = head.hasPaths("Event", "CreateTime");
    return (isOwn || head.hasPaths("InfoType", "TimeStamp")) && namesEvent(head);
  }

  private static boolean namesEvent(Head head) {
    return EVENTS.stream().anyMatch(head.text()::contains);
  }

  @Override
  public boolean isPlatform() {
    return true;
  }

  /** Lines of JSON; whether a file holds them is told by its content when it is read. */
  @Override
  public boolean isSplittable(InputFile file) {
    return !file.baseName().toLowerCase(Locale.ROOT).endsWith(".xml");
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new WecomReader(options);
  }
}
