package org.digitalresidents.health;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PushOutcome;

/**
 * What follows pushes in one group, or in all of them.
 *
 * <p>Leaves are looked at hour by hour: how their rate among the members rises with each push of
 * this and the 24 (72) hours before, those of as many hours after held constant: where members
 * leave first and a push follows, it is the later push that goes with the leaves. Over the window
 * it adds up to {@code slope × hours}.
 *
 * <p>Silence is looked at in the hour of a push: how the share of the members active within seven
 * days who are not active in the 24 (72) hours from then on differs with each push of the hour,
 * those of as many hours before held constant.
 */
final class PushStudy {
  /** An outcome within a window of hours. */
  record Question(PushOutcome outcome, int window) {
    /** Definitions F1. */
    static final List<Question> ALL =
        List.of(
            new Question(PushOutcome.LEAVE, 24),
            new Question(PushOutcome.LEAVE, 72),
            new Question(PushOutcome.SILENCE, 24),
            new Question(PushOutcome.SILENCE, 72));

    private double scale() {
      return outcome == PushOutcome.LEAVE ? PER * (window + 1) : PER;
    }
  }

  private static final double PER = 1000;
  private static final int DAYS = 7 * History.WEEKS;

  /** What is known of one question. */
  private record Cell(DaySums sums, long[] outcomes) {}

  private final int fewest;
  private final long[] pushes;
  private final long[] memberPushes;
  private final Map<Question, Cell> cells = new LinkedHashMap<>();

  /**
   * An empty study.
   *
   * @param fewest fewer outcomes, or fewer pushes, say nothing
   */
  PushStudy(int days, int fewest) {
    this.fewest = fewest;
    this.pushes = new long[days];
    this.memberPushes = new long[days];
    for (Question question : Question.ALL) {
      cells.put(question, new Cell(new DaySums(days), new long[days]));
    }
  }

  /** The study of one group. */
  static PushStudy of(GroupHours group, int fewest) {
    LocalHours clock = group.clock();
    PushStudy study = new PushStudy(clock.days(), fewest);
    long[] pushed = group.of(HourKind.PUSH);
    long[] members = group.membersAtStart();
    for (int hour = 0; hour < group.hours(); hour++) {
      study.pushes[clock.day(hour)] += pushed[hour];
      study.memberPushes[clock.day(hour)] += pushed[hour] * members[hour];
    }
    study.cells.forEach((question, cell) -> look(question, cell, group, members));
    return study;
  }

  private static void look(Question question, Cell cell, GroupHours group, long[] members) {
    long[] pushed = group.of(HourKind.PUSH);
    int window = question.window();
    boolean isLeave = question.outcome() == PushOutcome.LEAVE;
    long[] population = isLeave ? members : group.standing(HourKind.ACTIVE_BEFORE);
    long[] outcome = isLeave ? group.of(HourKind.LEAVE) : group.standing(silence(window));
    long[] looked = isLeave ? GroupHours.within(pushed, -window, 0) : pushed;
    long[] held =
        isLeave ? GroupHours.within(pushed, 1, window) : GroupHours.within(pushed, -window, -1);
    MatchedHours hours = new MatchedHours(group.clock(), population, window);
    hours.addTo(cell.sums(), outcome, looked, held);
    hours.count(outcome, cell.outcomes());
  }

  private static HourKind silence(int window) {
    return window == 24 ? HourKind.SILENT_24 : HourKind.SILENT_72;
  }

  /** Adds another group. */
  void add(PushStudy other) {
    addUp(pushes, other.pushes);
    addUp(memberPushes, other.memberPushes);
    cells.forEach(
        (question, cell) -> {
          cell.sums().add(other.cells.get(question).sums());
          addUp(cell.outcomes(), other.cells.get(question).outcomes());
        });
  }

  private static void addUp(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /**
   * What the 13 weeks up to one say.
   *
   * @param week from 0 on
   * @param ifNone why leaves are not known, null where they are
   */
  Answer answer(Question question, int week, NullReason ifNone) {
    int to = Math.min((week + 1) * 7, pushes.length);
    int from = Math.max(0, (week + 1) * 7 - DAYS);
    Cell cell = cells.get(question);
    long pushed = sum(pushes, from, to);
    long outcomes = sum(cell.outcomes(), from, to);
    NullReason reason = question.outcome() == PushOutcome.LEAVE ? ifNone : null;
    if (pushed == 0) {
      reason = NullReason.NO_PUSHES;
    } else if (reason == null && (pushed < fewest || outcomes < fewest)) {
      reason = NullReason.TOO_FEW;
    }
    Optional<DaySums.Slope> slope = reason == null ? cell.sums().slope(from, to) : Optional.empty();
    if (reason == null && slope.isEmpty()) {
      reason = NullReason.NO_CONTROL;
    }
    double scale = question.scale();
    return new Answer(
        slope.map(s -> s.value() * scale).orElse(null),
        reason == null ? null : reason.code(),
        slope.map(s -> s.low() * scale).orElse(null),
        slope.map(s -> s.high() * scale).orElse(null),
        pushed,
        sum(memberPushes, from, to),
        outcomes);
  }

  private static long sum(long[] counts, int from, int to) {
    return Arrays.stream(counts, from, to).sum();
  }

  /** What {@code push_response} says, beside its key. */
  record Answer(
      Double extra,
      String extraNullReason,
      Double low,
      Double high,
      long pushes,
      long memberPushes,
      long outcomes) {}
}
