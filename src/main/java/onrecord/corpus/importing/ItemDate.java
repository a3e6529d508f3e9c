package onrecord.corpus.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day of a moment that a container gives.
///
/// @param day in EDTF
/// @param universal whether it is the day of UTC for want of a better
record ItemDate(String day, boolean universal) {
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{2,9},? )?(\\d{1,2}) (\\p{L}{3})\\p{L}{0,6} (\\d{4}|\\d{2})"
              + "(?: (\\d{1,2}):(\\d\\d)(?::(\\d\\d))?)?(?: ([+-]\\d{4}|[A-Za-z]{1,4}))?"
              + "(?: \\([^()]{0,40}\\))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("GMT", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("Z", "Z"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"));
  private static final Pattern LOCAL =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)");
  private static final Pattern OFFSET =
      Pattern.compile(LOCAL.pattern() + " ?(Z|UTC|[+-]\\d\\d:?\\d\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?:[ ,]+\\d{1,2}:\\d\\d.{0,12})?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./](\\d{1,2})[./](\\d{1,2})(?:[ T]\\d{1,2}:\\d\\d.{0,20})?");
  private static final int MONTHS_OF_YEAR = 12;

  /// The day that it was there; empty where it is no moment that is known here.
  ///
  /// @param zone where the organization is
  static Optional<ItemDate> of(String moment, Optional<ZoneId> zone) {
    String written = moment.strip();
    try {
      return offset(written)
          .or(() -> mail(written))
          .map(at -> at(at, zone))
          .or(() -> local(written));
    } catch (DateTimeException e) {
      // The thirty-first of a short month, the hour 25: nothing that was ever.
      return Optional.empty();
    }
  }

  private static ItemDate at(OffsetDateTime moment, Optional<ZoneId> zone) {
    LocalDate day =
        zone.map(there -> moment.atZoneSameInstant(there).toLocalDate())
            .orElse(moment.toLocalDate());
    return new ItemDate(
        day.toString(), zone.isEmpty() && moment.getOffset().equals(ZoneOffset.UTC));
  }

  private static Optional<OffsetDateTime> offset(String written) {
    Matcher offset = OFFSET.matcher(written);
    if (!offset.matches()) {
      return Optional.empty();
    }
    String zone = offset.group(3).equals("UTC") ? "Z" : offset.group(3);
    return Optional.of(
        LocalDateTime.parse(
                offset.group(1) + "T" + offset.group(2), DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .atOffset(ZoneOffset.of(zone)));
  }

  /// "Mon, 01 Jan 2024 23:30:00 -0500", as mails and RSS have it, and what comes near it.
  private static Optional<OffsetDateTime> mail(String written) {
    Matcher mail = MAIL.matcher(written.replaceAll("\\s+", " "));
    if (!mail.matches() || mail.group(4) == null) {
      return Optional.empty();
    }
    int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
    int year = Integer.parseInt(mail.group(3));
    String seconds = mail.group(6) == null ? "0" : mail.group(6);
    String zone = mail.group(7) == null ? "Z" : mail.group(7);
    String known = ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
    return Optional.of(
        LocalDateTime.of(
                year < 70 ? 2000 + year : year < 100 ? 1900 + year : year,
                month,
                Integer.parseInt(mail.group(1)),
                Integer.parseInt(mail.group(4)),
                Integer.parseInt(mail.group(5)),
                Integer.parseInt(seconds))
            .atOffset(
                known.length() == 1 && !known.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(known)));
  }

  /// A time without a zone is that of whoever wrote it.
  private static Optional<ItemDate> local(String written) {
    Matcher local = LOCAL.matcher(written);
    if (local.matches()) {
      return Optional.of(new ItemDate(LocalDate.parse(local.group(1)).toString(), false));
    }
    Matcher year = YEAR_FIRST.matcher(written);
    if (year.matches()) {
      return Optional.of(day(year.group(1), year.group(2), year.group(3)));
    }
    Matcher day = DAY_FIRST.matcher(written);
    if (!day.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(day.group(1));
    int second = Integer.parseInt(day.group(3));
    if (day.group(2).equals(".") || first > MONTHS_OF_YEAR) {
      return Optional.of(day(day.group(4), day.group(3), day.group(1)));
    }
    // "03/04/2020" is March to some and April to others: the year alone is sure.
    return Optional.of(
        second > MONTHS_OF_YEAR || first == second
            ? day(day.group(4), day.group(1), day.group(3))
            : new ItemDate(day.group(4), false));
  }

  private static ItemDate day(String year, String month, String day) {
    LocalDate date =
        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    return new ItemDate(date.toString(), false);
  }
}
