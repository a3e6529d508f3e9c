package onrecord.corpus.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A date that stands alone, as pages write it: 2009-06-26, June 26, 2009, 26. Juni 2009.
public final class WrittenDate {
  private static final List<String> FORMS =
      List.of(
          "MMMM d, uuuu",
          "d MMMM uuuu",
          "MMM d, uuuu",
          "d MMM uuuu",
          "d. MMMM uuuu",
          "d 'de' MMMM 'de' uuuu",
          "uuuu/M/d");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:posted|published|issued|date|veröffentlicht|datum|publié|publicado|fecha)"
              + "(?: on| am| le| el)?:? +");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,12}\\.?, +");
  private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|er)\\b");
  private static final Pattern ISO =
      Pattern.compile("(\\d{4}(?:-\\d\\d){0,2})(?![-\\d]).*", Pattern.DOTALL);
  private static final int LONGEST = 60;

  private WrittenDate() {}

  /// The date in EDTF that such a text begins with in ISO 8601, or is in words.
  static Optional<String> read(String written, Locale language) {
    var iso = ISO.matcher(written);
    return iso.matches() ? Optional.of(iso.group(1)) : inWords(written, language);
  }

  /// The date in EDTF that a text is and no more.
  public static Optional<String> inWords(String written, Locale language) {
    String bare = LEAD.matcher(written.strip()).replaceFirst("");
    bare = ORDINAL.matcher(WEEKDAY.matcher(bare).replaceFirst("")).replaceAll("");
    for (Locale locale : List.of(language, Locale.ENGLISH)) {
      for (String form : FORMS) {
        Optional<String> date = read(bare, form, locale);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> read(String written, String form, Locale locale) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    DateTimeFormatter format =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(form)
            .toFormatter(locale);
    try {
      return Optional.of(LocalDate.parse(written, format).toString());
    } catch (DateTimeException e) {
      // A guess that cannot be read is none.
      return Optional.empty();
    }
  }
}
