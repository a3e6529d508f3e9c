package onrecord.conversation.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Quote;
import onrecord.conversation.Wording;
import onrecord.conversation.exchange.Citations;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;

/// Years by organizations, and on them who spoke when.
///
/// @param rows each speaker's own, by their first word
/// @param firstYear where it begins
/// @param lastYear where it ends, with the year's last day
/// @param undated how many have no date and so no place on it
public record TimelineChart(List<ChartRow> rows, int firstYear, int lastYear, int undated) {
  private static final double DAYS = 365.2425;

  /// A speaker's row.
  public record ChartRow(String name, List<ChartMark> marks) {}

  /// A quote on it.
  ///
  /// @param from where its date begins, from 0 at the left to 1 at the right
  /// @param to where it ends; as good as the same for a day
  public record ChartMark(Quote quote, double from, double to) {
    /// Its middle.
    public double middle() {
      return (from + to) / 2;
    }
  }

  /// That of some quotes.
  ///
  /// @return nothing where none of them has a date
  public static Optional<TimelineChart> of(List<Quote> quotes, Wording wording) {
    List<Quote> dated = quotes.stream().filter(quote -> date(quote).isPresent()).toList();
    if (dated.isEmpty()) {
      return Optional.empty();
    }
    int first =
        dated.stream()
            .mapToInt(quote -> date(quote).orElseThrow().earliest().getYear())
            .min()
            .orElseThrow();
    int last =
        dated.stream()
            .mapToInt(quote -> date(quote).orElseThrow().latest().getYear())
            .max()
            .orElseThrow();
    Map<String, List<ChartMark>> rows = new LinkedHashMap<>();
    for (Quote quote : dated) {
      Edtf date = date(quote).orElseThrow();
      rows.computeIfAbsent(name(quote.statement(), wording), _ -> new ArrayList<>())
          .add(
              new ChartMark(
                  quote,
                  place(date.earliest().getYear(), date.earliest().getDayOfYear() - 1, first, last),
                  place(date.latest().getYear(), date.latest().getDayOfYear(), first, last)));
    }
    List<ChartRow> all =
        rows.entrySet().stream()
            .map(row -> new ChartRow(row.getKey(), List.copyOf(row.getValue())))
            .toList();
    return Optional.of(new TimelineChart(all, first, last, quotes.size() - dated.size()));
  }

  private static Optional<Edtf> date(Quote quote) {
    return quote.statement().masthead().date();
  }

  private static double place(int year, int day, int first, int last) {
    double years = year - (double) first + Math.min(1, day / DAYS);
    return Math.clamp(years / (last - (double) first + 1), 0, 1);
  }

  /// Whose row a statement stands in: who issued it, else who signed it.
  private static String name(Statement statement, Wording wording) {
    if (statement.isReaderComments()) {
      return wording.say("citation.comment");
    }
    return statement
        .masthead()
        .organization()
        .map(Organization::name)
        .or(() -> statement.masthead().authors().stream().findFirst())
        .orElseGet(() -> wording.say("citation.no-organization"));
  }

  /// Years to be written below, at most so many and evenly apart.
  public List<Integer> years(int most) {
    int all = lastYear - firstYear + 1;
    int step = step(all, Math.max(1, most));
    var years = new ArrayList<Integer>();
    int begin = Math.ceilDiv(firstYear, step) * step;
    for (int year = begin; year <= lastYear; year += step) {
      years.add(year);
    }
    return years.isEmpty() ? List.of(firstYear) : List.copyOf(years);
  }

  private static int step(int all, int most) {
    int[] fair = {1, 2, 5};
    for (int ten = 1; ten <= 100_000_000; ten *= 10) {
      for (int one : fair) {
        if (Math.ceilDiv(all, one * ten) <= most) {
          return one * ten;
        }
      }
    }
    return all;
  }

  /// Where a year begins, from 0 at the left to 1 at the right.
  public double beginning(int year) {
    return place(year, 0, firstYear, lastYear);
  }

  /// What it says in words: who, and in which years.
  public String told(ChartMark mark, Wording wording) {
    return new Citations(wording).brief(mark.quote());
  }
}
