package org.digitalresidents.model;

import org.apache.spark.sql.Column;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Who replied to whom: as the source says ({@code rule = explicit}), and as can be concluded of
 * posts for which it names no earlier one. A post that names a person only may have a row of either
 * kind.
 */
public enum Reply implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The reply.", "回复事件").key().mostlyDistinct()),
  GROUP_ID(Spec.id("Where; 'dm' is a one-to-one chat, '*' no group.", "群;dm 为单聊,* 为不属于任何群")),
  TS(Spec.instant("When.", "时间")),
  FROM_ACTOR_ID(Spec.id("Who replied.", "回复人").nullWhen("the source names no actor")),
  FROM_KIND(Spec.code(ActorKind.class, "What kind of actor replied.", "回复人类型")),
  TO_EVENT_ID(Spec.id("The post replied to.", "被回复的事件").nullWhen("the source names only a person")),
  TO_ACTOR_ID(
      Spec.id("Whom: as the reply says, else who wrote the post; may be who replied.", "被回复人")
          .nullWhen("the reply names only a post that is not in the data or has no author")),
  TO_KIND(
      Spec.code(ActorKind.class, "What kind of actor wrote the post.", "被回复人类型")
          .nullWhen("the post is not in the data, or is another's than the person named")),
  DELAY_MS(
      Spec.number("ms", "From the post to the reply.", "回复时延(毫秒)")
          .nullWhen("the post is not in the data, or is dated after the reply")),
  IS_BEFORE_POST(Spec.flag("The reply is dated before the post: clocks differ.", "回复早于原帖(时钟偏差)")),
  RULE(Spec.code(LinkRule.class, "On what ground it counts as a reply.", "关联依据").key()),
  CONFIDENCE(
      Spec.share("How often links on such ground are right; 1 where the source says so.", "关联置信度"));

  public static final Table REPLY =
      Table.of(
          "reply",
          "one row per act that says what or whom it replies to, and per post that is concluded to"
              + " follow another",
          "每个指明回复对象的行为、每条推断的承接关系各一行",
          values());

  /** From this confidence on a reply is likely one, and counts for the conservative linking. */
  public static final double LIKELY = 0.7;

  private final Spec spec;

  Reply(Spec spec) {
    this.spec = spec;
  }

  /** Whether a row counts where one figure is wanted: the conservative linking. */
  public static Column isLikely() {
    return CONFIDENCE.col().geq(LIKELY);
  }

  /** Whether a row is likely, and of one member to another. */
  public static Column isAmongMembers() {
    String member = ActorKind.MEMBER.code();
    return FROM_KIND
        .col()
        .equalTo(member)
        .and(TO_KIND.col().equalTo(member))
        .and(FROM_ACTOR_ID.col().notEqual(TO_ACTOR_ID.col()))
        .and(isLikely());
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
