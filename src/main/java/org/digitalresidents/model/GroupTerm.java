package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * The words members of a group use more than others do: its own language. Over the whole of the
 * data; words of fewer members than a rate asks for are not shown, as they could tell of one.
 */
public enum GroupTerm implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  TERM(Spec.text("The word.", "词").key()),
  REFERENCE(Spec.code(TermReference.class, "What it is held against.", "对照语料")),
  USES(Spec.count("How often members used it.", "使用次数")),
  USERS(Spec.count("Members who ever used it.", "使用过的成员数")),
  SPEAKERS(Spec.count("Members who ever used any word that counts.", "发言成员数")),
  ADOPTION(Spec.share("Users of all speakers.", "采用率")),
  LOG_ODDS(
      Spec.measure("log", "Logarithm of its odds here over its odds in the reference.", "加权对数几率比")),
  Z(Spec.measure("standard errors", "The same in units of its standard error.", "z 值")),
  FIRST_WEEK(Spec.day("The first day of the week of its first use.", "首次使用周")),
  HALF_WEEK(Spec.day("That of the week by which half of its users had used it.", "半数使用者首次使用周"));

  public static final Table GROUP_TERM =
      Table.of(
          "group_term",
          "one row per community, group and word with z of 3.29 or more",
          "每个社群、群、显著特有词一行(z ≥ 3.29)",
          values());

  private final Spec spec;

  GroupTerm(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
