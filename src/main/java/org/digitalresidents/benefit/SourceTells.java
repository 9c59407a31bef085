package org.digitalresidents.benefit;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/** What the sources of communities tell at all, and so which benefits cannot be known of them. */
public final class SourceTells {
  /** What a source may tell of. */
  enum Of {
    REPLIES,
    REACTIONS,
    ACCEPTANCES,
    AWARDS,
    ORDERS,
    COUPONS,
    READS,
    EXCLUSIVES
  }

  private enum Tells implements Named {
    COMMUNITY,
    OF
  }

  private static final String TRUE = "true";

  private SourceTells() {}

  /** Why benefits cannot be known, by community; runs the tables once. */
  static Map<String, Map<Benefit, NullReason>> absences(BenefitInputs in) {
    Map<String, Set<Of>> told = new TreeMap<>();
    for (Row row :
        ofActs(in.activity()).union(ofReplies(in.replies())).distinct().collectAsList()) {
      told.computeIfAbsent(row.getAs(Tells.COMMUNITY.column()), key -> EnumSet.noneOf(Of.class))
          .add(Of.valueOf(row.getAs(Tells.OF.column())));
    }
    Map<String, Map<Benefit, NullReason>> absences = new TreeMap<>();
    told.forEach((community, of) -> absences.put(community, absences(of)));
    return absences;
  }

  /** The benefits that cannot be known where a source tells of these only, and why. */
  static Map<Benefit, NullReason> absences(Set<Of> told) {
    Map<Benefit, NullReason> absences = new EnumMap<>(Benefit.class);
    for (Benefit benefit : Benefit.values()) {
      NullReason reason = absence(benefit, told);
      if (reason != null) {
        absences.put(benefit, reason);
      }
    }
    return absences;
  }

  private static NullReason absence(Benefit benefit, Set<Of> told) {
    return switch (benefit) {
      case ANSWER, STAFF_ANSWER, SUBSTANTIVE_REPLY, THANKS ->
          unless(told.contains(Of.REPLIES), NullReason.NO_REPLIES);
      case REACTION -> unless(told.contains(Of.REACTIONS), NullReason.NO_REACTIONS);
      case ACCEPTANCE -> unless(told.contains(Of.ACCEPTANCES), NullReason.NOT_TAGGED);
      case AWARD -> unless(told.contains(Of.AWARDS), NullReason.NOT_TAGGED);
      case COUPON ->
          told.contains(Of.ORDERS)
              ? unless(told.contains(Of.COUPONS), NullReason.NOT_TAGGED)
              : NullReason.NO_ORDERS;
      case EXCLUSIVE_VIEW ->
          told.contains(Of.READS)
              ? unless(told.contains(Of.EXCLUSIVES), NullReason.NOT_TAGGED)
              : NullReason.NO_READS;
      case STAY -> null;
    };
  }

  private static NullReason unless(boolean isTold, NullReason reason) {
    return isTold ? null : reason;
  }

  /** What a member receives by an act of their own; null of most acts. */
  static Column ownBenefit() {
    return when(isAward(), Benefit.AWARD.name())
        .when(isCoupon(), Benefit.COUPON.name())
        .when(isExclusive(), Benefit.EXCLUSIVE_VIEW.name());
  }

  private static Column isAward() {
    return Activity.ETYPE.col().isin(Etype.AWARD.code(), Etype.ROLE_GRANT.code());
  }

  private static Column isOrder() {
    return Activity.ETYPE.col().equalTo(Etype.ORDER.code());
  }

  private static Column isCoupon() {
    return isOrder().and(Activity.ATTRS.col().getItem(Attrs.COUPON).isNotNull());
  }

  private static Column isRead() {
    return Activity.ETYPE.col().isin(Etype.READ.code(), Etype.VIEW.code());
  }

  private static Column isExclusive() {
    return isRead().and(Activity.ATTRS.col().getItem(Attrs.EXCLUSIVE).equalTo(TRUE));
  }

  private static Dataset<Row> ofActs(Dataset<Row> activity) {
    Column byMember = Activity.ACTOR_KIND.col().equalTo(ActorKind.MEMBER.code());
    Column of =
        explode(
            array(
                when(Activity.ETYPE.col().equalTo(Etype.REACTION.code()), Of.REACTIONS.name()),
                when(Activity.ETYPE.col().equalTo(Etype.ACCEPT.code()), Of.ACCEPTANCES.name()),
                when(byMember.and(isAward()), Of.AWARDS.name()),
                when(byMember.and(isOrder()), Of.ORDERS.name()),
                when(byMember.and(isCoupon()), Of.COUPONS.name()),
                when(byMember.and(isRead()), Of.READS.name()),
                when(byMember.and(isExclusive()), Of.EXCLUSIVES.name())));
    return activity
        .select(Tells.COMMUNITY.from(Activity.COMMUNITY_ID.col()), Tells.OF.from(of))
        .where(Tells.OF.col().isNotNull());
  }

  private static Dataset<Row> ofReplies(Dataset<Row> replies) {
    return replies.select(
        Tells.COMMUNITY.from(Reply.COMMUNITY_ID.col()), Tells.OF.from(lit(Of.REPLIES.name())));
  }
}
