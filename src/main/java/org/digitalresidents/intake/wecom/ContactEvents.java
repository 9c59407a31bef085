package org.digitalresidents.intake.wecom;

import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Etype;

/**
 * What a callback of the kind {@code change_external_contact} tells. The customer is the actor,
 * whoever of the two acted, and the employee the target, as in the list of contacts.
 */
final class ContactEvents {
  private ContactEvents() {}

  static ActDraft act(Callback callback, Instants.Moment moment) throws BadRecord {
    String change = callback.required("ChangeType");
    return switch (change) {
      case "add_external_contact", "add_half_external_contact" ->
          of(Etype.CONTACT_ADD, callback, moment, change)
              .sourceChannel(callback.get("State"))
              .attr("change", change);
      case "del_external_contact" ->
          of(Etype.CONTACT_DELETE, callback, moment, change)
              .attr("deleted_by", "staff")
              .attr("source", callback.get("Source"));
      case "del_follow_user" ->
          of(Etype.CONTACT_DELETE, callback, moment, change).attr("deleted_by", "member");
      case "msg_audit_approved" -> other("consent_agree", callback, moment, change);
      default -> other(change, callback, moment, change);
    };
  }

  /** Keeps a change by its name, with whatever it says of whom. */
  private static ActDraft other(
      String kind, Callback callback, Instants.Moment moment, String change) {
    return ActDraft.of(Etype.OTHER, moment.instant(), moment.precision())
        .eventId(id(callback, moment, change))
        .actorId(callback.get("ExternalUserID"))
        .targetActorId(callback.get("UserID"))
        .attr("kind", kind)
        .attr("reason", callback.get("FailReason"));
  }

  private static ActDraft of(Etype etype, Callback callback, Instants.Moment moment, String change)
      throws BadRecord {
    return ActDraft.of(etype, moment.instant(), moment.precision())
        .eventId(id(callback, moment, change))
        .actorId(callback.required("ExternalUserID"))
        .targetActorId(callback.required("UserID"));
  }

  /** Null where it names no customer: then intake tells the act by its content. */
  private static String id(Callback callback, Instants.Moment moment, String change) {
    String customer = callback.get("ExternalUserID");
    String employee = callback.get("UserID");
    String at = Long.toString(moment.instant().getEpochSecond());
    return customer == null ? null : String.join("/", change, customer, employee, at);
  }
}
