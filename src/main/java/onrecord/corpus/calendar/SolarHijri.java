package onrecord.corpus.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The solar calendar of Iran and Afghanistan, whose years begin in March.
final class SolarHijri {
  /// No month or no day is given.
  static final int NONE = -1;

  private static final ULocale PERSIAN = new ULocale("fa_IR@calendar=persian");
  private static final int MONTHS = 12;

  private SolarHijri() {}

  /// A day, or the days of a month or a year, in EDTF; empty where the calendar has none such.
  static Optional<String> edtf(int year, int month, int day) {
    if (month == NONE) {
      return Optional.of(date(year, 1, 1) + "/" + date(year + 1, 1, 1).minusDays(1));
    }
    if (month < 1 || month > MONTHS) {
      return Optional.empty();
    }
    LocalDate first = date(year, month, 1);
    LocalDate next = month == MONTHS ? date(year + 1, 1, 1) : date(year, month + 1, 1);
    if (day == NONE) {
      return Optional.of(first + "/" + next.minusDays(1));
    }
    LocalDate only = first.plusDays(day - 1L);
    return day >= 1 && only.isBefore(next) ? Optional.of(only.toString()) : Optional.empty();
  }

  private static LocalDate date(int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
    calendar.clear();
    calendar.set(year, month - 1, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
  }
}
