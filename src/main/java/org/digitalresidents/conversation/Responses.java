package org.digitalresidents.conversation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.TsPrecision;

/**
 * What is done to posts: reactions, acceptances, recalls, reading. A program may take a post back;
 * whatever else it does to posts says nothing.
 */
final class Responses {
  private static final String EMOJI = "emoji";
  private static final String EARLIEST = "earliest";

  /** Reactions that are no praise. */
  private static final Set<String> BLAME =
      Set.of("👎", "-1", "thumbsdown", "thumbs_down", "😡", "angry", "💩", "down");

  private final Map<Linking, QuestionFold> questions;
  private final PostFold posts;
  private final Recollection memory;

  Responses(Map<Linking, QuestionFold> questions, PostFold posts, Recollection memory) {
    this.questions = questions;
    this.posts = posts;
    this.memory = memory;
  }

  void see(Post response) {
    Act act = response.act();
    boolean isRecall = act.etype() == Etype.RECALL;
    if (act.actorKind().isProgram() && !isRecall) {
      return;
    }
    FollowedPost post = posts.post(act.targetEventId());
    switch (act.etype()) {
      case REACTION -> {
        react(response);
        reacted(post, response);
      }
      case POLL_VOTE -> reacted(post, response);
      case ACCEPT -> questions.values().forEach(fold -> accept(fold, response));
      case RECALL -> questions.values().forEach(fold -> delete(fold, act.targetEventId()));
      case READ, VIEW -> {
        if (post != null) {
          post.read();
        }
      }
      default -> {
        return;
      }
    }
  }

  private static void reacted(FollowedPost post, Post response) {
    if (post != null) {
      post.reacted(response.actorId(), response.act().ts());
    }
  }

  private void react(Post response) {
    Act act = response.act();
    Spoken to = memory.post(act.targetEventId());
    boolean isBlame =
        BLAME.contains(act.attrs().getOrDefault(EMOJI, ""))
            || BLAME.contains(act.attrs().getOrDefault(Attrs.VOTE, ""));
    if (to == null || isBlame) {
      return;
    }
    questions.forEach(
        (linking, fold) -> {
          for (OpenQuestion question : to.line(linking).questions()) {
            if (question.isBy(response.actorId()) && to.isOfOtherThan(response.actorId())) {
              question.reacted(evidence(act, to, question));
            }
          }
        });
  }

  private void accept(QuestionFold fold, Post response) {
    Act act = response.act();
    OpenQuestion asked = fold.question(act.targetEventId());
    Spoken answer = memory.post(act.targetEventId());
    boolean isAnotherAnswers =
        asked != null && !asked.isBy(response.actorId()) && isUnderOwn(fold, response, answer);
    if (asked != null && !isAnotherAnswers) { // the question is marked as solved, no answer
      asked.accepted(evidence(act, null, asked));
      return;
    }
    OpenQuestion question = answer == null ? fold.root() : accepting(fold, response, answer);
    if (question != null) {
      question.accepted(evidence(act, answer, question));
    }
  }

  /** Whether what is accepted, though it asks itself, stands under a question of who accepts. */
  private static boolean isUnderOwn(QuestionFold fold, Post response, Spoken answer) {
    return answer != null && answer.line(fold.linking()).isBy(response.actorId());
  }

  /** Of the questions an answer stands under the one that is accepted for. */
  private static OpenQuestion accepting(QuestionFold fold, Post response, Spoken answer) {
    Line line = answer.line(fold.linking());
    List<OpenQuestion> own =
        line.questions().stream().filter(q -> q.isBy(response.actorId())).toList();
    return own.isEmpty() ? line.nearest() : own.get(own.size() - 1);
  }

  /**
   * Where the source gives a date only, or says that it was then or later, the time is not known.
   */
  private static Evidence evidence(Act act, Spoken reply, OpenQuestion question) {
    boolean isTimed =
        act.precision() != TsPrecision.DAY
            && !EARLIEST.equals(act.attrs().get(Attrs.TS_IS))
            && act.ts() >= question.act().ts();
    long repliedAt = reply == null ? question.act().ts() : reply.ts();
    long earliest = Math.max(Math.max(act.ts(), repliedAt), question.act().ts());
    return reply == null
        ? new Evidence(earliest, isTimed, act.targetActorId(), null)
        : new Evidence(earliest, isTimed, reply.actorId(), reply.kind());
  }

  private static void delete(QuestionFold fold, String eventId) {
    OpenQuestion question = fold.question(eventId);
    if (question != null) {
      question.delete();
    }
  }
}
