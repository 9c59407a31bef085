package org.digitalresidents.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.SolvedBy;

/**
 * What becomes of questions, by looking at all acts again for each question and following replies
 * backwards. Good for conversations in which questions start what they are in: what asks within
 * another's conversation is left to tests by hand.
 */
final class BruteForce {
  private final List<Post> acts;
  private final double least;
  private final long horizon;

  BruteForce(List<Post> acts, double least, long horizon) {
    this.acts = acts;
    this.least = least;
    this.horizon = horizon;
  }

  /** Every question with what came of it, as text. */
  List<String> questions() {
    List<String> told = new ArrayList<>();
    for (Post post : acts) {
      if (isWritten(post) && says(post, "question") && !isRecalled(post) && !isProgram(post)) {
        told.add(told(post));
      }
    }
    return told.stream().sorted().toList();
  }

  private String told(Post question) {
    Long first = null;
    Long firstMember = null;
    long replies = 0;
    Set<String> helpers = new TreeSet<>();
    Map<SolvedBy, Long> evidence = new TreeMap<>();
    for (Post post : acts) {
      boolean isOther = isPerson(post) && !Objects.equals(post.actorId(), question.actorId());
      if (isWritten(post) && isUnder(post, question) && isOther) {
        replies++;
        first = least(first, post.act().ts());
        if (post.act().actorKind() == ActorKind.MEMBER) {
          firstMember = least(firstMember, post.act().ts());
        }
        if (says(post, "answer")) {
          helpers.add(post.actorId());
          evidence.merge(SolvedBy.ANSWERED, post.act().ts(), Math::min);
        }
      }
      note(post, question, replies, evidence);
    }
    SolvedBy solved =
        evidence.entrySet().stream()
            .filter(e -> e.getValue() <= question.act().ts() + horizon)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(null);
    return "%s %s %s %d %s %s %s"
        .formatted(
            question.act().eventId(),
            first,
            firstMember,
            replies,
            helpers,
            solved == null ? null : solved.code(),
            solved == null ? null : evidence.get(solved));
  }

  /** The asker accepts, thanks for, or likes what another said under the question. */
  private void note(Post post, Post question, long replies, Map<SolvedBy, Long> evidence) {
    boolean isAskers = post.actorId() != null && post.actorId().equals(question.actorId());
    boolean thanks = isWritten(post) && says(post, "thanks") && isUnder(post, question);
    if (isAskers && thanks && replies > 0) {
      evidence.merge(SolvedBy.THANKED, post.act().ts(), Math::min);
    }
    Post target = target(post);
    boolean isResponse =
        !isWritten(post) && target != null && !isProgram(post) && isUnder(target, question);
    boolean isForOther =
        isResponse && isPerson(target) && !target.actorId().equals(question.actorId());
    boolean isOfItself = is(target, question) && !isProgram(post);
    if ((isResponse || isOfItself) && post.act().etype() == Etype.ACCEPT) {
      evidence.merge(SolvedBy.ACCEPTED, post.act().ts(), Math::min);
    }
    if (isForOther && isAskers && post.act().etype() == Etype.REACTION) {
      evidence.merge(SolvedBy.REACTED, post.act().ts(), Math::min);
    }
  }

  private boolean isUnder(Post post, Post question) {
    Post at = target(post);
    while (at != null && !is(at, question)) {
      at = target(at);
    }
    return at != null;
  }

  private static boolean is(Post post, Post other) {
    return post != null && post.act().eventId().equals(other.act().eventId());
  }

  /** What a post follows by a link that counts; what a response is to. */
  private Post target(Post post) {
    String to = post.act().targetEventId();
    String link = post.act().attrs().get("link");
    if (to == null && link != null && !isProgram(post)) {
      int colon = link.indexOf(':');
      to = Double.parseDouble(link.substring(colon + 1)) >= least ? link.substring(0, colon) : null;
    }
    String sought = to;
    return acts.stream()
        .filter(p -> isWritten(p) && p.act().eventId().equals(sought))
        .findAny()
        .orElse(null);
  }

  private boolean isRecalled(Post question) {
    return acts.stream()
        .map(Post::act)
        .filter(act -> act.etype() == Etype.RECALL)
        .anyMatch(act -> act.targetEventId().equals(question.act().eventId()));
  }

  private static boolean isWritten(Post post) {
    return post.act().etype() == Etype.MESSAGE;
  }

  private static boolean isProgram(Post post) {
    return post.act().actorKind() == ActorKind.BOT;
  }

  private static boolean isPerson(Post post) {
    return post.actorId() != null && !isProgram(post);
  }

  private static boolean says(Post post, String act) {
    return List.of(post.act().attrs().getOrDefault("says", "other").split(",", -1)).contains(act);
  }

  private static Long least(Long known, long at) {
    return known == null ? Long.valueOf(at) : Long.valueOf(Math.min(known, at));
  }
}
