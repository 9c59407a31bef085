package org.digitalresidents.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.SpeechAct;

/**
 * How it goes with those who speak up: whether posts are left alone, first posts are replied to,
 * newcomers excuse themselves, and who asks is sent away. Holds when each member first spoke, and
 * the questions of a week. Source: definitions F3.
 */
final class BeginningFold implements WeekFold {
  private static final Duration DAY = Duration.ofDays(1);

  /** Who first spoke in the group less than so long ago is new. */
  private static final Duration NEW = Duration.ofDays(14);

  /** Later replies are rare. */
  private static final Duration QUESTION = Duration.ofDays(7);

  private final Instant newFrom;
  private final Map<String, Instant> firstSpoke = new HashMap<>();
  private final Map<String, Instant> questions = new HashMap<>();
  private final Set<String> harsh = new HashSet<>();
  private Instant harshAt; // the instant of the harsh posts; null before the first
  private final Share cold = new Share();
  private final Recent replied = new Recent();
  private final Recent heard = new Recent();
  private final Share hedged = new Share();
  private final Share refused = new Share();

  /** So many of so many. */
  private static final class Share {
    private long part;
    private long whole;

    void add(boolean isPart) {
      whole++;
      part += isPart ? 1 : 0;
    }

    void tell(HealthIndex index, LocalDate week, Points out) {
      out.tally(index, week, part, whole);
      part = 0;
      whole = 0;
    }
  }

  /** The same of 13 weeks: newcomers of one are few. */
  private static final class Recent {
    private static final int WEEKS = 13;

    private final Deque<long[]> weeks = new ArrayDeque<>(List.of(new long[2]));

    void add(boolean isPart) {
      weeks.getLast()[0] += isPart ? 1 : 0;
      weeks.getLast()[1]++;
    }

    void tell(HealthIndex index, LocalDate week, Points out) {
      long part = weeks.stream().mapToLong(of -> of[0]).sum();
      long whole = weeks.stream().mapToLong(of -> of[1]).sum();
      out.tally(index, week, part, whole);
      weeks.addLast(new long[2]);
      if (weeks.size() > WEEKS) {
        weeks.removeFirst();
      }
    }
  }

  /**
   * Of a place not seen yet.
   *
   * @param newFrom who first spoke before may have been there before the data begin
   */
  BeginningFold(Instant newFrom) {
    this.newFrom = newFrom;
  }

  @Override
  public void see(Fact fact, LocalDate week) {
    if (!fact.isHome()) {
      return;
    }
    if (fact.isOf(PostResponse.POST_RESPONSE)) {
      seeResponse(fact);
    } else if (fact.isOf(PostWords.POST_WORDS)) {
      seeWords(fact);
    } else if (fact.isOf(Reply.REPLY)) {
      seeReply(fact);
    }
  }

  private void seeResponse(Fact fact) {
    boolean isSaid = fact.isSpoken(PostResponse.ETYPE);
    SpeechAct act = SpeechAct.valueOf(fact.text(PostResponse.ACT).toUpperCase(Locale.ROOT));
    if (isSaid && act == SpeechAct.DISAGREE) {
      addHarsh(fact);
    }
    if (!isSaid || !fact.isByMember(PostResponse.ACTOR_ID, PostResponse.ACTOR_KIND)) {
      return;
    }
    if (act == SpeechAct.QUESTION) {
      questions.put(fact.text(PostResponse.EVENT_ID), fact.at());
    }
    boolean isFirst =
        firstSpoke.putIfAbsent(fact.text(PostResponse.ACTOR_ID), fact.at()) == null
            && !fact.at().isBefore(newFrom);
    Instant dayOver = fact.at().plus(DAY);
    if (fact.instant(PostResponse.WATCHED_UNTIL).isBefore(dayOver)) {
      return;
    }
    boolean isReplied = isBy(fact.instant(PostResponse.REPLIED_AT), dayOver);
    cold.add(!isReplied && !isBy(fact.instant(PostResponse.REACTED_AT), dayOver));
    if (isFirst) {
      replied.add(isReplied);
    }
    if (act == SpeechAct.QUESTION && isByNew(fact.text(PostResponse.ACTOR_ID), fact.at())) {
      heard.add(isReplied);
    }
  }

  private boolean isByNew(String member, Instant at) {
    Instant first = firstSpoke.getOrDefault(member, at);
    return !first.isBefore(newFrom) && at.isBefore(first.plus(NEW));
  }

  private static boolean isBy(Instant at, Instant end) {
    return at != null && !at.isAfter(end);
  }

  private void seeWords(Fact fact) {
    if (fact.count(PostWords.SCORN_WORDS) > 0) {
      addHarsh(fact);
    }
    boolean isSaid =
        fact.isSpoken(PostWords.ETYPE)
            && fact.has(PostWords.TOKENS)
            && fact.isByMember(PostWords.ACTOR_ID, PostWords.ACTOR_KIND);
    if (isSaid && isByNew(fact.text(PostWords.ACTOR_ID), fact.at())) {
      hedged.add(fact.count(PostWords.HEDGE_WORDS) > 0);
    }
  }

  private void addHarsh(Fact fact) {
    if (!fact.at().equals(harshAt)) {
      harsh.clear();
      harshAt = fact.at();
    }
    harsh.add(fact.text(PostWords.EVENT_ID));
  }

  private void seeReply(Fact fact) {
    String to = fact.text(Reply.TO_EVENT_ID);
    boolean isToQuestion = to != null && questions.containsKey(to);
    boolean isByAnother = fact.text(Reply.FROM_ACTOR_ID) != null && !isToSelf(fact);
    if (isToQuestion && isByAnother) {
      refused.add(fact.at().equals(harshAt) && harsh.contains(fact.text(Reply.EVENT_ID)));
    }
  }

  private static boolean isToSelf(Fact fact) {
    return fact.text(Reply.FROM_ACTOR_ID).equals(fact.text(Reply.TO_ACTOR_ID));
  }

  @Override
  public void tell(LocalDate week, Points out) {
    cold.tell(HealthIndex.COLD_SHARE, week, out);
    replied.tell(HealthIndex.NEWCOMER_REPLIED_SHARE, week, out);
    heard.tell(HealthIndex.NEWCOMER_HEARD_SHARE, week, out);
    hedged.tell(HealthIndex.NEWCOMER_HEDGE_SHARE, week, out);
    refused.tell(HealthIndex.HARSH_REPLY_SHARE, week, out);
    if (!questions.isEmpty()) {
      Instant last = questions.values().stream().max(Instant::compareTo).orElseThrow();
      questions.values().removeIf(asked -> asked.plus(QUESTION).isBefore(last));
    }
  }
}
