package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Who replied to whom, where the source says so. */
public enum Reply implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The reply.", "回复事件").key()),
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
  IS_BEFORE_POST(Spec.flag("The reply is dated before the post: clocks differ.", "回复早于原帖(时钟偏差)"));

  public static final Table REPLY =
      Table.of(
          "reply",
          "one row per act that says what or whom it replies to",
          "每个指明回复对象的行为一行",
          values());

  private final Spec spec;

  Reply(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
