package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What each message does; it may do several things at once. */
public enum MessageAct implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The message.", "消息").key().mostlyDistinct()),
  GROUP_ID(Spec.id("Where; 'dm' is a one-to-one chat.", "群;dm 为单聊")),
  TS(Spec.instant("When.", "时间")),
  MEMBER_ID(
      Spec.id("Who said it, whatever their kind.", "发言人").nullWhen("the source names no actor")),
  MEMBER_KIND(Spec.code(ActorKind.class, "What kind of actor said it.", "发言人类型")),
  ACT(Spec.code(SpeechAct.class, "What it does.", "言语行为").key()),
  CONFIDENCE(Spec.share("How often such a conclusion is right.", "置信度")),
  RULE(Spec.text("The rule or model that said so.", "规则或模型"));

  public static final Table MESSAGE_ACT =
      Table.of("message_act", "one row per message and thing it does", "每条消息、每种言语行为一行", values());

  private final Spec spec;

  MessageAct(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
