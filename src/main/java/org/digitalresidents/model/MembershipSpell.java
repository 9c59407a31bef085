package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** When who was a member of which group: half-open intervals {@code [start_at, end_at)}. */
public enum MembershipSpell implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group; '*' is the whole community, the union of the group spells.", "群;* 为全社群")
          .key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPELL_NO(Spec.number("rank", "The member's spells in this group, from 1.", "第几次在群").key()),
  START_AT(Spec.instant("When it began; where the join is unknown, the first evidence.", "开始时间")),
  START_KIND(Spec.code(SpellEdge.class, "How it began.", "开始方式")),
  START_UNKNOWN(
      Spec.flag(
          "The join is not known: the spell is neither a join nor new, and stays out of survival"
              + " estimates.",
          "入群时间未知")),
  OBSERVED_FROM(
      Spec.instant(
          "From when the stay is observed; later than start_at where only a roster tells of the"
              + " join: enters survival estimates late.",
          "开始被观察的时间(仅名册得知入群者晚于入群)")),
  END_AT(Spec.instant("When it ended.", "结束时间").nullWhen("still a member at data_end")),
  END_KIND(
      Spec.code(SpellEdge.class, "How it ended.", "结束方式").nullWhen("still a member at data_end")),
  INTERVAL_CENSORED(
      Spec.flag(
          "The end lies somewhere between two rosters; end_at is the midpoint.", "结束时间为区间中点")),
  SOURCE_CHANNEL(
      Spec.text("By which way the member came, from the join.", "入群渠道")
          .nullWhen("the join is unknown or does not say")),
  NO_OP_JOINS(Spec.count("Joins while already a member, which change nothing.", "重复入群次数"));

  public static final Table MEMBERSHIP_SPELL =
      Table.of(
          "membership_spell",
          "one row per community, group, member and spell",
          "每个社群、群、成员的每次在群一行",
          values());

  private final Spec spec;

  MembershipSpell(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
