package onrecord.conversation.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Map;
import onrecord.conversation.Wording;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;

/// Dates in words, with their certainty: "about June 2009".
public final class DateWords {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

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
    Edtf from = Edtf.parse(ends[0]);
    Edtf to = Edtf.parse(ends[1]);
    return wording.say(
        "date.range", Map.of("from", single(from, wording), "to", single(to, wording)));
  }

  private static String single(Edtf date, Wording wording) {
    String words = plain(date, wording);
    if (date.approximate()) {
      words = wording.say("date.about", Map.of("date", words));
    }
    return date.uncertain() ? wording.say("date.uncertain", Map.of("date", words)) : words;
  }

  private static String plain(Edtf date, Wording wording) {
    String digits = date.text().replaceAll("[~?%]", "");
    if (digits.contains("X")) {
      String from = formatted(date.earliest(), "date.year", wording);
      String to = formatted(date.latest(), "date.year", wording);
      return wording.say("date.range", Map.of("from", from, "to", to));
    }
    String precision =
        digits.length() <= YEAR
            ? "date.year"
            : digits.length() <= MONTH ? "date.month" : "date.day";
    boolean first = precision.equals("date.day") && date.earliest().getDayOfMonth() == 1;
    return formatted(date.earliest(), first ? "date.first-day" : precision, wording);
  }

  private static String formatted(LocalDate day, String precision, Wording wording) {
    return DateTimeFormatter.ofPattern(wording.pattern(precision), wording.locale())
        .withDecimalStyle(DecimalStyle.of(wording.locale()))
        .format(day);
  }
}
