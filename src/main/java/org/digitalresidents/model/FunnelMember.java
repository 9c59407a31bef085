package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How far each member got in each funnel, and when. */
public enum FunnelMember implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  FUNNEL(Spec.id("The funnel, as declared.", "漏斗").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPELL_NO(
      Spec.number(
              "rank",
              "Which stay of the member bounds the attempt; 0 where stays do not, or outside any.",
              "第几次在群(0 为不限)")
          .key()),
  GROUP_ID(
      Spec.id("The group, where a funnel holds it the same; else '*'.", "群(按群计算时);否则 *").key()),
  ENTRY_NO(Spec.number("rank", "Which entry, where each has a row; else 0.", "第几次进入(逐次计算时)").key()),
  STATUS(Spec.code(FunnelStatus.class, "How the attempt stands.", "状态")),
  LEVEL(
      Spec.number(
          "step", "The last step reached, by the best of the entries that count.", "到达步骤序号")),
  ENTRIES(Spec.count("Entries: acts of the first step.", "进入次数")),
  STEP_ACTS(
      Spec.count(
          "Acts that can be a step, in a chain or not; of a row per entry, the entry.",
          "匹配步骤的行为数")),
  ENTERED_AT(
      Spec.instant(
              "The latest entry that led as far, as soon: where from_last_entry_ms begins.",
              "进入时间(最近一次有效进入)")
          .nullWhen("there was no entry")
          .mostlyDistinct()),
  FIRST_ENTERED_AT(
      Spec.instant("The first entry.", "首次进入时间").nullWhen("there was no entry").mostlyDistinct()),
  REACHED_AT(
      Spec.instant("When the level was first reached.", "到达时间")
          .nullWhen("there was no entry")
          .mostlyDistinct()),
  FROM_LAST_ENTRY_MS(
      Spec.counts(
              "Milliseconds from entered_at until each step was first reached.",
              "自最近一次有效进入至首次到达各步骤的毫秒数")
          .nullWhen("there was no entry")),
  FROM_FIRST_ENTRY_MS(
      Spec.counts(
              "Milliseconds from the first entry to each step, if it alone led as far.",
              "自首次进入至各步骤的毫秒数")
          .nullWhen(
              "the first entry alone did not lead as far, or steps may come in any order, or the best"
                  + " attempt is of another held value")),
  TIE_DEPENDENT(
      Spec.count(
          "Levels that hang on how acts at one instant are taken: level if any order is allowed,"
              + " less level if none may follow another.",
          "取决于同时刻次序的步骤数")),
  SKIPPED(
      Spec.text(
              "Required steps left out though a later one was done while an entry was live.",
              "被跳过的步骤")
          .nullWhen("none was")),
  IS_MATURED(
      Spec.flag(
          "The attempt is old enough to count in rates: nothing that the window allows is still to"
              + " come.",
          "是否成熟")),
  HELD(
      Spec.text("What is held the same, of the best attempt; empty where nothing is.", "保持不变的属性值")
          .nullWhen("there was no entry")),
  ENTRY_GROUP_ID(Spec.id("The group of the entry.", "进入所在群").nullWhen("there was no entry")),
  SOURCE_CHANNEL(
      Spec.text("The channel of the entry, else of the join.", "渠道")
          .nullWhen("there was no entry, or neither says")),
  JOINED_AT(
      Spec.instant("When the stay in the community began that the entry lies in.", "入群时间")
          .nullWhen("there was no entry, or no stay with a known join")
          .mostlyDistinct());

  public static final Table FUNNEL_MEMBER =
      Table.of(
          "funnel_member",
          "one row per community, funnel and member with acts of a step; per stay, group or entry"
              + " where the funnel says so",
          "每个社群、漏斗、成员一行(漏斗按在群区间、群或每次进入计算时各一行)",
          values());

  private final Spec spec;

  FunnelMember(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
