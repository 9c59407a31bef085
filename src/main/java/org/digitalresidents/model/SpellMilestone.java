package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How far a member came in each spell, and how it ended. */
public enum SpellMilestone implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),

  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPELL_NO(Spec.number("rank", "The member's spells in this group, from 1.", "第几次在群").key()),
  START_AT(Spec.instant("When the spell began.", "开始时间")),
  START_UNKNOWN(Spec.flag("The join is not known.", "入群时间未知")),
  OBSERVED_FROM(Spec.instant("From when the stay is observed.", "开始被观察的时间")),
  END_AT(Spec.instant("When it ended.", "结束时间").nullWhen("still a member at data_end")),
  END_KIND(
      Spec.code(SpellEdge.class, "How it ended.", "结束方式").nullWhen("still a member at data_end")),
  INTERVAL_CENSORED(
      Spec.flag(
          "The end lies somewhere between two rosters; end_at is the midpoint.", "结束时间为区间中点")),
  SOURCE_CHANNEL(
      Spec.text("By which way the member came, from the join.", "入群渠道")
          .nullWhen("the join is unknown or does not say")),
  FIRST_ACTIVE_AT(
      Spec.instant("First activity there, in [start_at, end_at).", "首次活跃时间")
          .nullWhen("not active in the spell")),
  FIRST_ORDER_AT(
      Spec.instant(
              "First order of more than 0 in the spell; one that names no group counts for every"
                  + " group the member is in.",
              "首单时间")
          .nullWhen("no order in the spell")),
  FIRST_ORDER_AFTER_ACTIVE_AT(
      Spec.instant("First such order at first_active_at or later.", "活跃后的首单时间")
          .nullWhen("no order once active in the spell")),
  FIRST_POST_AT(
      Spec.instant("First message, question, answer or other post there.", "首帖时间")
          .nullWhen("nothing said in the spell")),
  FIRST_POST_EVENT_ID(
      Spec.id("That post.", "首帖事件").nullWhen("nothing said in the spell").mostlyDistinct());

  public static final Table SPELL_MILESTONE =
      Table.of(
          "spell_milestone",
          "one row per community, group, member and spell",
          "每个社群、群、成员的每次在群一行",
          values());

  private final Spec spec;

  SpellMilestone(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
