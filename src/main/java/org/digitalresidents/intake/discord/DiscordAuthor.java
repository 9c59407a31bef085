package org.digitalresidents.intake.discord;

import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;

/**
 * An account as a message names it.
 *
 * @param id null where it is nobody's
 * @param isWebhook whether a bridge or an integration writes under it, for whomever
 */
record DiscordAuthor(String id, boolean isBot, boolean isWebhook) {
  /** Discord gave the messages of deleted accounts to this one. */
  private static final String DELETED = "456226577798135808";

  /** What old CSV files, which have no ids, call that account. */
  private static final String DELETED_NAME = "Deleted User#0000";

  /** Webhooks have no discriminator; nor have people of late, but bots do. */
  private static final String NO_DISCRIMINATOR = "0000";

  static DiscordAuthor of(JsonObject user) throws BadRecord {
    String id = user.requiredId("id");
    boolean isBot = user.flag("isBot");
    boolean isWebhook = isBot && NO_DISCRIMINATOR.equals(user.id("discriminator"));
    return new DiscordAuthor(known(id), isBot, isWebhook);
  }

  /** An author of a row, which does not say who is a bot. */
  static DiscordAuthor of(String account) {
    return new DiscordAuthor(known(account), false, false);
  }

  private static String known(String account) {
    return account.equals(DELETED) || account.equals(DELETED_NAME) ? null : account;
  }

  ActDraft act(ActDraft draft) {
    return draft
        .actorId(id)
        .actorKind(isBot ? ActorKind.BOT : ActorKind.MEMBER)
        .attr("author", id == null ? "deleted" : null);
  }
}
