package onrecord.language;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Days of the solar calendar of Iran and Afghanistan, whose years begin in March.
public final class SolarHijri {
  private static final ULocale PERSIAN = ULocale.forLanguageTag("fa-u-ca-persian");
  private static final Map<String, Integer> MONTHS = months();

  private SolarHijri() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] names = DateFormatSymbols.getInstance(PERSIAN).getMonths();
    for (int i = 0; i < names.length; i++) {
      months.put(Words.folded(names[i]), i + 1);
    }
    return Map.copyOf(months);
  }

  /// The month of that name, from 1.
  public static Optional<Integer> month(String folded) {
    return Optional.ofNullable(MONTHS.get(folded));
  }

  /// Whether a number in a text of that language is most likely a year of it.
  public static boolean isYear(int year, String language) {
    return language.equals("fa") && year >= 1300 && year < 1500;
  }

  /// A day.
  ///
  /// @throws DateTimeException where the calendar has no such day
  public static LocalDate day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      throw new DateTimeException("no such day: " + year + "/" + month + "/" + day);
    }
    Calendar calendar = Calendar.getInstance(PERSIAN);
    calendar.clear();
    calendar.set(year, month - 1, day, 12, 0);
    return LocalDate.ofInstant(calendar.getTime().toInstant(), ZoneOffset.UTC);
  }

  /// The last day of a month.
  public static LocalDate lastOf(int year, int month) {
    return (month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1)).minusDays(1);
  }
}
