package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * The groups of members who act alike, as found: all it takes to tell the role of other rows, and
 * to know the groups again in a later run. Source: methods §1.4, §1.6.
 */
public enum RoleModel implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  PERSONA_ID(Spec.id("The group; it keeps its id as long as it is found again.", "画像编号").key()),
  ROLE(Spec.code(Role.class, "What it is called.", "角色")),
  SECOND_ROLE(
      Spec.code(Role.class, "The role it is mixed with.", "兼有角色").nullWhen("one role says it")),
  IS_CURRENT(Spec.flag("Found by the last fit.", "是否当前有效")),
  FITTED_UNTIL(
      Spec.day("The day after the last of the data it was last found in.", "最近发现的数据截止日(不含)")),
  DISAGREEMENTS(
      Spec.count(
          "Fits to later and later data in a row that would have called it otherwise; at two it is"
              + " renamed.",
          "连续改名建议次数")),
  SIZE_SHARE(Spec.share("Its part of the rows looked at.", "样本占比")),
  CENTRE(
      Spec.shares("The shares of acts at its centre, drawn towards the community's.", "中心(收缩占比)")),
  MEAN(Spec.shares("The mean shares of acts of its rows.", "平均占比")),
  COMMUNITY_SHARES(Spec.shares("π: the mean shares of acts of all rows looked at.", "社群平均占比 π")),
  CONCENTRATION(
      Spec.measure(
          "acts",
          "How little rows vary around the mean of their group: the concentration of a Dirichlet law.",
          "集中度(Dirichlet)"));

  public static final Table ROLE_MODEL =
      Table.of(
          "role_model", "one row per community and group ever found", "每个社群、每个曾发现的画像一行", values());

  private final Spec spec;

  RoleModel(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
