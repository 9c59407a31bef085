package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class GroupRetentionTest {
  /** Clocks went forward on Sunday 10 March 2024: that day has 23 hours. */
  @Test
  void aJoinKnowsHowFarTheDataReachOnEitherClock() {
    GroupRetention group = group("America/New_York", "2024-03-11T04:00:00Z"); // Monday's midnight

    Joined member = group.joined(micros("2024-03-10T05:00:00Z")); // Sunday's

    assertThat(member)
        .isEqualTo(
            new Joined(
                LocalDate.of(2024, 3, 10),
                new Moment(LocalDate.of(2024, 3, 11), 0), // 23 hours on
                new Moment(LocalDate.of(2024, 3, 10), 0)));
  }

  @Test
  void aRollingDayIsOverAfterTwentyFourHoursToTheMicrosecond() {
    GroupRetention group = group("UTC", "2024-03-11T04:00:00Z");

    Joined justOver = group.joined(micros("2024-03-10T04:00:00Z"));
    Joined notYet = group.joined(micros("2024-03-10T04:00:00.000001Z"));

    assertThat(justOver.end().rollingDayNo()).isEqualTo(1);
    assertThat(justOver.lastInstant().rollingDayNo()).isZero(); // its second has not begun
    assertThat(notYet.end().rollingDayNo()).isZero();
  }

  /** Clocks went back from 7 November 2010, 00:01, to the 6th, 23:01; as {@code tenure_day} has. */
  @Test
  void theHourRepeatedBelongsToTheNewDay() {
    GroupRetention group = group("America/St_Johns", "2010-12-01T00:00:00Z");

    assertThat(group.joined(micros("2010-11-07T02:45:00Z")).day()).isEqualTo("2010-11-07");
  }

  private static GroupRetention group(String zone, String dataEnd) {
    return new GroupRetention(
        new Watch(micros(dataEnd), true), RetentionOptions.STANDARD.in(ZoneId.of(zone)));
  }

  private static long micros(String instant) {
    return EpochMicros.of(Instant.parse(instant));
  }
}
