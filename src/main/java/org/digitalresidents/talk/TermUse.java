package org.digitalresidents.talk;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How often a member used a word in a group in a week. Gone when the run ends: who said what is not
 * kept. A member, word and week may have several rows.
 */
public enum TermUse implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群")),
  GROUP_ID(Spec.id("The group; '*' is no group.", "群")),
  MEMBER_ID(Spec.id("The member.", "成员")),
  TERM(Spec.text("The word.", "词")),
  WEEK_START(Spec.day("The first day of the week, in the business zone.", "周起始日")),
  USES(Spec.count("How often.", "次数"));

  public static final Table TERM_USE =
      Table.of(
          "term_use",
          "one or more rows per community, group, member, word and week",
          "每个社群、群、成员、词、周一行或多行",
          values());

  private final Spec spec;

  TermUse(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
