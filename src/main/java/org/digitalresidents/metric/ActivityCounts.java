package org.digitalresidents.metric;

import static org.digitalresidents.metric.Contributions.entryIfAny;
import static org.digitalresidents.metric.Contributions.entryWhen;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.NonMemberDay;
import org.digitalresidents.table.Field;

/**
 * Who was active and how much was said. Source: S2:23, 35 (活跃用户数), 228 (社群互动).
 *
 * <p>Messages are what others can read: messages, replies, questions, answers, shares, works; of
 * members and of actors the source does not name, not of staff, bots and the system. Acts tied to
 * no group, and one-to-one chats, count for the community only.
 */
final class ActivityCounts {
  private ActivityCounts() {}

  static Dataset<Row> ofMembers(Dataset<Row> memberDays) {
    return inBothScopes(
        memberDays,
        MemberDay.MEMBER_ID,
        Map.of(Measure.ACTS, ActCounts.ACTIVE_COUNT.col(), Measure.MESSAGES, ActCounts.spoken()));
  }

  static Dataset<Row> ofUnknown(Dataset<Row> nonMemberDays) {
    Column unknown = NonMemberDay.ACTOR_KIND.col().equalTo(ActorKind.UNKNOWN.code());
    return inBothScopes(
        nonMemberDays.where(unknown),
        NonMemberDay.ACTOR_ID,
        Map.of(Measure.MESSAGES, ActCounts.spoken()));
  }

  private static Dataset<Row> inBothScopes(
      Dataset<Row> days, Field actor, Map<Measure, Column> amounts) {
    Column group = MemberDay.GROUP_ID.col();
    Column day = MemberDay.DAY.col();
    return Contributions.of(
        days,
        actor.col(),
        entryIfAny(Scope.whole(), day, amounts),
        entryWhen(Scope.isGroup(group), group, day, amounts));
  }
}
