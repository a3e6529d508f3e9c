package onrecord.telegram.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuietHoursTest {

  private static QuietHours hours(String written) {
    String[] parts = written.split("[- ]", 3);
    return new QuietHours(
        LocalTime.parse(parts[0]), LocalTime.parse(parts[1]), ZoneId.of(parts[2]));
  }

  @ParameterizedTest
  @CsvSource({
    "22:00-07:00 Europe/Berlin, 2026-01-10T20:59:59Z, false",
    "22:00-07:00 Europe/Berlin, 2026-01-10T21:00:00Z, true",
    "22:00-07:00 Europe/Berlin, 2026-01-10T23:30:00Z, true",
    "22:00-07:00 Europe/Berlin, 2026-01-11T05:59:59Z, true",
    "22:00-07:00 Europe/Berlin, 2026-01-11T06:00:00Z, false",
    // An hour earlier by the sun in summer, and so by UTC.
    "22:00-07:00 Europe/Berlin, 2026-07-10T20:00:00Z, true",
    "22:00-07:00 Europe/Berlin, 2026-07-11T05:00:00Z, false",
    // The night in which the clock leaps from two to three.
    "22:00-07:00 Europe/Berlin, 2026-03-29T04:59:59Z, true",
    "22:00-07:00 Europe/Berlin, 2026-03-29T05:00:00Z, false",
    "22:00-07:00 Asia/Tehran, 2026-01-10T18:29:59Z, false",
    "22:00-07:00 Asia/Tehran, 2026-01-10T18:30:00Z, true",
    "12:00-13:30 UTC, 2026-01-10T12:00:00Z, true",
    "12:00-13:30 UTC, 2026-01-10T13:30:00Z, false",
    "12:00-13:30 UTC, 2026-01-10T23:59:59Z, false",
    "00:00-00:00 UTC, 2026-01-10T00:00:00Z, false"
  })
  void moment_isQuietByTheClockOfThatZone(String hours, Instant moment, boolean quiet) {
    assertThat(hours(hours).hold(moment)).isEqualTo(quiet);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-01-10T23:30:00Z, 2026-01-11",
    "America/New_York, 2026-01-10T23:30:00Z, 2026-01-10",
    "Asia/Tehran, 2026-01-10T20:30:00Z, 2026-01-11"
  })
  void day_forWhichMessagesAreCounted_isThatOfTheZone(
      String zone, Instant moment, java.time.LocalDate day) {
    assertThat(hours("22:00-07:00 " + zone).day(moment)).isEqualTo(day.toEpochDay());
  }
}
