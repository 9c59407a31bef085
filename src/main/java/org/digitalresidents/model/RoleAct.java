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

  private static final List<RoleAct> IN_ORDER = List.of(values());

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

  /** The act at a place of a vector of shares or counts; they stand in the order of the acts. */
  public static RoleAct at(int place) {
    return IN_ORDER.get(place);
  }

  /** Its place in such a vector. */
  public int place() {
    return IN_ORDER.indexOf(this);
  }

  /** The column that counts it. */
  public RoleFeature count() {
    return count;
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
