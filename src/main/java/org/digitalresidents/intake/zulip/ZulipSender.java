package org.digitalresidents.intake.zulip;

import java.util.Map;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;

/**
 * Who wrote a message.
 *
 * @param isName whether the account is a name, for want of a number
 */
record ZulipSender(String account, ActorKind kind, boolean isName) {
  /** The platform's own, by address and, in archives, by name. */
  private static final Map<String, ActorKind> OWN =
      Map.of(
          "notification-bot", ActorKind.SYSTEM,
          "Notification Bot", ActorKind.SYSTEM,
          "welcome-bot", ActorKind.BOT,
          "Welcome Bot", ActorKind.BOT,
          "emailgateway", ActorKind.BOT,
          "Email Gateway", ActorKind.BOT);

  static ZulipSender of(JsonObject message) throws BadRecord {
    String id = message.id("sender_id");
    String email = message.id("sender_email");
    if (id == null) {
      String name = message.requiredId("sender_full_name");
      return new ZulipSender(name, OWN.getOrDefault(name, kind(email)), true);
    }
    String client = message.id("client");
    boolean isIntegration = client != null && client.endsWith("Webhook");
    return new ZulipSender(id, isIntegration ? ActorKind.BOT : kind(email), false);
  }

  /** What an address tells: those of bots end with "-bot" before the sign. */
  static ActorKind kind(String email) {
    String local = email == null ? "" : email.replaceFirst("@.*", "");
    return OWN.getOrDefault(local, local.endsWith("-bot") ? ActorKind.BOT : ActorKind.MEMBER);
  }

  ActDraft act(ActDraft draft) {
    return draft.actorId(account).actorKind(kind);
  }
}
