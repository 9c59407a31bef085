package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What a member's part can be told by: counts of what was said and done in a span. Members who were
 * in without doing anything have a row where the sources tell who is in. Volume is no feature: it
 * is the tier. Source: definitions D, methods §1.3.
 */
public enum RoleFeature implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  SPAN(Spec.code(RoleSpan.class, "Over how long.", "时间跨度").key()),
  WINDOW_START(Spec.day("The first day of the span.", "首日").key()),
  WINDOW_END(Spec.day("The day after its last.", "末日(不含)")),
  IS_COMPLETE(Spec.flag("The span ended by data_end, or is all time.", "是否完整")),
  PRESENT_DAYS(Spec.count("Days of the span on which the member was in the community.", "在群天数")),
  SPOKEN_COUNT(Spec.count("Own messages, of whatever kind.", "发言数")),
  LIGHT_COUNT(Spec.count("Reactions, votes and check-ins.", "轻互动数")),
  READ_COUNT(Spec.count("Reads and views.", "浏览数").nullBecause(NullReason.NO_READS)),
  QUESTION_COUNT(Spec.count("Own messages that ask.", "提问数")),
  ANSWER_COUNT(Spec.count("Own messages that answer another's question.", "解答数")),
  SHARE_COUNT(Spec.count("Own messages that share experience or material, no promotion.", "分享数")),
  BANTER_COUNT(Spec.count("Own messages that joke; of stickers one a minute.", "调侃数")),
  APPRECIATION_COUNT(Spec.count("Own messages that thank or agree.", "致谢与赞同数")),
  ANNOUNCEMENT_COUNT(Spec.count("Own messages that announce.", "公告数")),
  ROLE_ACT_COUNT(Spec.count("The sum of the six counts before.", "六类言语行为总数"));

  public static final Table ROLE_FEATURE =
      Table.of(
          "role_feature",
          "one row per community, member and span in which the member was in or did something",
          "每个社群、成员、在群或有行为的时间跨度一行",
          values());

  private final Spec spec;

  RoleFeature(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
