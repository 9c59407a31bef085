package org.digitalresidents.intake.wecom;

import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * What callbacks tell: of groups, of contacts, and of whatever else, which is kept by its name.
 * Those of a company's own app name the event in {@code Event} and the time in {@code CreateTime},
 * those of third-party apps in {@code InfoType} and {@code TimeStamp}.
 */
final class Callbacks {
  /** Told for a program to fetch something; tell nothing themselves. */
  private static final Set<String> NOTIFICATIONS =
      Set.of("msgaudit_notify", "kf_msg_or_event", "suite_ticket", "batch_job_result");

  /** The platform itself, as a sender. */
  private static final String SYSTEM = "sys";

  private final Instants instants;

  Callbacks(IntakeOptions options) {
    this.instants = new Instants(options);
  }

  void read(Origin origin, Callback callback, Records records) throws BadRecord {
    String event = event(callback);
    if (event == null) {
      callback.required("MsgType");
      records.ignored(origin, "message_to_app");
      return;
    }
    if (NOTIFICATIONS.contains(event)) {
      records.ignored(origin, "notification");
      return;
    }
    String field = callback.get("CreateTime") == null ? "TimeStamp" : "CreateTime";
    Instants.Moment moment = instants.ofSeconds(field, callback.required(field));
    switch (event) {
      case "change_external_chat" ->
          records.kept(origin, new GroupEvents(callback, moment, records).drafts());
      case "change_external_contact" ->
          records.kept(origin, List.of(ContactEvents.act(callback, moment)));
      default -> records.kept(origin, List.of(other(event, callback, moment)));
    }
  }

  static String event(Callback callback) {
    String event = callback.get("Event");
    return event == null ? callback.get("InfoType") : event;
  }

  private static ActDraft other(String event, Callback callback, Instants.Moment moment) {
    String sender = callback.get("FromUserName");
    String change = callback.get("ChangeType");
    boolean isPerson = sender != null && !sender.equals(SYSTEM);
    ActDraft act =
        ActDraft.of(Etype.OTHER, moment.instant(), TsPrecision.S)
            .attr("kind", change == null ? event : event + "/" + change);
    return isPerson ? act.actorId(sender).actorKind(AccountKinds.kind(sender)) : act;
  }
}
