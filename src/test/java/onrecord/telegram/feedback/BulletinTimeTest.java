package onrecord.telegram.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BulletinTimeTest {
  @ParameterizedTest
  @CsvSource({
    // Berlin is an hour ahead in winter, two in summer; the clock is put forward on 29 March.
    "MONDAY, 09:00, 2026-01-05T08:00:00Z, 2026-01-05T08:00:00Z",
    "MONDAY, 09:00, 2026-01-05T07:59:59Z, 2025-12-29T08:00:00Z",
    "MONDAY, 09:00, 2026-01-11T23:00:00Z, 2026-01-05T08:00:00Z",
    "MONDAY, 09:00, 2026-07-06T07:00:00Z, 2026-07-06T07:00:00Z",
    "SUNDAY, 02:30, 2026-03-29T01:00:00Z, 2026-03-22T01:30:00Z",
    "SUNDAY, 02:30, 2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
    "SUNDAY, 02:30, 2026-10-25T00:30:00Z, 2026-10-25T00:30:00Z"
  })
  void due_isTheLatestMomentOfTheWeek(DayOfWeek day, LocalTime time, Instant now, Instant due) {
    var week = new BulletinTime(day, time, ZoneId.of("Europe/Berlin"));
    assertThat(week.before(now).toInstant()).isEqualTo(due);
  }
}
