package org.digitalresidents.hero;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.time.AsOf;

/** What one member did, as the points come. */
final class Deeds {
  static final int WEEKS = 13;
  private static final int DAYS_A_WEEK = 7;
  private static final long MS_A_SECOND = 1_000;
  private static final double BILLION = 1e9;

  private final int fewestParticipants;
  private final Set<String> answered = new HashSet<>();
  private final Set<String> credited = new HashSet<>();
  private final Map<String, Long> answersByGroup = new TreeMap<>();
  private final Map<String, Long> greeted = new HashMap<>();
  private final Set<String> orders = new HashSet<>();
  private final long[] answersByWeek = new long[WEEKS]; // the latest first
  private final long[] postsByWeek = new long[WEEKS];
  private long posts;
  private long replies;
  private long repliedTo;
  private long betweenness;
  private long starts;
  private long gatherings;
  private long gatheringsHeld;
  private long gatheringsDrawing;
  private long participants;
  private long works;
  private long worksEchoed;
  private long invites;

  Deeds(int fewestParticipants) {
    this.fewestParticipants = fewestParticipants;
  }

  void see(Point point) {
    if (point.deed() == Deed.ANSWER) {
      answersByWeek[week(point)]++;
    } else if (point.deed() == Deed.POSTS) {
      postsByWeek[week(point)] += point.number();
    } else if (point.deed() == Deed.ORDER) {
      orders.add(point.other());
    } else if (point.deed() == Deed.CREDIT) {
      credited.add(point.other());
    }
    if (point.daysAgo() < AsOf.WINDOW_DAYS) {
      add(point);
    }
  }

  private static int week(Point point) {
    return Math.toIntExact(point.daysAgo() / DAYS_A_WEEK);
  }

  private void add(Point point) {
    long number = point.number();
    switch (point.deed()) {
      case ANSWER -> {
        answered.add(point.other());
        answersByGroup.merge(point.group(), 1L, Long::sum);
      }
      case POSTS -> posts += number;
      case INVITES -> invites += number;
      case GREETING -> greeted.merge(point.other(), number, Math::min);
      case START -> {
        starts++;
        participants += number;
      }
      case GATHERING, GATHERING_HELD -> gather(number, point.deed() == Deed.GATHERING_HELD);
      case WORK -> {
        works++;
        worksEchoed += number >= fewestParticipants ? 1 : 0;
      }
      case REPLIES -> replies = number;
      case REPLIED_TO -> repliedTo = number;
      case BETWEENNESS -> betweenness = number;
      case AS_OF, CREDIT, ORDER -> {
        return; // of nobody, and of a longer time
      }
    }
  }

  private void gather(long came, boolean isHeld) {
    gatherings++;
    gatheringsHeld += isHeld ? 1 : 0;
    if (came >= fewestParticipants) {
      gatheringsDrawing++;
      participants += came;
    }
  }

  /** How many questions were answered, group by group. */
  Map<String, Long> answersByGroup() {
    return answersByGroup;
  }

  long[] answersByWeek() {
    return answersByWeek;
  }

  long[] postsByWeek() {
    return postsByWeek;
  }

  EvidenceRow row() {
    credited.retainAll(answered);
    return new EvidenceRow(
        answered.size(),
        credited.size(),
        posts,
        Arrays.stream(postsByWeek).filter(count -> count > 0).count(),
        streak(),
        replies,
        repliedTo,
        greeted.size(),
        greetingMedian(),
        starts,
        gatherings,
        gatheringsHeld,
        gatheringsDrawing,
        participants,
        betweenness / BILLION,
        orders.size(),
        works,
        worksEchoed,
        invites);
  }

  private long streak() {
    long longest = 0;
    long current = 0;
    for (long count : postsByWeek) {
      current = count > 0 ? current + 1 : 0;
      longest = Math.max(longest, current);
    }
    return longest;
  }

  /** Of an even number the lower of the middle two. */
  private Long greetingMedian() {
    long[] delays = greeted.values().stream().mapToLong(Long::longValue).sorted().toArray();
    return delays.length == 0 ? null : delays[(delays.length - 1) / 2] / MS_A_SECOND;
  }
}
