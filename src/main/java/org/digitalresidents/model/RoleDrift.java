package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How the make-up of a community by roles changes from window to window: members move much, the
 * make-up usually little. Source: methods §1.7.
 */
public enum RoleDrift implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  WINDOW_START(Spec.day("The first day of the complete window of four weeks.", "窗口首日").key()),
  MEMBER_COUNT(Spec.count("Members with a row.", "成员数")),
  MEMBERS(Spec.counts("Members by name of their role.", "各角色人数")),
  COMPARED_COUNT(Spec.count("Of them, with a row in the window before too.", "前一窗口亦有记录的成员数")),
  STAYED_SHARE(
      Spec.share("Of these, with the same name as then.", "角色未变占比")
          .nullBecause(NullReason.BASE_ZERO)),
  DIVERGENCE(
      Spec.share(
              "How far the make-up is from that of the window before: Jensen–Shannon divergence,"
                  + " base 2.",
              "与前一窗口构成的 JS 散度")
          .nullBecause(NullReason.NO_PREVIOUS));

  public static final Table ROLE_DRIFT =
      Table.of(
          "role_drift",
          "one row per community and complete window with members",
          "每个社群、每个有成员的完整窗口一行",
          values());

  private final Spec spec;

  RoleDrift(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
