package onrecord.answer.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Period.DayRange;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.TimeWords;

/// Finds the time that words name.
public final class Periods {
  private static final List<List<String>> TO = TimeBounds.phrases("periods.to");

  private final Clock clock;

  /// As that clock tells which year "this year" is.
  public Periods(Clock clock) {
    this.clock = clock;
  }

  /// A period and the words that name it.
  ///
  /// @param first index of the first word
  /// @param end index after the last
  /// @param adverbial whether it stands by itself ("in 2009"), not before a noun ("the 2009
  ///   election")
  public record FoundPeriod(int first, int end, List<DayRange> stretches, boolean adverbial) {
    FoundPeriod(int first, int end, DayRange days, boolean adverbial) {
      this(first, end, List.of(days), adverbial);
    }

    LocalDate from() {
      return stretches.getFirst().from();
    }

    LocalDate to() {
      return stretches.getLast().to();
    }
  }

  /// Some words of a question.
  public record Place(int first, int end) {
    /// Them as they are written.
    public String of(String text, List<Word> words) {
      return text.substring(words.get(first).span().start(), words.get(end - 1).span().end());
    }
  }

  /// What a question names of time.
  ///
  /// @param found the first time, if there is any
  /// @param untold words that name a time of which no day can be told
  public record ToldTime(Optional<FoundPeriod> found, Optional<Place> untold) {}

  /// The first one, if there is any.
  Optional<FoundPeriod> find(String text, List<Word> words, String language) {
    return told(text, words, language).found();
  }

  /// The first one, and what cannot be understood.
  public ToldTime told(String text, List<Word> words, String language) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var relative = new RelativeTimes(today);
    List<DayStretch> named = new ArrayList<>();
    Optional<Place> untold = Optional.empty();
    for (NumericDates.Dated date : NumericDates.in(text, words, language)) {
      date.stretch().ifPresent(named::add);
      if (date.stretch().isEmpty()) {
        untold = untold.or(() -> Optional.of(new Place(date.first(), date.end())));
      }
    }
    for (TimeWords.NamedTime time : TimeWords.in(words)) {
      if (time.time().equals(TimeWords.UNTOLD)) {
        untold = untold.or(() -> Optional.of(new Place(time.first(), time.end())));
      } else {
        relative.of(time).filter(one -> isApart(one, named)).ifPresent(named::add);
      }
    }
    addCalendar(words, language, named, untold);
    List<DayStretch> dated = withYears(words, named, language);
    return new ToldTime(first(text, words, dated, today), untold);
  }

  private static boolean isApart(DayStretch one, List<DayStretch> others) {
    return others.stream()
        .allMatch(other -> other.end() <= one.first() || one.end() <= other.first());
  }

  private static void addCalendar(
      List<Word> words, String language, List<DayStretch> named, Optional<Place> untold) {
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      boolean within = untold.filter(place -> at >= place.first() && at < place.end()).isPresent();
      Optional<DayStretch> found =
          within
              ? Optional.empty()
              : CalendarTimes.at(words, i, language).filter(one -> isApart(one, named));
      found.ifPresent(named::add);
      i = found.map(one -> one.end() - 1).orElse(i);
    }
    named.sort(Comparator.comparingInt(DayStretch::first));
  }

  /// "Q2", "summer" or "June" with the year that follows by itself, or in the time joined to it:
  /// "Q2 2009", "from June to August 2009".
  private static List<DayStretch> withYears(
      List<Word> words, List<DayStretch> named, String language) {
    List<DayStretch> dated = new ArrayList<>();
    for (DayStretch one : named.reversed()) {
      DayStretch whole = one;
      Optional<DayStretch> next = dated.stream().findFirst();
      if (one.days().isEmpty() && next.isPresent() && next.get().days().isPresent()) {
        int year = next.get().to().getYear();
        boolean own =
            CalendarTimes.year(words.get(next.get().end() - 1).folded(), language).isPresent()
                && next.get().end() - next.get().first() == 1
                && isTied(words, one.end(), next.get().first());
        whole = own || TimeReading.isJoined(words, one, next.get()) ? one.in(year) : one;
        if (own) {
          dated.removeFirst();
          whole = DayStretch.certain(one.first(), next.get().end(), whole.from(), whole.to());
        }
      }
      dated.addFirst(whole);
    }
    return withDays(words, dated);
  }

  /// "15 to 20 June 2009": the day before takes the month that follows.
  private static List<DayStretch> withDays(List<Word> words, List<DayStretch> dated) {
    List<DayStretch> all = new ArrayList<>();
    for (DayStretch one : dated) {
      int joined = one.days().isPresent() && one.from().equals(one.to()) ? one.first() - 1 : 0;
      int day = joined > 0 ? CalendarTimes.day(words.get(joined - 1).folded()) : 0;
      boolean to = day > 0 && TimeBounds.beginning(words, joined, TO) == 1;
      boolean before = to && day <= one.to().getDayOfMonth();
      all.add(
          before
              ? DayStretch.certain(joined - 1, one.end(), one.from().withDayOfMonth(day), one.to())
              : one);
    }
    return all;
  }

  private static boolean isTied(List<Word> words, int from, int to) {
    return words.subList(from, Math.max(from, to)).stream().allMatch(CalendarTimes::isLink);
  }

  private Optional<FoundPeriod> first(
      String text, List<Word> words, List<DayStretch> named, LocalDate today) {
    for (int i = 0; i < named.size(); i++) {
      Optional<FoundPeriod> found =
          new TimeReading(text, words, today).of(named.subList(i, named.size()));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
