package onrecord.language.knowledge;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.language.Languages;
import onrecord.language.Words;

/// The names of the twelve months of the Gregorian calendar, from the CLDR.
public final class Months {
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  /// Where the months of a language have other names (حزيران, جوان, Jänner), and languages whose
  /// dates are read beside the known ones.
  private static final List<String> ELSEWHERE = List.of("ar-LB", "ar-DZ", "de-AT", "uk", "ru");

  /// Short names that are words of another language: "ten years ago", "el mar".
  private static final List<String> AMBIGUOUS = List.of("mar", "ago");

  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : Stream.concat(Languages.KNOWN.stream(), ELSEWHERE.stream()).toList()) {
      for (int month = 1; month <= 12; month++) {
        for (String name : names(language, month)) {
          numbers.putIfAbsent(Words.folded(name), month);
        }
      }
    }
    numbers.put("sept", 9);
    AMBIGUOUS.forEach(numbers::remove);
    return Map.copyOf(numbers);
  }

  private static List<String> names(String language, int month) {
    ULocale locale = ULocale.forLanguageTag(language + "-u-ca-gregory");
    DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
    List<String> names = new ArrayList<>();
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        String name = symbols.getMonths(context, width)[month - 1].replace(".", "");
        if (!names.contains(name) && name.length() > 2) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /// The month of that name, from 1.
  public static Optional<Integer> number(String folded) {
    return Optional.ofNullable(NUMBERS.get(folded));
  }

  /// Each month's names by language.
  static List<Map<String, List<String>>> names() {
    List<Map<String, List<String>>> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      Map<String, List<String>> names = new HashMap<>();
      for (String language : Languages.KNOWN) {
        names.put(language, names(language, month));
      }
      months.add(names);
    }
    return months;
  }
}
