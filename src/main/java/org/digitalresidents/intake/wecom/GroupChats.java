package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.SnapshotDraft;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/**
 * What the members of a customer group (客户群详情, groupchat/get) tell: when and how each joined, and
 * that they are in. A group has at most some hundred members, so a response is held whole, and its
 * fields may stand in any order. Who is its owner or administrator has no time, and is left out.
 */
final class GroupChats {
  private static final String EMPLOYEE = "1";

  private final IntakeOptions options;
  private final Instants instants;

  GroupChats(IntakeOptions options) {
    this.options = options;
    this.instants = new Instants(options);
  }

  /**
   * A group as its response tells of it.
   *
   * @param asOf null where nothing tells
   * @param isWhole whether every member could be read: else who is missing need not have left
   */
  private record Chat(String id, Instant asOf, boolean isWhole) {}

  void read(Origin origin, JsonObject response, Records records) throws BadRecord {
    JsonObject json = response.object("group_chat");
    JsonNode members = json.node("member_list");
    Chat chat = chat(json, members, records);
    GroupDraft group =
        new GroupDraft(null, chat.id(), json.text("name"), chat.asOf(), opened(json), null);
    if (members == null || members.isEmpty()) {
      records.kept(origin, List.of(group));
      return;
    }
    List<Draft> head = new ArrayList<>(List.of(group));
    records.each(
        origin,
        members,
        member -> {
          List<Draft> drafts = member(chat, member, records);
          drafts.addAll(head);
          head.clear();
          return drafts;
        });
  }

  private Chat chat(JsonObject json, JsonNode members, Records records) throws BadRecord {
    Instant latest = null;
    boolean isWhole = members != null && members.isArray();
    for (JsonNode node : isWhole ? members : List.<JsonNode>of()) {
      try {
        JsonObject member = Records.object(node);
        member.requiredId("userid");
        Instants.Moment joined = joined(member);
        boolean isLater = joined != null && (latest == null || joined.instant().isAfter(latest));
        latest = isLater ? joined.instant() : latest;
      } catch (BadRecord e) {
        isWhole = false;
      }
    }
    if (options.asOf() == null) {
      records.note("rosters_dated_by_latest_join");
    }
    if (!isWhole) {
      records.note("rosters_incomplete");
    }
    Instant asOf = options.asOf() == null ? latest : options.asOf();
    return new Chat(json.requiredId("chat_id"), asOf, isWhole);
  }

  private List<Draft> member(Chat chat, JsonObject json, Records records) throws BadRecord {
    String account = json.requiredId("userid");
    Instants.Moment joined = joined(json);
    List<Draft> drafts = new ArrayList<>();
    if (joined == null) {
      records.note("members_without_join_time");
    } else {
      drafts.add(join(chat, account, joined, json));
    }
    if (chat.asOf() != null) {
      Instant since = joined == null ? null : joined.instant();
      drafts.add(
          new SnapshotDraft(
              null, null, chat.id(), account, chat.asOf(), true, chat.isWhole(), since, null));
    }
    return drafts;
  }

  private static ActDraft join(Chat chat, String account, Instants.Moment joined, JsonObject json)
      throws BadRecord {
    JsonObject inviter = json.object("invitor");
    return ActDraft.of(Etype.JOIN, joined.instant(), joined.precision())
        .eventId(chat.id() + "/join/" + account + "/" + joined.instant().getEpochSecond())
        .groupId(chat.id())
        .actorId(account)
        .actorKind(kind(account, json.id("type")))
        .sourceChannel(Channels.ofJoin(json.id("join_scene"), json.id("state")))
        .targetActorId(inviter == null ? null : inviter.id("userid"));
  }

  private static ActorKind kind(String account, String type) {
    ActorKind byId = AccountKinds.kind(account);
    if (type == null || byId == ActorKind.BOT) {
      return byId;
    }
    return type.equals(EMPLOYEE) ? ActorKind.STAFF : ActorKind.MEMBER;
  }

  /** When a member joined; null where it is not told, which is also written as 0. */
  private Instants.Moment joined(JsonObject member) throws BadRecord {
    String literal = member.number("join_time");
    boolean isTold = literal != null && !literal.isEmpty() && !literal.equals("0");
    return isTold ? instants.ofSeconds("join_time", literal) : null;
  }

  /** A group whose opening cannot be read has members all the same. */
  private Instant opened(JsonObject json) {
    try {
      String literal = json.number("create_time");
      return literal == null ? null : instants.ofSeconds("create_time", literal).instant();
    } catch (BadRecord e) {
      return null;
    }
  }
}
