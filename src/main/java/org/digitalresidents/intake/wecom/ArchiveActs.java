package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/**
 * What a decrypted record of the chat archive (会话内容存档) tells: a message, its recall, a consent to
 * being archived, or that an employee turned to another company. Of the body of a message only
 * words are read; nothing else in it can spoil the record.
 */
final class ArchiveActs {
  /** A conversation of two has no room. */
  private static final String DIRECT = "dm";

  /** The type of a vote message that votes; 101 opens the poll. */
  private static final String VOTING = "102";

  private static final String GROUP_INVITATION = "/external_room/join";

  private final Instants instants;

  ArchiveActs(IntakeOptions options) {
    this.instants = new Instants(options);
  }

  List<ActDraft> acts(JsonObject json) throws BadRecord {
    String action = json.requiredId("action");
    if (action.equals("switch")) {
      return List.of(companySwitch(json));
    }
    String msgType = json.requiredId("msgtype");
    if (action.equals("recall") || msgType.equals("revoke")) {
      return List.of(recall(json).msgType(msgType));
    }
    if (!action.equals("send")) {
      return List.of(act(json, Etype.OTHER).attr("kind", action).msgType(msgType));
    }
    return switch (msgType) {
      case "agree", "disagree" ->
          List.of(act(json, Etype.OTHER).attr("kind", "consent_" + msgType));
      case "vote" -> List.of(vote(json).msgType(msgType));
      case "link" -> link(json);
      default -> List.of(message(json, msgType));
    };
  }

  private ActDraft companySwitch(JsonObject json) throws BadRecord {
    Instants.Moment moment = moment(json, "time");
    return ActDraft.of(Etype.OTHER, moment.instant(), moment.precision())
        .eventId(json.requiredId("msgid"))
        .actorId(json.requiredId("user"))
        .actorKind(ActorKind.STAFF)
        .attr("kind", "switch_enterprise");
  }

  private ActDraft recall(JsonObject json) throws BadRecord {
    JsonObject revoke = json.object("revoke");
    return act(json, Etype.RECALL).targetEventId(revoke == null ? null : revoke.id("pre_msgid"));
  }

  private ActDraft vote(JsonObject json) throws BadRecord {
    JsonObject vote = json.object("vote");
    boolean isVoting = vote != null && VOTING.equals(vote.id("votetype"));
    ActDraft act = act(json, isVoting ? Etype.POLL_VOTE : Etype.MESSAGE);
    return vote == null ? act : act.attr("poll", vote.id("voteid"));
  }

  /** A link to a group is an invitation, beside being a message. */
  private List<ActDraft> link(JsonObject json) throws BadRecord {
    ActDraft message = message(json, "link");
    JsonObject link = json.object("link");
    JsonNode url = link == null ? null : link.node("link_url");
    if (url == null || !url.asText().contains(GROUP_INVITATION)) {
      return List.of(message);
    }
    ActDraft invitation =
        act(json, Etype.INVITE)
            .eventId(message.eventId() + "/invite")
            .targetEventId(message.eventId());
    return List.of(message, invitation);
  }

  private ActDraft message(JsonObject json, String msgType) throws BadRecord {
    ArchiveText text = ArchiveText.of(msgType, json);
    ActDraft act = act(json, text.isQuoting() ? Etype.REPLY : Etype.MESSAGE);
    return act.text(text.words()).msgType(msgType).attr("quoted", text.isQuoting() ? "true" : null);
  }

  private ActDraft act(JsonObject json, Etype etype) throws BadRecord {
    Instants.Moment moment = moment(json, "msgtime");
    String from = json.requiredId("from");
    String room = json.id("roomid");
    return ActDraft.of(etype, moment.instant(), moment.precision())
        .eventId(json.requiredId("msgid"))
        .seq(seq(json.node("seq")))
        .groupId(room == null ? DIRECT : room)
        .actorId(from)
        .actorKind(AccountKinds.kind(from))
        .targetActorId(room == null ? receiver(json.node("tolist"), from) : null);
  }

  /** The only other person of a conversation; a call lists its caller too. */
  private static String receiver(JsonNode receivers, String from) {
    boolean isOne = receivers != null && receivers.isArray() && receivers.size() == 1;
    String receiver = isOne ? receivers.get(0).asText().strip() : "";
    return receiver.isEmpty() || receiver.equals(from) ? null : receiver;
  }

  /** The archive's own number, which is not in the record itself; some keep it there. */
  private static Long seq(JsonNode node) {
    return node != null && node.isIntegralNumber() && node.canConvertToLong()
        ? (Long) node.longValue()
        : null;
  }

  private Instants.Moment moment(JsonObject json, String field) throws BadRecord {
    return instants.ofMillis(field, json.required(field, json.number(field)));
  }
}
