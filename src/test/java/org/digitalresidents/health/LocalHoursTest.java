package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LocalHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 25);

  /** On Sunday, 31 March 2024, two o'clock was three: the day has 23 hours. */
  @Test
  void hoursKeepTheirPlaceWhenClocksGoForward() {
    LocalHours clock = new LocalHours(MONDAY, BERLIN, 14 * 24 - 1);
    int sundayAtOne = 6 * 24 + 1;
    int mondayAtNine = 7 * 24 - 1 + 9;

    assertThat(clock.days()).isEqualTo(14);
    assertThat(clock.weeks()).isEqualTo(2);
    assertThat(clock.stratum(sundayAtOne + 1, 4)).isEqualTo(6 * 24 + 3);
    assertThat(clock.day(7 * 24 - 1)).isEqualTo(7);
    assertThat(clock.stratum(mondayAtNine, 4)).isEqualTo(clock.stratum(9, 4)).isEqualTo(9);
  }

  /** On Sunday, 27 October 2024, two o'clock came twice: the day has 25 hours. */
  @Test
  void theHourThatComesTwiceIsOneAndTheSame() {
    LocalHours clock = new LocalHours(LocalDate.of(2024, 10, 21), BERLIN, 7 * 24 + 1);
    int two = 6 * 24 + 2;

    assertThat(clock.stratum(two, 4)).isEqualTo(clock.stratum(two + 1, 4));
    assertThat(clock.day(7 * 24)).isEqualTo(6);
    assertThat(clock.weeks()).isEqualTo(1);
  }

  /** Midnight in Kolkata is half past an hour of UTC: the first hour is that it falls in. */
  @Test
  void whereADayBeginsWithinAnHourItsMiddleDecides() {
    LocalHours clock = new LocalHours(MONDAY, ZoneId.of("Asia/Kolkata"), 25);

    assertThat(clock.stratum(0, 4)).isZero();
    assertThat(clock.day(23)).isZero();
    assertThat(clock.day(24)).isEqualTo(1);
  }

  /**
   * As many leave as the hour of the week on the wall has it, over a change of clocks, and 200 of
   * 10 000 000 more in each of the 25 hours from a push on: half a member of 1 000, exactly.
   */
  @Test
  void responsesAreFoundOverAChangeOfClocks() {
    int hours = 14 * 168 - 1;
    LocalDate start = LocalDate.of(2024, 2, 26);
    LocalHours clock = new LocalHours(start, BERLIN, hours);
    GroupHours group = new GroupHours(clock);
    group.add(HourKind.ENTER, 0, 10_000_000);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      group.add(HourKind.PUSH, random.nextInt(hours), 1);
    }
    long[] within = GroupHours.within(group.of(HourKind.PUSH), -24, 0);
    Instant midnight = start.atStartOfDay(BERLIN).toInstant();
    for (int hour = 1; hour < hours; hour++) {
      int onTheWall = midnight.plusSeconds(3600L * hour).atZone(BERLIN).getHour();
      long left = 1000 + 100L * onTheWall + 200 * within[hour];
      group.add(HourKind.LEAVE, hour, left);
      group.add(HourKind.EXIT, hour, left);
      group.add(HourKind.ENTER, hour, left); // as many come, so that the members stay as many
    }

    PushStudy.Answer answer =
        PushStudy.of(group, 5).answer(PushStudy.Question.ALL.get(0), 13, null);

    assertThat(answer.extra()).isCloseTo(0.5, within(1e-6));
    assertThat(answer.high() - answer.low()).isLessThan(1e-6);
  }
}
