package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.TreeSet;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;

/** What follows pushes, where it is known by construction. */
class PushStudyTest {
  private static final int WEEKS = 14;
  private static final int HOURS = WEEKS * 168;
  private static final PushStudy.Question LEAVES = PushStudy.Question.ALL.get(0);
  private static final PushStudy.Question SILENCES = PushStudy.Question.ALL.get(2);

  /**
   * 10 000 000 members, of whom so many leave in an hour: a base that differs by the hour of the
   * week and from four weeks to the next, and 200 more for each push of this and the 24 hours
   * before. 25 hours of 200 are 5 000 of 10 000 000: half a member of 1 000.
   */
  @Test
  void aResponseWithoutNoiseIsFoundExactly() {
    long[] pushes = pushes();
    GroupHours hours = group(pushes);
    long[] within = GroupHours.within(pushes, -24, 0);
    for (int hour = 1; hour < HOURS; hour++) {
      long base = 1000 + 10L * (hour % 168) + 500L * (hour / (4 * 168));
      long left = base + 200 * within[hour];
      hours.add(HourKind.LEAVE, hour, left);
      hours.add(HourKind.EXIT, hour, left);
      hours.add(HourKind.ENTER, hour, left); // as many come, so that the members stay as many
    }

    PushStudy.Answer answer = PushStudy.of(hours, 5).answer(LEAVES, WEEKS - 1, null);

    assertThat(answer.extra()).isCloseTo(0.5, within(1e-6));
    assertThat(answer.low()).isCloseTo(0.5, within(1e-6));
    assertThat(answer.high()).isCloseTo(0.5, within(1e-6));
  }

  /** The same hours, but members leave in the 24 hours before pushes: no response. */
  @Test
  void whatComesBeforeAPushIsNoResponseToIt() {
    long[] pushes = pushes();
    GroupHours hours = group(pushes);
    long[] before = GroupHours.within(pushes, 1, 24);
    for (int hour = 1; hour < HOURS; hour++) {
      long left = 1000 + 200 * before[hour];
      hours.add(HourKind.LEAVE, hour, left);
      hours.add(HourKind.EXIT, hour, left);
      hours.add(HourKind.ENTER, hour, left);
    }

    PushStudy.Answer answer = PushStudy.of(hours, 5).answer(LEAVES, WEEKS - 1, null);

    assertThat(answer.extra()).isCloseTo(0, within(1e-6));
  }

  /** Of 1 000 active members 300 are silent in any hour, and 20 more in an hour with a push. */
  @Test
  void silenceIsLookedAtInTheHourOfThePush() {
    long[] pushes = pushes();
    GroupHours hours = group(pushes);
    hours.add(HourKind.ACTIVE_BEFORE, 0, 1000);
    for (int hour = 0; hour < HOURS; hour++) {
      hours.add(HourKind.SILENT_24, hour, 300 + 20 * pushes[hour]);
      hours.add(HourKind.SILENT_24, hour + 1L, -300 - 20 * pushes[hour]);
    }

    PushStudy.Answer answer = PushStudy.of(hours, 5).answer(SILENCES, WEEKS - 1, null);

    assertThat(answer.extra()).isCloseTo(20, within(1e-6));
  }

  /** Two equal groups say what one says; only there is twice as much of it. */
  @Test
  void aGroupTwiceHasTheSameResponse() {
    GroupHours hours = group(pushes());
    SplittableRandom random = new SplittableRandom(3);
    for (int hour = 1; hour < HOURS; hour++) {
      hours.add(HourKind.LEAVE, hour, random.nextInt(100));
    }
    PushStudy once = PushStudy.of(hours, 5);
    PushStudy twice = PushStudy.of(hours, 5);
    twice.add(once);

    PushStudy.Answer one = once.answer(LEAVES, WEEKS - 1, null);
    PushStudy.Answer two = twice.answer(LEAVES, WEEKS - 1, null);

    assertThat(two.extra()).isCloseTo(one.extra(), within(1e-9));
    assertThat(two.low()).isCloseTo(one.low(), within(1e-9));
    assertThat(two.memberPushes()).isEqualTo(2 * one.memberPushes());
  }

  @Test
  void whatCannotBeKnownHasAReason() {
    GroupHours none = group(new long[HOURS]);
    long[] always = new long[HOURS];
    for (int hour = 10; hour < HOURS; hour += 168) {
      always[hour] = 1;
    }
    GroupHours regular = group(always);
    for (int hour = 1; hour < HOURS; hour++) {
      none.add(HourKind.LEAVE, hour, 1);
      regular.add(HourKind.LEAVE, hour, 1);
    }

    assertThat(reason(none, null)).isEqualTo("no_pushes");
    assertThat(reason(regular, NullReason.NO_LEAVES)).isEqualTo("no_leaves");
    assertThat(reason(regular, null)).isEqualTo("no_control"); // a push every Monday at ten
    assertThat(reason(group(pushes()), null)).isEqualTo("too_few"); // nobody leaves
  }

  /** Against a list of all hours: who was active in the week before, and is not in the next 24. */
  @Test
  void whoIsAtRiskOfSilenceAgreesWithCountingHourByHour() {
    SplittableRandom random = new SplittableRandom(5);
    for (int trial = 0; trial < 50; trial++) {
      TreeSet<Integer> active = new TreeSet<>();
      int span = trial % 2 == 0 ? 100 : 800;
      for (int i = 0; i < 5; i++) {
        active.add(random.nextInt(span));
      }
      GroupHours hours = EvenHours.group(1200);
      ActiveHours follow = new ActiveHours((hour, kind, n) -> hours.add(kind, hour, n));
      active.forEach(follow::see);
      follow.end();

      for (int hour = 0; hour < 1000; hour++) {
        Integer last = active.lower(hour);
        boolean isAtRisk = last != null && hour - last <= 168;
        boolean isSilent = isAtRisk && active.subSet(hour, hour + 24).isEmpty();
        assertThat(hours.standing(HourKind.ACTIVE_BEFORE)[hour]).isEqualTo(isAtRisk ? 1 : 0);
        assertThat(hours.standing(HourKind.SILENT_24)[hour]).isEqualTo(isSilent ? 1 : 0);
      }
    }
  }

  private static String reason(GroupHours hours, NullReason ifNone) {
    return PushStudy.of(hours, 5).answer(LEAVES, WEEKS - 1, ifNone).extraNullReason();
  }

  private static GroupHours group(long[] pushes) {
    GroupHours hours = EvenHours.group(HOURS);
    hours.add(HourKind.ENTER, 0, 10_000_000);
    for (int hour = 0; hour < HOURS; hour++) {
      hours.add(HourKind.PUSH, hour, pushes[hour]);
    }
    return hours;
  }

  /** On every other day or so, now and then several. */
  private static long[] pushes() {
    SplittableRandom random = new SplittableRandom(7);
    long[] pushes = new long[HOURS];
    for (int i = 0; i < 2 * WEEKS * 7; i++) {
      pushes[random.nextInt(HOURS)]++;
    }
    return pushes;
  }
}
