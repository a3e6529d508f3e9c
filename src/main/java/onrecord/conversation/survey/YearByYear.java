package onrecord.conversation.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import onrecord.answer.Asked;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.conversation.exchange.Payload.Later;
import onrecord.corpus.Edtf;

/// Goes through the years of an archive, so that no year's words are hidden by those of another.
record YearByYear(Holdings holdings, Bearing bearing, Question question) {

  Timeline timeline(Later from, int most, List<String> unknown) {
    Part part = part(from, most);
    boolean beginning = from.equals(Survey.BEGINNING);
    if (beginning && part.quotes().isEmpty()) {
      return Timeline.of(question, Optional.of(bearing.silence(question)), unknown);
    }
    Optional<Quote> first =
        part.quotes().stream().filter(quote -> date(quote).isPresent()).findFirst();
    return new Timeline(
        question,
        part.quotes(),
        part.next(),
        first.filter(_ -> beginning),
        beginning ? latest() : Optional.empty(),
        Optional.empty(),
        unknown);
  }

  /// Some quotes, and where they go on.
  private record Part(List<Quote> quotes, Optional<Later> next) {}

  private Part part(Later from, int most) {
    List<Quote> quotes = new ArrayList<>();
    List<Integer> years = new ArrayList<>(years().tailSet(from.year()));
    years.add(Later.UNDATED);
    for (int year : years) {
      int skipped = year == from.year() ? from.skipped() : 0;
      List<Quote> then = of(year);
      for (int i = skipped; i < then.size(); i++) {
        if (quotes.size() == most) {
          return new Part(quotes, Optional.of(new Later(year, i)));
        }
        quotes.add(then.get(i));
      }
    }
    return new Part(quotes, Optional.empty());
  }

  private Optional<Quote> latest() {
    return new ArrayList<>(years())
        .reversed().stream()
            .map(this::of)
            .filter(quotes -> !quotes.isEmpty())
            .findFirst()
            .map(List::getLast);
  }

  private SortedSet<Integer> years() {
    return holdings.years(question.asked(), time());
  }

  private Optional<Period> time() {
    return question.period().filter(Period::ofStatement);
  }

  /// What was said in a year, by date: one quote of each one, or of each statement where somebody's
  /// words are asked for.
  private List<Quote> of(int year) {
    Question then = year == Later.UNDATED ? question : question.within(whole(year));
    Set<String> heard = new HashSet<>();
    return bearing.quotes(then).stream()
        .filter(quote -> year(quote) == year)
        .filter(quote -> heard.add(question.asked().isEmpty() ? whose(quote) : id(quote)))
        .sorted(Comparator.comparing(YearByYear::earliest).thenComparing(YearByYear::id))
        .toList();
  }

  /// A year, as far as it lies within the time asked for.
  private Period whole(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    Period all = new Period("", first, last, true);
    return time().flatMap(time -> time.between(first, last)).orElse(all);
  }

  private static int year(Quote quote) {
    return date(quote).map(date -> date.earliest().getYear()).orElse(Later.UNDATED);
  }

  private static LocalDate earliest(Quote quote) {
    return date(quote).map(Edtf::earliest).orElse(LocalDate.MAX);
  }

  private static Optional<Edtf> date(Quote quote) {
    return quote.statement().masthead().date();
  }

  private static String whose(Quote quote) {
    return Holdings.issuer(quote.statement().masthead())
        .map(Asked::name)
        .orElseGet(() -> id(quote));
  }

  private static String id(Quote quote) {
    return quote.statement().id();
  }
}
