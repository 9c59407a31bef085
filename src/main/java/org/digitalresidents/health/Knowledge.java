package org.digitalresidents.health;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/**
 * What the sources of communities tell at all, and so what cannot be known of them: where nobody is
 * marked as staff the share of staff is not 0 but unknown.
 */
public final class Knowledge {
  /** What a source may tell of. */
  enum Of {
    STAFF,
    PROGRAMS,
    PUSHES,
    TEXTS,
    LEAVES,
    REPLIES,
    ORDERS
  }

  private enum Tells implements Named {
    COMMUNITY,
    OF
  }

  private Knowledge() {}

  /** The indices that cannot be known, with the reason, by community; runs the tables once. */
  public static Map<String, Map<HealthIndex, NullReason>> absences(
      HealthInputs in, Map<String, Extent> extents) {
    Map<String, Set<Of>> told = new TreeMap<>();
    extents.forEach(
        (community, extent) ->
            told.put(
                community,
                extent.tellsLeaves() ? EnumSet.of(Of.LEAVES) : EnumSet.noneOf(Of.class)));
    Dataset<Row> tells =
        ofOthers(in.nonMemberDays())
            .union(ofPosts(in.posts()))
            .union(ofReplies(in.replies()))
            .union(ofOrders(in.communities()))
            .distinct();
    for (Row row : tells.collectAsList()) {
      Set<Of> ofCommunity = told.get(row.<String>getAs(Tells.COMMUNITY.column()));
      if (ofCommunity != null) {
        ofCommunity.add(Of.valueOf(row.getAs(Tells.OF.column())));
      }
    }
    Map<String, Map<HealthIndex, NullReason>> absences = new TreeMap<>();
    told.forEach((community, tellsOf) -> absences.put(community, absences(tellsOf)));
    return absences;
  }

  /** The indices that cannot be known where a source tells of these only. */
  static Map<HealthIndex, NullReason> absences(Set<Of> told) {
    Map<HealthIndex, NullReason> absences = new EnumMap<>(HealthIndex.class);
    for (HealthIndex index : HealthIndex.values()) {
      NullReason reason = absence(index, told);
      if (reason != null) {
        absences.put(index, reason);
      }
    }
    return absences;
  }

  private static NullReason absence(HealthIndex index, Set<Of> told) {
    boolean tellsStaff = told.contains(Of.STAFF);
    return switch (index) {
      case BROADCAST_RATIO -> tellsStaff || told.contains(Of.PROGRAMS) ? null : NullReason.NO_STAFF;
      case ASK_GIVE_RATIO ->
          !told.contains(Of.PUSHES)
              ? NullReason.NO_PUSHES
              : tellsStaff ? null : NullReason.NO_STAFF;
      case EXTRA_LEAVES_24H, EXTRA_LEAVES_72H ->
          !told.contains(Of.PUSHES)
              ? NullReason.NO_PUSHES
              : told.contains(Of.LEAVES) ? null : NullReason.NO_LEAVES;
      case EXTRA_SILENCES_24H, EXTRA_SILENCES_72H ->
          told.contains(Of.PUSHES) ? null : NullReason.NO_PUSHES;
      case PROMOTION_RATIO, NOISE_SHARE, PROMPTS ->
          told.contains(Of.TEXTS) ? null : NullReason.NO_TEXTS;
      case BUYERS -> told.contains(Of.ORDERS) ? null : NullReason.NO_ORDERS;
      case BOT_AD_SHARE ->
          told.contains(Of.TEXTS) || told.contains(Of.PROGRAMS) ? null : NullReason.NO_TEXTS;
      case RESPONSE_RATE,
          MEMBER_RESPONSE_RATE,
          REPLY_GINI,
          MEMBER_CONVERSATIONS,
          MEMBER_EXCHANGES,
          QUIET_GROUP_SHARE,
          ANSWERED_BY_MEMBER,
          COLD_SHARE,
          NEWCOMER_REPLIED_SHARE,
          NEWCOMER_HEARD_SHARE ->
          told.contains(Of.REPLIES) ? null : NullReason.NO_REPLIES;
      case MEMBER_PROMPT_SHARE ->
          !told.contains(Of.TEXTS) ? NullReason.NO_TEXTS : tellsStaff ? null : NullReason.NO_STAFF;
      case CATALYST, CONNECTOR, MEMBER_TIE_SHARE, STAR_NESS ->
          !tellsStaff
              ? NullReason.NO_STAFF
              : told.contains(Of.REPLIES) ? null : NullReason.NO_REPLIES;
      default -> index.family() == HealthFamily.STAFF && !tellsStaff ? NullReason.NO_STAFF : null;
    };
  }

  /** What cannot be known, in words for people. */
  public static List<String> lines(Map<String, Map<HealthIndex, NullReason>> absences) {
    List<String> lines = new ArrayList<>();
    absences.forEach(
        (community, ofCommunity) -> {
          Map<NullReason, List<String>> byReason = new EnumMap<>(NullReason.class);
          ofCommunity.forEach(
              (index, reason) ->
                  byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(index.code()));
          byReason.forEach(
              (reason, indices) ->
                  lines.add(
                      "Community %s: %s cannot be known: %s."
                          .formatted(community, String.join(", ", indices), reason.meaning())));
        });
    return lines;
  }

  private static Dataset<Row> ofOthers(Dataset<Row> days) {
    Column kind = NonMemberDay.ACTOR_KIND.col();
    return tells(
        days,
        NonMemberDay.COMMUNITY_ID.col(),
        when(kind.equalTo(ActorKind.STAFF.code()), Of.STAFF.name()),
        when(kind.equalTo(ActorKind.BOT.code()), Of.PROGRAMS.name()));
  }

  private static Dataset<Row> ofPosts(Dataset<Row> posts) {
    return tells(
        posts,
        PostResponse.COMMUNITY_ID.col(),
        when(ValueExchange.isPush(), Of.PUSHES.name()),
        when(PostResponse.N_CHAR.col().isNotNull(), Of.TEXTS.name()));
  }

  /** A reply of which nobody is sure tells of none: conversations count likely ones only. */
  private static Dataset<Row> ofReplies(Dataset<Row> replies) {
    return tells(replies, Reply.COMMUNITY_ID.col(), when(Reply.isLikely(), Of.REPLIES.name()));
  }

  private static Dataset<Row> ofOrders(Dataset<Row> communities) {
    Column sells = Community.ORDER_ACTS.col().gt(0);
    return tells(communities, Community.COMMUNITY_ID.col(), when(sells, Of.ORDERS.name()));
  }

  private static Dataset<Row> tells(Dataset<Row> rows, Column community, Column... of) {
    return rows.select(Tells.COMMUNITY.from(community), Tells.OF.from(explode(array(of))))
        .where(Tells.OF.col().isNotNull());
  }
}
