package onrecord.publishing.drafting;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as people type it, with its month by name, in the form that files have.
final class WrittenDay {
  private static final Pattern PART = Pattern.compile("(?U)\\d{1,4}|\\p{L}[\\p{L}\\p{M}]*+|[~?%]");
  private static final List<String> SOLAR =
      List.of(
          "فروردین",
          "اردیبهشت",
          "خرداد",
          "تیر",
          "مرداد",
          "شهریور",
          "مهر",
          "آبان",
          "آذر",
          "دی",
          "بهمن",
          "اسفند");
  private static final int YEAR_DIGITS = 4;
  private static final char PERSIAN_ZERO = '۰';
  private static final Map<String, Integer> MONTHS = months();

  private WrittenDay() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : List.of("en", "es", "de", "fr", "fa", "ar")) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.of(language));
      for (String[] names : List.of(symbols.getMonths(), symbols.getShortMonths())) {
        for (int month = 0; month < names.length; month++) {
          String name = names[month].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}]", "");
          if (!name.isEmpty()) {
            months.putIfAbsent(name, month + 1);
          }
        }
      }
    }
    return months;
  }

  /// "26 June 2009" as 2009-06-26, and all else as it is.
  static String plain(String written) {
    List<Integer> months = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    String doubt = "";
    boolean solar = false;
    Matcher parts = PART.matcher(written);
    while (parts.find()) {
      String part = parts.group().toLowerCase(Locale.ROOT);
      if (SOLAR.contains(part)) {
        solar = true;
        months.add(SOLAR.indexOf(part) + 1);
      } else if (MONTHS.containsKey(part)) {
        months.add(MONTHS.get(part));
      } else if (Character.isDigit(part.codePointAt(0))) {
        numbers.add(digits(part));
      } else if (part.length() == 1 && "~?%".contains(part)) {
        doubt = part;
      }
    }
    return months.size() == 1 ? dated(months.getFirst(), numbers, solar, written) + doubt : written;
  }

  private static String dated(int month, List<String> numbers, boolean solar, String written) {
    String year =
        numbers.stream().filter(each -> each.length() == YEAR_DIGITS).findFirst().orElse("");
    List<String> days = numbers.stream().filter(each -> each.length() <= 2).toList();
    if (year.isEmpty() || days.size() > 1) {
      return written;
    }
    String day = days.isEmpty() ? "" : "-%02d".formatted(Integer.parseInt(days.getFirst()));
    String plain = year + "-%02d".formatted(month) + day;
    // The reader takes dates in these digits for those of the solar calendar.
    return solar ? persian(plain) : plain;
  }

  private static String digits(String written) {
    var plain = new StringBuilder();
    written.codePoints().forEach(each -> plain.append(Character.digit(each, 10)));
    return plain.toString();
  }

  private static String persian(String plain) {
    var persian = new StringBuilder();
    plain
        .chars()
        .forEach(
            each ->
                persian.append(
                    each >= '0' && each <= '9' ? (char) (each - '0' + PERSIAN_ZERO) : (char) each));
    return persian.toString();
  }
}
