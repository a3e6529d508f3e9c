package onrecord.corpus.calendar;

import java.time.LocalDate;
import java.util.Optional;
import onrecord.language.SolarHijri;

/// Dates of the solar calendar of Iran and Afghanistan, in EDTF.
final class SolarHijriDate {
  /// No month or no day is given.
  static final int NONE = -1;

  private static final int MONTHS = 12;

  private SolarHijriDate() {}

  /// A day, or the days of a month or a year, in EDTF; empty where the calendar has none such.
  static Optional<String> edtf(int year, int month, int day) {
    if (month == NONE) {
      return Optional.of(
          SolarHijri.day(year, 1, 1) + "/" + SolarHijri.day(year + 1, 1, 1).minusDays(1));
    }
    if (month < 1 || month > MONTHS) {
      return Optional.empty();
    }
    LocalDate first = SolarHijri.day(year, month, 1);
    LocalDate next =
        month == MONTHS ? SolarHijri.day(year + 1, 1, 1) : SolarHijri.day(year, month + 1, 1);
    if (day == NONE) {
      return Optional.of(first + "/" + next.minusDays(1));
    }
    LocalDate only = first.plusDays(day - 1L);
    return day >= 1 && only.isBefore(next) ? Optional.of(only.toString()) : Optional.empty();
  }
}
