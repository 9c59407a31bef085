package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Rejection;

/** Tells by its keys what a JSON object is, and has it read. */
final class WecomObjects {
  /** Lists of a response that tell of no act, and why their elements are ignored. */
  private static final Map<String, String> IGNORED =
      Map.of(
          "group_chat_list", "group_list",
          "items", "daily_aggregate",
          "chatdata", "encrypted");

  private final ArchiveActs archive;
  private final GroupChats chats;
  private final Contacts contacts;
  private final Callbacks callbacks;

  WecomObjects(IntakeOptions options) {
    this.archive = new ArchiveActs(options);
    this.chats = new GroupChats(options);
    this.contacts = new Contacts(options);
    this.callbacks = new Callbacks(options);
  }

  void read(Origin origin, JsonObject json, Records records) {
    try {
      dispatch(origin, json, records);
    } catch (BadRecord e) {
      records.rejected(origin, e);
    }
  }

  private void dispatch(Origin origin, JsonObject json, Records records) throws BadRecord {
    if (json.has("action")) {
      records.kept(origin, archive.acts(json));
    } else if (json.has("Event") || json.has("InfoType") || json.has("MsgType")) {
      callbacks.read(origin, Callback.of(json), records);
    } else if (json.has("encrypt_chat_msg")) {
      records.ignored(origin, "encrypted");
    } else if (isError(json)) {
      records.ignored(origin, "error_response");
    } else if (json.has("group_chat")) {
      chats.read(origin, json, records);
    } else if (json.has("external_contact")) {
      contacts.readOne(origin, json, records);
    } else if (json.has("external_contact_list")) {
      contacts.readMany(origin, json, records);
    } else {
      other(origin, json, records);
    }
  }

  private static boolean isError(JsonObject json) {
    JsonNode code = json.node("errcode");
    return code != null && !code.asText().equals("0");
  }

  private static void other(Origin origin, JsonObject json, Records records) throws BadRecord {
    List<String> lists = IGNORED.keySet().stream().filter(json::has).toList();
    if (lists.isEmpty() && !json.has("errcode")) {
      throw new BadRecord(
          Rejection.MISSING_REQUIRED,
          "no key says what it is: action of the chat archive, Event of a callback, or group_chat,"
              + " external_contact or another of a response");
    }
    JsonNode list = lists.isEmpty() ? null : json.node(lists.get(0));
    if (list == null || list.isEmpty()) {
      records.ignored(origin, "other_response");
    } else {
      records.eachIgnored(origin, list, IGNORED.get(lists.get(0)));
    }
  }
}
