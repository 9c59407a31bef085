package org.digitalresidents.simulate;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;

/**
 * The open questions of a group: who asks, who answers, what solves, and how the asker shows it.
 */
final class Questions {
  /** More open questions than this: the oldest is given up. */
  private static final int MOST_OPEN = 200;

  /** A solved question is answered again so much more seldom. */
  private static final double SOLVED_WEIGHT = 0.1;

  private final Scene scene;
  private final Speech speech;
  private final TalkPlan plan;
  private final Chance chance;
  private final List<Question> open = new ArrayList<>();

  Questions(Scene scene, Speech speech, Chance chance) {
    this.scene = scene;
    this.speech = speech;
    this.plan = scene.world().talk();
    this.chance = chance;
  }

  void ask(Stay asker) {
    ask(asker, speech.anyTopic(), Said.NOTHING);
  }

  /** A member answers somebody else's question; false where there is none. */
  boolean answer(Stay member) {
    double[] weights = new double[open.size()];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(open.get(i), member);
      total += weights[i];
    }
    if (total == 0) {
      return false;
    }
    answer(member.speaker(), member.person().solves(), open.get(chance.weighted(weights)));
    return true;
  }

  /** States the truth of what is still open when the log ends. */
  void end() {
    open.forEach(scene.truth()::question);
    open.clear();
  }

  private void ask(Stay asker, int topic, Said repeats) {
    String section = repeats == Said.NOTHING ? "question" : "ask_again";
    Said said =
        speech.write(asker.speaker(), Etype.MESSAGE, Talk.QUESTION, section, topic, Said.NOTHING);
    Question question = new Question(said, asker, repeats);
    open.add(question);
    if (open.size() > MOST_OPEN) {
      close(open.get(0));
    }
    scene.agenda().inHours(24.0 * plan.questionDays(), () -> close(question));
    planStaffAnswer(question);
    if (repeats == Said.NOTHING && chance.happens(plan.askAgainShare())) {
      scene.agenda().inHours(24 + 6 * chance.exponential(), () -> askAgain(question));
    }
  }

  private void askAgain(Question question) {
    if (question.answers() == 0 && question.asker().isIn()) {
      ask(question.asker(), question.said().topic(), question.said());
    }
  }

  private void planStaffAnswer(Question question) {
    double share = scene.isGhost() ? plan.ghostStaffAnswerShare() : plan.staffAnswerShare();
    if (chance.happens(share) && !scene.isShunned(question.asker().speaker())) {
      long delay = (long) (chance.logNormal(0, 1.0) * 40 * World.MINUTE_MS);
      Speaker staff = chance.oneOf(scene.staff());
      long ms = scene.inStaffHours(scene.now() + delay, chance);
      scene.agenda().at(ms, () -> answerAsStaff(staff, question));
    }
  }

  private void answerAsStaff(Speaker staff, Question question) {
    if (!question.isSolved() && !scene.isOver()) {
      answer(staff, plan.staffSolves(), question);
    }
  }

  private void answer(Speaker by, double solves, Question question) {
    Said to = question.said();
    Said answer = speech.write(by, Etype.MESSAGE, Talk.ANSWER, "answer", to.topic(), to);
    boolean isSolution = chance.happens(solves * scene.solving());
    question.answered();
    if (isSolution) {
      question.solvedBy(answer);
      planAcceptance(question, answer);
    } else if (chance.happens(plan.politeShare())) {
      planThanks(question, answer);
    }
    scene.truth().answer(answer, to, isSolution);
  }

  private void planAcceptance(Question question, Said answer) {
    if (chance.happens(plan.thanksShare())) {
      planThanks(question, answer);
    }
    if (chance.happens(plan.likeShare())) {
      later(question, () -> like(question, answer));
    }
    if (scene.kind() == GroupKind.THREADED && chance.happens(plan.acceptShare())) {
      later(question, () -> accept(question, answer));
    }
  }

  private void planThanks(Question question, Said answer) {
    later(question, () -> speech.reply(question.asker().speaker(), Talk.THANKS, "thanks", answer));
  }

  /** Half an hour later on average, unless the asker has left by then. */
  private void later(Question question, Runnable what) {
    scene
        .agenda()
        .inHours(
            0.5 * chance.exponential(),
            () -> {
              if (question.asker().isIn()) {
                what.run();
              }
            });
  }

  private void like(Question question, Said answer) {
    if (answer.reactsFirst(question.asker().speaker())) {
      speech.react(question.asker().speaker(), answer);
    }
  }

  private void accept(Question question, Said answer) {
    if (question.acceptsFirst()) {
      ActivityLog log = scene.log();
      log.open(scene.stamp(), Etype.ACCEPT, ActorKind.MEMBER, question.asker().speaker().id());
      log.inGroup().with(Activity.TARGET_EVENT_ID, answer.eventId());
      log.with(Activity.THREAD_ID, answer.thread()).close();
    }
  }

  private double weight(Question question, Stay member) {
    if (question.asker().person().speaker().id().equals(member.speaker().id())) {
      return 0;
    }
    if (scene.isShunned(question.asker().speaker())) {
      return 0;
    }
    double hours = (double) (scene.now() - question.said().ms()) / World.HOUR_MS;
    double unanswered = 1.0 / (1 + question.answers());
    double wanted = question.isSolved() ? SOLVED_WEIGHT : 1;
    return StrictMath.exp(-hours / plan.questionHours()) * unanswered * wanted + 1e-12;
  }

  private void close(Question question) {
    if (open.remove(question)) {
      scene.truth().question(question);
    }
  }
}
