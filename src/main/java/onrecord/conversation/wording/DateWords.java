package onrecord.conversation.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;

/// Dates in words, with their certainty: "about June 2009".
public final class DateWords {
  private static final Pattern SEASON = Pattern.compile("-?\\d{4}-2([1-4])");
  private static final List<String> SEASONS =
      List.of("date.spring", "date.summer", "date.autumn", "date.winter");

  private DateWords() {}

  /// When a statement was issued and last changed, or that its source does not say.
  public static String of(Masthead masthead, Wording wording) {
    String issued =
        masthead.date().map(date -> of(date, wording)).orElseGet(() -> wording.say("date.none"));
    return masthead
        .amended()
        .map(amended -> Map.of("date", issued, "amended", of(amended, wording)))
        .map(dates -> wording.say("date.amended", dates))
        .orElse(issued);
  }

  /// A date.
  public static String of(Edtf date, Wording wording) {
    String[] ends = date.text().split("/", -1);
    if (ends.length == 1) {
      return single(date, wording);
    }
    boolean from = isKnown(ends[0]);
    if (from && isKnown(ends[1])) {
      return wording.say(
          "date.range", Map.of("from", single(ends[0], wording), "to", single(ends[1], wording)));
    }
    return from
        ? wording.say("date.from", Map.of("date", single(ends[0], wording)))
        : wording.say("date.until", Map.of("date", single(ends[1], wording)));
  }

  private static boolean isKnown(String end) {
    return !end.isEmpty() && !end.equals("..");
  }

  private static String single(String date, Wording wording) {
    return single(Edtf.parse(date), wording);
  }

  private static String single(Edtf date, Wording wording) {
    String words = plain(date, wording);
    if (date.approximate()) {
      words = wording.say("date.about", Map.of("date", words));
    }
    return date.uncertain() ? wording.say("date.uncertain", Map.of("date", words)) : words;
  }

  private static String plain(Edtf date, Wording wording) {
    String digits = date.text().replaceAll("[~?%]|-XX", "");
    if (digits.contains("X")) {
      String from = formatted(date.earliest(), "date.year", wording);
      String to = formatted(date.latest(), "date.year", wording);
      return wording.say("date.range", Map.of("from", from, "to", to));
    }
    Matcher season = SEASON.matcher(digits);
    if (season.matches()) {
      String year = formatted(date.earliest(), "date.year", wording);
      return wording.say(SEASONS.get(season.group(1).charAt(0) - '1'), Map.of("year", year));
    }
    return formatted(date.earliest(), precision(digits, date.earliest()), wording);
  }

  private static String precision(String digits, LocalDate day) {
    int dashes = digits.substring(1).replaceAll("[^-]", "").length();
    if (dashes == 0 || digits.startsWith("Y")) {
      return "date.year";
    }
    boolean first = day.getDayOfMonth() == 1;
    return dashes == 1 ? "date.month" : first ? "date.first-day" : "date.day";
  }

  private static String formatted(LocalDate day, String precision, Wording wording) {
    return DateTimeFormatter.ofPattern(wording.pattern(precision), wording.locale())
        .withDecimalStyle(DecimalStyle.of(wording.locale()))
        .format(day);
  }
}
