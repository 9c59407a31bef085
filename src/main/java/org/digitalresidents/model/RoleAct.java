package org.digitalresidents.model;

import java.util.List;
import org.digitalresidents.table.Code;

/** The acts a part is told by, each with the part of who does it most. Source: methods §1.3. */
public enum RoleAct implements Code {
  QUESTION(RoleFeature.QUESTION_COUNT, Role.ASKER, "asks", "提问"),
  ANSWER(RoleFeature.ANSWER_COUNT, Role.ANSWERER, "answers another's question", "解答"),
  SHARE(RoleFeature.SHARE_COUNT, Role.SHARER, "shares experience or material", "分享"),
  BANTER(RoleFeature.BANTER_COUNT, Role.BANTERER, "jokes", "调侃"),
  APPRECIATION(RoleFeature.APPRECIATION_COUNT, Role.APPRECIATOR, "thanks or agrees", "致谢与赞同"),
  ANNOUNCEMENT(RoleFeature.ANNOUNCEMENT_COUNT, Role.ORGANISER, "announces", "公告");

  /** In the order in which counts and shares stand. */
  public static final List<RoleAct> ALL = List.of(values());

  private final RoleFeature count;
  private final Role role;
  private final String meaning;
  private final String label;

  RoleAct(RoleFeature count, Role role, String meaning, String label) {
    this.count = count;
    this.role = role;
    this.meaning = meaning;
    this.label = label;
  }

  /** The column that counts it. */
  public RoleFeature count() {
    return count;
  }

  /** Its place among counts and shares, from 0. */
  public int place() {
    return ALL.indexOf(this);
  }

  /** The part of who does it more than all else. */
  public Role role() {
    return role;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
