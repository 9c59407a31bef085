package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Who asked, who replied first, and whether it was solved. */
public enum Question implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  EVENT_ID(Spec.id("The question.", "问题").key()),
  LINKING(Spec.code(Linking.class, "What is taken for a reply.", "关联口径").key()),
  GROUP_ID(Spec.id("Where; 'dm' is a one-to-one chat.", "群;dm 为单聊")),
  THREAD_ID(Spec.id("The thread it stands in.", "所属话题").nullWhen("it stands in none")),
  ASKED_AT(Spec.instant("When it was asked.", "提问时间")),
  ASKER_ID(Spec.id("Who asked.", "提问者").nullWhen("the source names no actor")),
  ASKER_KIND(Spec.code(ActorKind.class, "What kind of actor asked.", "提问者类型")),
  IS_MARKED(Spec.flag("The source itself says it is a question.", "来源标明为提问")),
  REPEATS(Spec.count("How often the asker asked the same again.", "重复提问次数")),
  REPLIES(Spec.count("Replies of other persons, no programs, up to the end of watching.", "他人回复数")),
  IS_BEFORE_QUESTION(
      Spec.flag("A reply is dated before the question: clocks differ.", "有回复早于提问(时钟偏差)")),
  FIRST_REPLY_AT(
      Spec.instant("First reply of another person, no program.", "首次回复时间")
          .nullWhen("nobody replied, or a reply is dated before the question")),
  FIRST_MEMBER_REPLY_AT(
      Spec.instant("First reply of another member.", "成员首次回复时间")
          .nullWhen("no member replied, or a reply is dated before the question")),
  ANSWERED_AT(
      Spec.instant("First answer of another person.", "首次解答时间")
          .nullWhen("nobody answered, or the answer is dated before the question")),
  SOLVED_BY(
      Spec.code(SolvedBy.class, "The surest evidence within the horizon that it is solved.", "解决依据")
          .nullWhen("there is none")),
  SOLVED_AT(
      Spec.instant("When that was.", "解决时间")
          .nullWhen("it is not solved, or the source gives the time only as a date or not at all")),
  SOLVER_ID(
      Spec.id("Whose reply solved it; may be the asker.", "解决者")
          .nullWhen("it is not solved, or not known")),
  SOLVER_KIND(
      Spec.code(ActorKind.class, "What kind of actor solved it.", "解决者类型")
          .nullWhen("it is not solved, or not known")),
  STATUS(Spec.code(QuestionStatus.class, "Whether it is old enough to judge.", "观察状态")),
  WATCHED_UNTIL(Spec.instant("Until when replies would have been seen, exclusive.", "观察截止时间"));

  public static final Table QUESTION =
      Table.of(
          "question",
          "one row per question and linking; a question repeated by its asker is one",
          "每个问题、每种关联口径一行(提问者重复提问合并)",
          values());

  private final Spec spec;

  Question(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
