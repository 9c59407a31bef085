package org.digitalresidents.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {
  /** By another road: java.time writes random times, and cuts them to microseconds. */
  @Test
  void readsWhatJavaTimeWrites() throws IsoTime.Bad {
    Random random = new Random(8601);
    for (int i = 0; i < 20_000; i++) {
      long second = random.nextLong(-60_000_000_000L, 250_000_000_000L);
      int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
      ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-1_080, 1_081) * 60);
      OffsetDateTime time = Instant.ofEpochSecond(second, nanos).atOffset(offset);

      IsoTime read = IsoTime.parse(time.toString());

      assertThat(read.instant())
          .as(time.toString())
          .isEqualTo(time.toInstant().truncatedTo(ChronoUnit.MICROS));
      assertThat(read.hasZone()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-3-10",
        "2024-13-01",
        "2023-02-29",
        "2024-03-00",
        "2024-03-10T",
        "2024-03-10T02",
        "2024-03-10T02:3",
        "2024-03-10T02:30:",
        "2024-03-10T02:30:00.",
        "2024-03-10T02:30:00.1234567890Z",
        "2024-03-10T02:30.5Z",
        "2024-03-10T02:30:00 Z",
        "2024-03-10T02:30:00Zx",
        "2024-03-10T02:30:00+8",
        "2024-03-10T02:30:00+08:",
        "2024-03-10T02:30:00+08:60",
        "2024-03-10T02:30:00+18:01",
        "2024-03-10Z",
        "+2024-03-10T02:30:00Z",
        "２０２４-03-10"
      })
  void refusesAnyOtherForm(String text) {
    assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(IsoTime.Bad.class);
  }
}
