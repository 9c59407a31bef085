package org.digitalresidents.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Linking;

/**
 * Follows the questions of one stream under one linking: who replied first, who helped, what shows
 * that it was solved.
 *
 * <p>A question is followed for {@link #FOLLOWED_DAYS} days or the horizon, whichever is longer;
 * the one that starts a thread as long as the thread. Of too many at once the eldest is given up.
 */
final class QuestionFold {
  /** In a chat nobody answers later, and time is what bounds the memory. */
  static final int FOLLOWED_DAYS = 30;

  static final int MOST_OPEN = 10_000;

  private final Linking linking;
  private final long horizon;
  private final long followed;
  private final Consumer<QuestionRow> questions;
  private final Consumer<HelpRow> helps;
  private final Map<String, OpenQuestion> open = new LinkedHashMap<>(); // in the order asked
  private final Map<String, Deque<OpenQuestion>> byAsker = new HashMap<>();
  private StreamKey stream;
  private long dataEnd;
  private OpenQuestion root; // starts the thread

  QuestionFold(
      Linking linking,
      ConversationOptions options,
      Consumer<QuestionRow> questions,
      Consumer<HelpRow> helps) {
    this.linking = linking;
    this.horizon = options.horizon();
    this.followed = Math.max(horizon, Duration.ofDays(FOLLOWED_DAYS).toMillis() * 1_000);
    this.questions = questions;
    this.helps = helps;
  }

  void begin(StreamKey next, long end) {
    stream = next;
    dataEnd = end;
  }

  /** It is so late: what was asked too long ago is no longer followed. */
  void reach(long now) {
    Iterator<OpenQuestion> eldest = open.values().iterator();
    while (eldest.hasNext()) {
      OpenQuestion question = eldest.next();
      long until = question.act().ts() + followed;
      if (until > now) {
        return;
      }
      eldest.remove();
      close(question, Math.min(until, dataEnd));
    }
  }

  /** The question itself, while it is followed; else null. */
  OpenQuestion question(String eventId) {
    if (root != null && root.act().eventId().equals(eventId)) {
      return root;
    }
    return open.get(eventId);
  }

  Linking linking() {
    return linking;
  }

  /** The question that starts the thread; null where there is none. */
  OpenQuestion root() {
    return root;
  }

  /** The questions under which a post stands that follows another. */
  Line under(String toEventId, Spoken to) {
    OpenQuestion asked = question(toEventId);
    if (to != null) {
      return to.line(linking);
    }
    return asked == null ? Line.NONE : Line.of(asked);
  }

  /** A post that is no question. */
  void hear(Spoken said, Spoken to, Line line) {
    line.questions().forEach(question -> question.hear(said, to));
    said.stand(linking, line);
  }

  /** A post that asks, or may turn out to: the same again, or something new. */
  void ask(Post post, Asking asking, Spoken said, Spoken to, Line line) {
    line.questions().forEach(question -> question.hear(said, to));
    OpenQuestion asked = askedBefore(post);
    if (asked == null) {
      asked = open(new OpenQuestion(post, asking));
    } else {
      asked.repeated(post.act().ts());
    }
    said.stand(linking, line.and(asked));
  }

  /** A post told earlier turns out to follow one that stands under questions. */
  void hearLate(Spoken earlier, Spoken to) {
    Line line = to.line(linking);
    line.questions().forEach(question -> question.hear(earlier, to));
    earlier.stand(linking, line);
  }

  /** The asker's own question that says nearly the same; one that was taken back is none. */
  private OpenQuestion askedBefore(Post post) {
    Deque<OpenQuestion> own = byAsker.get(post.actorId());
    if (own == null) {
      return null;
    }
    TextLikeness text = TextLikeness.of(post.act().text());
    return own.stream()
        .filter(question -> !question.isDeleted() && question.isLike(text))
        .findFirst()
        .orElse(null);
  }

  private OpenQuestion open(OpenQuestion question) {
    Act act = question.act();
    if (root == null && act.eventId().equals(act.threadId())) {
      root = question;
    } else {
      open.put(act.eventId(), question);
    }
    if (question.askerId() != null && !question.isSupposed()) {
      byAsker.computeIfAbsent(question.askerId(), asker -> new ArrayDeque<>(2)).add(question);
    }
    if (open.size() > MOST_OPEN) {
      OpenQuestion eldest = open.values().iterator().next();
      open.remove(eldest.act().eventId());
      close(eldest, act.ts());
    }
    return question;
  }

  /** No more is said in the stream. */
  void end() {
    if (root != null) {
      close(root, dataEnd);
      root = null;
    }
    open.values()
        .forEach(question -> close(question, Math.min(question.act().ts() + followed, dataEnd)));
    open.clear();
    byAsker.clear();
  }

  private void close(OpenQuestion question, long until) {
    question.close();
    if (question.askerId() != null) {
      byAsker.computeIfPresent(
          question.askerId(), (asker, own) -> own.remove(question) && own.isEmpty() ? null : own);
    }
    if (question.isDeleted() || !question.isAsked()) {
      return;
    }
    questions.accept(QuestionRow.of(stream, linking, question, new Watch(until, dataEnd, horizon)));
    question
        .helpers()
        .values()
        .forEach(answer -> helps.accept(HelpRow.of(stream, linking, question, answer)));
  }
}
