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
        ? said("date.from", Edtf.parse(ends[0]), wording)
        : said("date.until", Edtf.parse(ends[1]), wording);
  }

  /// From a date on, and up to one, as a sentence begins with them: "From 1999 to 15 September
  /// 2012".
  public static String between(Edtf from, Edtf to, Wording wording) {
    return said("date.since", from, wording) + " " + said("date.till", to, wording);
  }

  /// A date in a sentence, whose small words depend on what kind of date it is.
  private static String said(String key, Edtf date, Wording wording) {
    return wording.say(
        key,
        Map.of(
            "form", form(date, wording),
            "date", single(date, wording),
            "plain", plain(date, wording)));
  }

  /// What decides about articles: `about`, `day`, `season`, `spring`, `vowel` for a month that
  /// begins with one, else `other`.
  private static String form(Edtf date, Wording wording) {
    if (date.approximate()) {
      return "about";
    }
    String digits = digits(date);
    Matcher season = SEASON.matcher(digits);
    if (season.matches()) {
      return season.group(1).equals("1") ? "spring" : "season";
    }
    return switch (precision(digits, date.earliest())) {
      case "date.day", "date.first-day" -> "day";
      case "date.month" -> "aeiou".indexOf(plain(date, wording).charAt(0)) < 0 ? "other" : "vowel";
      default -> "other";
    };
  }

  private static String digits(Edtf date) {
    return date.text().replaceAll("[~?%]|-XX", "");
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
      boolean day = precision(digits(date), date.earliest()).endsWith("day");
      words = wording.say("date.about", Map.of("form", day ? "day" : "other", "date", words));
    }
    return date.uncertain() ? wording.say("date.uncertain", Map.of("date", words)) : words;
  }

  private static String plain(Edtf date, Wording wording) {
    String digits = digits(date);
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
