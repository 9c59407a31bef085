package org.digitalresidents.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.digitalresidents.conversation.Talk.Told;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.QuestionStatus;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.model.SpeechAct;

/**
 * The figures of the board in one language, as they are told and as they are true.
 *
 * <p>Strict: an answer of another is accepted or thanked for by the asker within the horizon. That
 * is what the board's strict rate counts; a question solved without a word is solved in the truth
 * alone ({@code solved}), and no log can show it. Lenient: answered within the horizon.
 */
final class TruthFigures {
  private static final long HORIZON =
      Duration.ofHours(ConversationOptions.HORIZON_HOURS).toMillis() * 1_000;

  private static final Set<SolvedBy> STRICT = EnumSet.of(SolvedBy.ACCEPTED, SolvedBy.THANKED);

  /** So many told, so many true, so many told that are true. */
  record Count(int told, int actual, int right) {
    static Count of(Collection<?> told, Collection<?> actual) {
      Set<Object> both = new HashSet<>(told);
      both.retainAll(new HashSet<>(actual));
      return new Count(told.size(), actual.size(), both.size());
    }

    double excess() {
      return (double) told / actual - 1;
    }

    @Override
    public String toString() {
      return "told %5d  true %5d  right %5d  P %.3f  R %.3f  excess %+.1f %%"
          .formatted(
              told, actual, right, (double) right / told, (double) right / actual, 100 * excess());
    }
  }

  /** A share of questions, as told and as true. */
  record Rate(double told, double actual) {
    double excess() {
      return told - actual;
    }

    @Override
    public String toString() {
      return "told %.3f  true %.3f  excess %+.1f points".formatted(told, actual, 100 * excess());
    }
  }

  private final SimulatedTalk talk;
  private final Told told;
  private final Predicate<String> isCounted;
  private final Set<String> strict = new HashSet<>();
  private final Set<String> answered = new HashSet<>();

  /**
   * The figures of some groups.
   *
   * @param isCounted which groups
   */
  TruthFigures(SimulatedTalk talk, Told told, Predicate<String> isCounted) {
    this.talk = talk;
    this.told = told;
    this.isCounted = isCounted;
    talk.posts().values().forEach(this::note);
  }

  /** Names and figures, in the order of the definitions. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("questions", questions());
    all.put("E1 strict", strict());
    all.put("E1 lenient", lenient());
    all.put("E1 solved", solved());
    all.put("E2 pairs", pairs());
    all.put("E3 shares", shares());
    all.put("banter", banter());
    all.put("F1 promotions", promotions());
    all.put("F1 promotion ratio", promotionRatio());
    return all;
  }

  Count questions() {
    return Count.of(toldQuestions(q -> true), trueQuestions(q -> true));
  }

  Rate strict() {
    return rate(q -> isSolved(q, STRICT), strict::contains);
  }

  Rate lenient() {
    return rate(q -> q.solvedBy() != null, answered::contains);
  }

  /** What no log shows in full: solved in truth lies between strict and lenient. */
  private Rate solved() {
    return rate(q -> isSolved(q, STRICT), q -> truth(q).path("is_solved").asBoolean());
  }

  Count pairs() {
    Set<String> theirs = new HashSet<>();
    talk.truth().values().stream()
        .filter(row -> row.has("answers_event_id"))
        .map(row -> talk.posts().get(row.get("event_id").asText()))
        .filter(post -> post.act().actorKind() == ActorKind.MEMBER && isCounted(post))
        .forEach(post -> theirs.add(answers(post) + ' ' + post.actorId()));
    Set<String> ours = new HashSet<>();
    told.helps().stream()
        .filter(h -> h.linking().equals(Linking.LIBERAL.code()) && isCounted.test(h.groupId()))
        .filter(h -> h.helperKind().equals("member") && h.askerKind().equals("member"))
        .forEach(h -> ours.add(h.eventId() + ' ' + h.helperId()));
    return Count.of(ours, theirs);
  }

  Count shares() {
    Set<String> ours = posts(p -> p.isExperience() && p.actorKind().equals("member"));
    return Count.of(ours, trueActs("share_experience"));
  }

  /** Which posts are banter; no figure of the board rests on it, a member's role does. */
  private Count banter() {
    Set<String> ours =
        posts(p -> SpeechAct.BANTER.code().equals(p.act()) && p.actorKind().equals("member"));
    return Count.of(ours, trueActs("banter"));
  }

  /** Posts by anybody that advertise above all. */
  Count promotions() {
    return Count.of(
        posts(post -> SpeechAct.PROMOTION.code().equals(post.act())), trueActs("promo"));
  }

  /** Of all posts those that advertise. */
  Rate promotionRatio() {
    double posts = posts(post -> true).size();
    Count promotions = promotions();
    return new Rate(promotions.told() / posts, promotions.actual() / posts);
  }

  /** Questions told that are none, and true ones that are not told. */
  Map<String, String> errors() {
    Map<String, String> errors = new HashMap<>();
    Set<String> ours = toldQuestions(q -> true);
    Set<String> theirs = trueQuestions(q -> true);
    ours.stream().filter(q -> !theirs.contains(q)).forEach(q -> errors.put(q, "false"));
    theirs.stream().filter(q -> !ours.contains(q)).forEach(q -> errors.put(q, "missed"));
    return errors;
  }

  private Rate rate(Predicate<QuestionRow> isOurs, Predicate<String> isTheirs) {
    long ours = toldQuestions(q -> isMatured(q) && isOurs.test(q)).size();
    long theirs = trueQuestions(q -> isMatured(q) && isTheirs.test(q)).size();
    return new Rate(
        (double) ours / toldQuestions(TruthFigures::isMatured).size(),
        (double) theirs / trueQuestions(this::isMatured).size());
  }

  private Set<String> toldQuestions(Predicate<QuestionRow> which) {
    Set<String> ids = new HashSet<>();
    told.questions().stream()
        .filter(q -> q.linking().equals(Linking.LIBERAL.code()) && isCounted.test(q.groupId()))
        .filter(q -> q.askerKind().equals("member"))
        .filter(which)
        .forEach(q -> ids.add(q.eventId()));
    return ids;
  }

  private Set<String> trueQuestions(Predicate<String> which) {
    Set<String> ids = trueActs("question");
    ids.removeIf(which.negate());
    return ids;
  }

  private Set<String> posts(Predicate<PostRow> which) {
    Set<String> ids = new HashSet<>();
    told.posts().stream()
        .filter(post -> isCounted.test(post.groupId()) && which.test(post))
        .forEach(post -> ids.add(post.eventId()));
    return ids;
  }

  private Set<String> trueActs(String act) {
    Set<String> ids = new HashSet<>();
    talk.truth().values().stream()
        .filter(row -> row.get("act").asText().equals(act))
        .map(row -> row.get("event_id").asText())
        .filter(id -> isCounted(talk.posts().get(id)))
        .forEach(ids::add);
    return ids;
  }

  private boolean isCounted(Post post) {
    return isCounted.test(post.act().groupId());
  }

  private static boolean isMatured(QuestionRow question) {
    return question.status().equals(QuestionStatus.MATURED.code());
  }

  private boolean isMatured(String question) {
    return talk.posts().get(question).act().ts() + HORIZON <= talk.dataEnd();
  }

  private static boolean isSolved(QuestionRow question, Set<SolvedBy> by) {
    return by.stream().anyMatch(each -> each.code().equals(question.solvedBy()));
  }

  private JsonNode truth(String event) {
    return talk.truth().get(event);
  }

  private String answers(Post post) {
    JsonNode row = truth(post.act().eventId());
    return row == null || !row.has("answers_event_id")
        ? null
        : row.get("answers_event_id").asText();
  }

  private void note(Post post) {
    Act act = post.act();
    String own = answers(post);
    if (own != null && isWithin(own, act)) {
      answered.add(own);
    }
    JsonNode row = truth(act.eventId());
    boolean thanks = row != null && row.get("act").asText().equals("thanks");
    String target = act.etype() == Etype.ACCEPT || thanks ? act.targetEventId() : null;
    String question = target == null ? null : answers(talk.posts().get(target));
    if (question != null && isWithin(question, act) && isBy(question, post.actorId())) {
      strict.add(question);
    }
  }

  private boolean isBy(String question, String person) {
    return talk.posts().get(question).actorId().equals(person);
  }

  private boolean isWithin(String question, Act act) {
    return act.ts() <= talk.posts().get(question).act().ts() + HORIZON;
  }
}
