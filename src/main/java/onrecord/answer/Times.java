package onrecord.answer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Edtf;
import onrecord.corpus.Passage;
import onrecord.language.Words;

/// Whether words are of the time that a question names: their statement was issued in those years,
/// or they speak of them.
final class Times {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /// The first year of the solar calendar of Iran began in this year, after New Year.
  private static final int SOLAR = 621;

  private static final int SOLAR_FROM = 1250;
  private static final int SOLAR_TO = 1450;

  private Times() {}

  /// A passage of which nobody knows the time fits any.
  static boolean fits(Question question, Passage passage) {
    Optional<Period> period = question.period();
    Optional<Edtf> date = passage.statement().masthead().date();
    return period.isEmpty()
        || date.isEmpty()
        || meets(period.get(), date.get().earliest(), date.get().latest())
        || speaksOf(period.get(), passage);
  }

  /// Whether a passage's statement was issued in the time.
  static boolean isFrom(Period period, Passage passage) {
    return passage
        .statement()
        .masthead()
        .date()
        .filter(date -> meets(period, date.earliest(), date.latest()))
        .isPresent();
  }

  /// Days are not heeded here: words of the same year are near enough.
  private static boolean meets(Period period, LocalDate first, LocalDate last) {
    return period.stretches().stream()
        .anyMatch(
            stretch ->
                first.getYear() <= stretch.to().getYear()
                    && last.getYear() >= stretch.from().getYear());
  }

  private static boolean speaksOf(Period period, Passage passage) {
    String text = passage.statement().text();
    String words =
        passage.statement().masthead().title()
            + " "
            + passage.lead().map(lead -> lead.of(text)).orElse("")
            + " "
            + passage.paragraph().of(text);
    Matcher years = YEAR.matcher(Words.folded(words));
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      boolean solar = year >= SOLAR_FROM && year <= SOLAR_TO;
      if (isIn(period, year) || (solar && isIn(period, year + SOLAR))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Period period, int year) {
    return period.stretches().stream()
        .anyMatch(stretch -> year >= stretch.from().getYear() && year <= stretch.to().getYear());
  }
}
