package onrecord.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A date with its certainty, in the Extended Date/Time Format of ISO 8601-2, levels 0 and 1:
/// `2009-06-26`, `2009-06`, `2009`, with or without a time; each with `~` (approximate), `?`
/// (uncertain) or `%` (both); `200X`, `2009-XX`, `2009-06-XX`; seasons `2009-21`; years `-0480` and
/// `Y17000`; intervals `2009-06/2009-08`, `2009-06/..` (open), `2009-06/` (unknown).
///
/// @param text as it was written, without the time of day
/// @param earliest the first day that it may mean; where an interval has one known end, of that
/// @param latest the last day that it may mean
public record Edtf(
    String text, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain)
    implements Comparable<Edtf> {

  private static final Pattern DATE =
      Pattern.compile(
          "((?!-0000)-?\\d{4}|\\d{3}X|\\d{2}XX|Y-?[1-9]\\d{4,8})(?:-(\\d{2}|XX)(?:-(\\d{2}|XX))?)?([~?%])?");
  private static final Pattern TIME =
      Pattern.compile(
          "(-?\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(?:\\.\\d{1,9})?"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final String OPEN = "..";
  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final int WESTERNMOST = -12 * 3600;
  private static final int EASTERNMOST = 14 * 3600;
  private static final int SEASON_MONTHS = 3;

  /// Reads a date.
  ///
  /// @throws DateTimeException when the text is not one
  public static Edtf parse(String text) {
    String[] ends = text.strip().split("/", -1);
    if (ends.length == 1) {
      return single(ends[0]);
    }
    boolean from = isKnown(ends[0]);
    boolean to = isKnown(ends[ends.length - 1]);
    if (ends.length != 2 || (!from && !to)) {
      throw new DateTimeException("not a date: " + text);
    }
    return interval(ends, single(ends[from ? 0 : 1]), single(ends[to ? 1 : 0]));
  }

  private static boolean isKnown(String end) {
    return !end.isBlank() && !end.strip().equals(OPEN);
  }

  private static Edtf interval(String[] ends, Edtf from, Edtf to) {
    if (to.latest.isBefore(from.earliest)) {
      throw new DateTimeException("an interval that ends before it begins");
    }
    String text =
        Stream.of(ends)
            .map(end -> isKnown(end) ? single(end).text : end.strip())
            .collect(Collectors.joining("/"));
    return new Edtf(
        text,
        from.earliest,
        to.latest,
        from.approximate || to.approximate,
        from.uncertain || to.uncertain);
  }

  private static Edtf single(String written) {
    String text = day(written.strip());
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      throw new DateTimeException("not a date: " + written);
    }
    String mark = date.group(4) == null ? "" : date.group(4);
    boolean approximate = mark.equals("~") || mark.equals("%");
    boolean uncertain = mark.equals("?") || mark.equals("%");
    String year = date.group(1);
    String month = date.group(2) == null ? "XX" : date.group(2);
    String day = date.group(3) == null ? "XX" : date.group(3);
    boolean none = day.equals("XX") && month.equals("XX");
    if ((year.contains("X") && !none) || (month.equals("XX") && !day.equals("XX"))) {
      throw new DateTimeException("not a date: " + written);
    }
    if (year.startsWith("Y") && date.group(2) != null) {
      throw new DateTimeException("not a date: " + written);
    }
    LocalDate first = first(year.replace('X', '0').replace("Y", ""), month, day);
    LocalDate last = last(year.replace('X', '9').replace("Y", ""), month, day);
    return new Edtf(text, first, last, approximate, uncertain);
  }

  /// Without its time of day, which must be one.
  private static String day(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return text;
    }
    if (!time.group(2).equals("24:00:00")) {
      LocalTime.parse(time.group(2));
    }
    if (time.group(3) != null && !isOffset(time.group(3))) {
      throw new DateTimeException("no place on earth has this time: " + text);
    }
    return time.group(1);
  }

  private static boolean isOffset(String written) {
    int seconds = ZoneOffset.of(written).getTotalSeconds();
    return seconds >= WESTERNMOST
        && seconds <= EASTERNMOST
        && (seconds != 0 || written.charAt(0) != '-');
  }

  private static LocalDate first(String year, String month, String day) {
    int numbered = Integer.parseInt(year);
    int in = month.equals("XX") ? 1 : Integer.parseInt(month);
    if (in >= SPRING && in <= WINTER && day.equals("XX")) {
      return LocalDate.of(numbered, (in - SPRING + 1) * SEASON_MONTHS, 1);
    }
    return LocalDate.of(numbered, in, day.equals("XX") ? 1 : Integer.parseInt(day));
  }

  private static LocalDate last(String year, String month, String day) {
    LocalDate first = first(year, month, day);
    if (!day.equals("XX")) {
      return first;
    }
    if (month.equals("XX")) {
      return first.withDayOfYear(first.lengthOfYear());
    }
    boolean season = Integer.parseInt(month) >= SPRING;
    return YearMonth.from(first).plusMonths(season ? SEASON_MONTHS - 1 : 0).atEndOfMonth();
  }

  @Override
  public int compareTo(Edtf other) {
    int order = earliest.compareTo(other.earliest);
    return order != 0 ? order : latest.compareTo(other.latest);
  }

  @Override
  public String toString() {
    return text;
  }
}
