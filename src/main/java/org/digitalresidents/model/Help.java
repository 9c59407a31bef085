package org.digitalresidents.model;

import org.apache.spark.sql.Column;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Who helped whom. */
public enum Help implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The question.", "问题").key()),
  HELPER_ID(Spec.id("Who answered: another person, no program.", "帮助者").key()),
  LINKING(Spec.code(Linking.class, "What is taken for a reply.", "关联口径").key()),
  GROUP_ID(Spec.id("Where; 'dm' is a one-to-one chat.", "群;dm 为单聊")),
  ASKER_ID(Spec.id("Who asked.", "提问者").nullWhen("the source names no actor")),
  ASKER_KIND(Spec.code(ActorKind.class, "What kind of actor asked.", "提问者类型")),
  HELPER_KIND(Spec.code(ActorKind.class, "What kind of actor helped.", "帮助者类型")),
  IS_BY_STAFF(Spec.flag("The helper works for the brand.", "由运营人员帮助")),
  HELPED_AT(Spec.instant("Their first answer.", "首次解答时间"));

  public static final Table HELP =
      Table.of("help", "one row per question, helper and linking", "每个问题、每位帮助者、每种关联口径一行", values());

  private final Spec spec;

  Help(Spec spec) {
    this.spec = spec;
  }

  /** Whether a row counts where one figure is wanted: likely, and of a member by a member. */
  public static Column isAmongMembers() {
    String member = ActorKind.MEMBER.code();
    return LINKING
        .col()
        .equalTo(Linking.CONSERVATIVE.code())
        .and(HELPER_KIND.col().equalTo(member))
        .and(ASKER_KIND.col().equalTo(member));
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
