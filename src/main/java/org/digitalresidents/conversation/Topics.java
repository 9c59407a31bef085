package org.digitalresidents.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.SpeechAct;

/**
 * The questions of a group that are young enough to be answered, of which a bounded number is
 * remembered. Finds what follows one of them where nothing nearer is known: what answers hours
 * later, and the asker's thanks for it.
 *
 * <p>Every open question competes with answering none, whose weight is that of the post's {@link
 * AnswerShape}. A question's own falls with its age, {@code 1 / (1 + t / 3 h)}, and with every
 * answer found; it rises with the rare words it shares with the post, and twentyfold if the post
 * addresses its asker. The confidence is its part of the sum of weights. In six simulated groups'
 * logs, of the links from 0.13, 0.2, 0.3, … to 0.9 on, so many of 100 were right: 19, 22, 29, 42,
 * 51, 72, 87, 82, 96.
 */
final class Topics {
  static final int MOST_OPEN = 200;

  /** What is less likely is no link even where all count that may be one. */
  private static final double LEAST = 0.13;

  /** Above this it is not surer, however much speaks for it. */
  private static final double MOST = 0.9;

  /** How often thanks are for that very answer; for one to the same question 84 of 100 are. */
  private static final double TO_ANSWER = 0.4;

  /**
   * So soon after an answer a short word of the asker is about it, even one that says no thanks: 75
   * of 98 in simulated groups. Later only what says so in words; the rule of links to topics is for
   * the others.
   */
  private static final long SOON_MICROS = Duration.ofHours(1).toMillis() * 1_000;

  /** Fewer signs, or so many thirds of them in letters, tell nothing that answers. */
  private static final int SUBSTANCE = 12;

  private final Tagger tagger;
  private final long horizon;
  private final Parlance parlance = new Parlance();
  private final Deque<Topic> open = new ArrayDeque<>();

  /**
   * No questions.
   *
   * @param horizon for how many microseconds a question is open
   */
  Topics(Tagger tagger, long horizon) {
    this.tagger = tagger;
    this.horizon = horizon;
  }

  void begin() {
    open.clear();
    parlance.begin();
  }

  /** It is so late: older questions are no longer open. */
  void reach(long now) {
    while (!open.isEmpty() && now - open.getFirst().ts() > horizon) {
      open.removeFirst();
    }
  }

  /**
   * Takes note of a post: it may ask, or answer one of the questions.
   *
   * @param answeredId the question it is taken to answer; null where there is none
   */
  void hear(Post post, List<Tag> tags, boolean asks, String answeredId) {
    boolean isRemark = !asks && AnswerShape.isPossible(tags) && isOfSubstance(post.act().text());
    for (Topic topic : open) {
      if (topic.isBy(post.actorId())) {
        continue;
      }
      if (topic.eventId().equals(answeredId)) {
        topic.answered(post);
      } else if (isRemark) {
        topic.remarked(post);
      }
    }
    int[] words = Wording.of(post.act().text());
    if (asks) {
      open.add(new Topic(post, words));
      if (open.size() > MOST_OPEN) {
        open.removeFirst();
      }
    }
    parlance.hear(words);
  }

  /**
   * An asker's thanks.
   *
   * @param link to what they thank for
   * @param questionId the question they asked
   */
  record Thanks(Link link, String questionId) {}

  /** To the last answer, if the asker thanks for it, or at once takes it up in a word. */
  Optional<Thanks> confirmed(Post post, Copied copied) {
    Topic topic = lastHeard(post.actorId());
    if (topic == null) {
      return Optional.empty();
    }
    Act answer = topic.answerOrRemark().act();
    boolean isSoon = topic.isAnswered() && post.act().ts() - answer.ts() <= SOON_MICROS;
    LinkRule rule = isSoon ? LinkRule.TOPIC : LinkRule.MODEL;
    Place place = place(topic.answerOrRemark().actorId(), rule, SpeechAct.ANSWER, true, copied);
    boolean confirms = tagger.tag(post, place).stream().anyMatch(Tag::confirms);
    Link link = new Link(answer.eventId(), LinkRule.TOPIC, TO_ANSWER);
    return confirms ? Optional.of(new Thanks(link, topic.eventId())) : Optional.empty();
  }

  /** Of a person's questions the one answered last, else the last one; null where unheard. */
  private Topic lastHeard(String asker) {
    return open.stream()
        .filter(topic -> topic.isBy(asker) && topic.answerOrRemark() != null)
        .max(
            Comparator.comparing(Topic::isAnswered)
                .thenComparingLong(topic -> topic.answerOrRemark().act().ts()))
        .orElse(null);
  }

  /** To the question that the post answers most likely. */
  Optional<Link> answered(Post post, Copied copied) {
    if (open.isEmpty()
        || !(post.act().targetActorId() != null || isOfSubstance(post.act().text()))) {
      return Optional.empty();
    }
    List<Tag> tags =
        tagger.tag(post, place(null, LinkRule.TOPIC, SpeechAct.QUESTION, false, copied));
    double all = AnswerShape.of(tags).none();
    int[] words = Wording.of(post.act().text());
    Topic best = null;
    double most = 0;
    for (Topic topic : open) {
      double weight = topic.isBy(post.actorId()) ? 0 : topic.weight(post, words, parlance);
      all += weight;
      if (weight > 0 && weight >= most) {
        best = topic;
        most = weight;
      }
    }
    double confidence = Math.min(MOST, most / all);
    return confidence < LEAST
        ? Optional.empty()
        : Optional.of(new Link(best.eventId(), LinkRule.TOPIC, confidence));
  }

  private static Place place(
      String to, LinkRule rule, SpeechAct does, boolean isByAsker, Copied copied) {
    return new Place(false, false, rule, to, Set.of(does), isByAsker, !isByAsker, copied);
  }

  private static boolean isOfSubstance(String text) {
    if (text == null) {
      return false;
    }
    int thirds = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      thirds += Character.isIdeographic(c) ? 3 : Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return thirds >= 3 * SUBSTANCE;
  }
}
