package onrecord.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date with its certainty, in the Extended Date/Time Format of ISO 8601-2 (levels 0 and 1 in
/// part): `2009-06-26`, `2009-06`, `2009`, each with `~` (approximate), `?` (uncertain) or `%`
/// (both), `200X`, and intervals `2009-06/2009-08`.
///
/// @param text as it was written
/// @param earliest the first day that it may mean
/// @param latest the last day that it may mean
public record Edtf(
    String text, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain)
    implements Comparable<Edtf> {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}|\\d{3}X|\\d{2}XX)(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%])?");

  /// Reads a date.
  ///
  /// @throws DateTimeException when the text is not one
  public static Edtf parse(String text) {
    String[] ends = text.strip().split("/", -1);
    if (ends.length == 1) {
      return single(ends[0]);
    }
    if (ends.length != 2) {
      throw new DateTimeException("not a date: " + text);
    }
    Edtf from = single(ends[0]);
    Edtf to = single(ends[1]);
    if (to.latest.isBefore(from.earliest)) {
      throw new DateTimeException("an interval that ends before it begins: " + text);
    }
    return new Edtf(
        text.strip(),
        from.earliest,
        to.latest,
        from.approximate || to.approximate,
        from.uncertain || to.uncertain);
  }

  private static Edtf single(String text) {
    Matcher date = DATE.matcher(text.strip());
    if (!date.matches()) {
      throw new DateTimeException("not a date: " + text);
    }
    String mark = date.group(4) == null ? "" : date.group(4);
    boolean approximate = mark.equals("~") || mark.equals("%");
    boolean uncertain = mark.equals("?") || mark.equals("%");
    String year = date.group(1);
    if (year.contains("X") && date.group(2) != null) {
      throw new DateTimeException("not a date: " + text);
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year.replace('X', '0')), 1, 1);
    LocalDate last = LocalDate.of(Integer.parseInt(year.replace('X', '9')), 12, 31);
    if (date.group(3) != null) {
      first =
          LocalDate.of(
              first.getYear(), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
      last = first;
    } else if (date.group(2) != null) {
      YearMonth month = YearMonth.of(first.getYear(), Integer.parseInt(date.group(2)));
      first = month.atDay(1);
      last = month.atEndOfMonth();
    }
    return new Edtf(text.strip(), first, last, approximate, uncertain);
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
