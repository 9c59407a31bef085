package org.digitalresidents.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDaysTest {

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2024-01-01T15:59:59.999999Z, 2024-01-01",
    "Asia/Shanghai, 2024-01-01T16:00:00Z, 2024-01-02", // definitions 7.3, R2
    "America/New_York, 2024-03-10T04:59:59.999999Z, 2024-03-09",
    "America/New_York, 2024-03-10T05:00:00Z, 2024-03-10", // 23 hours long
    "America/New_York, 2024-03-11T03:59:59.999999Z, 2024-03-10",
    "America/New_York, 2024-03-11T04:00:00Z, 2024-03-11",
    "America/New_York, 2024-11-04T04:59:59.999999Z, 2024-11-03", // 25 hours long
    "America/New_York, 2024-11-04T05:00:00Z, 2024-11-04",
    "Asia/Kolkata, 2024-01-01T18:29:59.999999Z, 2024-01-01",
    "Asia/Kolkata, 2024-01-01T18:30:00Z, 2024-01-02",
    "Australia/Lord_Howe, 2024-04-06T13:00:00Z, 2024-04-07", // +11, at 02:00 back to +10:30
    "Australia/Lord_Howe, 2024-04-07T13:29:59.999999Z, 2024-04-07",
    "Australia/Lord_Howe, 2024-04-07T13:30:00Z, 2024-04-08",
    "Pacific/Apia, 2011-12-30T09:59:59.999999Z, 2011-12-29",
    "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31", // there was no 30th
    "Asia/Shanghai, 1969-12-31T15:59:59.999999Z, 1969-12-31",
    "Asia/Shanghai, 1969-12-31T16:00:00Z, 1970-01-01",
    "UTC, 1969-12-31T23:59:59.999999Z, 1969-12-31",
  })
  void knowsTheDayOfAnInstant(ZoneId zone, Instant instant, LocalDate day) {
    assertThat(new LocalDays(zone).day(EpochMicros.of(instant))).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asia/Shanghai",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "America/Sao_Paulo",
        "UTC"
      })
  void agreesWithTheCalendarInAnyOrder(ZoneId zone) {
    LocalDays days = new LocalDays(zone);
    Random random = new Random(7);
    long at = EpochMicros.of(Instant.parse("1960-01-01T00:00:00Z"));
    for (int i = 0; i < 100_000; i++) {
      at += random.nextLong(-1_000_000_000L, 40_000_000_000L); // a step of up to 11 hours
      Instant instant = EpochMicros.instant(at);
      assertThat(days.day(at)).as(instant::toString).isEqualTo(instant.atZone(zone).toLocalDate());
    }
  }

  @Test
  void knowsADayAgainWhoseMidnightGaveWayToAnother() { // those of days 1024 apart share a place
    ZoneId zone = ZoneId.of("America/New_York");
    LocalDays days = new LocalDays(zone);
    for (int i = 0; i < 100; i++) {
      LocalDate day = LocalDate.of(2020, 3, 1).plusDays(i % 20).plusDays(1024L * (i % 3));
      long noon = EpochMicros.of(day.atTime(12, 0).atZone(zone).toInstant());

      assertThat(days.day(noon)).isEqualTo(day);
    }
  }

  @Test
  void keepsADayInOnePieceWhereClocksGoBackOverMidnight() { // at 00:01 to 23:01 the day before
    LocalDays days = new LocalDays(ZoneId.of("America/St_Johns"));
    LocalDate sunday = LocalDate.of(2010, 11, 7);

    assertThat(days.day(EpochMicros.of(Instant.parse("2010-11-07T02:29:59Z"))))
        .isEqualTo(sunday.minusDays(1));
    assertThat(days.day(EpochMicros.of(Instant.parse("2010-11-07T02:30:00Z")))).isEqualTo(sunday);
    assertThat(days.day(EpochMicros.of(Instant.parse("2010-11-07T03:00:00Z")))).isEqualTo(sunday);
  }
}
