package onrecord.corpus.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.Edtf;
import org.jspecify.annotations.Nullable;

/// A date as somebody wrote it, and what it is in the calendar of EDTF.
///
/// @param date in EDTF, if it is one
/// @param remark what was not taken as it stands, or is strange about it, and what to do
public record StatedDay(Optional<Edtf> date, Optional<Remark> remark) {
  private static final Pattern HIJRI =
      Pattern.compile("(1[2-4]\\d\\d)(?:[-/](\\d{1,2})(?:[-/](\\d{1,2}))?)?([~?%])?(?:[T ].*)?");
  private static final Pattern WITH_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ]\\d{1,2}:\\d\\d[^/]*");

  /// A year below is nobody's who lives, and one of the solar and lunar calendars may be meant.
  private static final int FIRST_HIJRI = 1250;

  private static final int LAST_HIJRI = 1460;
  private static final Set<String> SOLAR = Set.of("fa", "prs", "ps", "ckb", "mzn", "glk", "lrc");
  private static final Set<String> LUNAR = Set.of("ar", "ur");
  private static final String WRITE_OURS =
      "write the date of the Gregorian calendar, as 2009-06-26";

  /// What is wrong with a date.
  ///
  /// @param what in words
  /// @param advice what to do about it
  public record Remark(String what, String advice) {}

  /// Reads a date.
  ///
  /// @param language of the statement, as BCP 47 has it
  public static StatedDay of(String written, String language, LocalDate today) {
    String digits = plain(written);
    String tongue = language.split("-", 2)[0];
    Matcher hijri = HIJRI.matcher(digits);
    if (hijri.matches() && isHijri(Integer.parseInt(hijri.group(1)))) {
      if (SOLAR.contains(tongue) || !digits.equals(written.strip())) {
        return solar(hijri, written);
      }
      if (LUNAR.contains(tongue)) {
        return told(Optional.empty(), "'%s' is of the lunar Hijri calendar; not used", written);
      }
      return told(edtf(digits), "'%s' is a date of long ago; a Hijri date?", written);
    }
    Optional<Edtf> date = edtf(digits);
    return date.filter(day -> day.earliest().isAfter(today.plusDays(1))).isPresent()
        ? new StatedDay(
            date, remark("'%s' is still to come".formatted(written), "look whether it is right"))
        : new StatedDay(date, Optional.empty());
  }

  private static boolean isHijri(int year) {
    return year >= FIRST_HIJRI && year <= LAST_HIJRI;
  }

  /// With digits of ASCII.
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder();
    written
        .strip()
        .codePoints()
        .forEach(
            each -> {
              if (Character.isDigit(each)) {
                plain.append(Character.digit(each, 10));
              } else {
                plain.appendCodePoint(each);
              }
            });
    return plain.toString();
  }

  private static Optional<Edtf> edtf(String written) {
    try {
      Matcher timed = WITH_TIME.matcher(written);
      return Optional.of(Edtf.parse(timed.matches() ? timed.group(1) : written));
    } catch (DateTimeException e) {
      // Told where it stands.
      return Optional.empty();
    }
  }

  private static StatedDay solar(Matcher hijri, String written) {
    Optional<String> ours =
        SolarHijriDate.edtf(
            Integer.parseInt(hijri.group(1)), number(hijri.group(2)), number(hijri.group(3)));
    String mark = hijri.group(4) == null ? "" : hijri.group(4);
    return ours.map(text -> text.replace("/", mark + "/") + mark)
        .map(
            text ->
                told(edtf(text), "'%s' is of the Solar Hijri calendar; taken as " + text, written))
        .orElseGet(() -> new StatedDay(Optional.empty(), Optional.empty()));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? SolarHijriDate.NONE : Integer.parseInt(digits);
  }

  private static StatedDay told(Optional<Edtf> date, String what, String written) {
    return new StatedDay(date, remark(what.formatted(written), WRITE_OURS));
  }

  private static Optional<Remark> remark(String what, String advice) {
    return Optional.of(new Remark(what, advice));
  }
}
