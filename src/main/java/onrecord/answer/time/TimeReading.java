package onrecord.answer.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Period.DayRange;
import onrecord.answer.time.Periods.FoundPeriod;
import onrecord.language.Words.Word;
import onrecord.language.knowledge.Tables;

/// Reads the words around a time: which times belong together, and what bounds them.
record TimeReading(String text, List<Word> words, LocalDate today) {
  private static final List<List<String>> INTO = TimeBounds.phrases("periods.into");
  private static final List<List<String>> WITHIN = TimeBounds.phrases("periods.within");
  private static final List<List<String>> BETWEEN = TimeBounds.phrases("periods.between");
  private static final List<List<String>> AND = TimeBounds.phrases("periods.and");
  private static final Set<String> ONWARDS = Tables.words("periods.onwards");
  private static final Set<String> LAST = Tables.words("periods.last");
  private static final Set<String> ARTICLE = Tables.words("periods.article");
  private static final List<List<String>> TO = TimeBounds.phrases("periods.to");

  /// The first time with those that are joined to it.
  Optional<FoundPeriod> of(List<DayStretch> named) {
    DayStretch one = named.getFirst();
    int linked = linked(one.first());
    Optional<TimeBounds.FoundBound> bound =
        TimeBounds.before(words, tied(one.first()), one.first());
    Optional<DayStretch> told = told(one, bound.isPresent());
    if (told.isEmpty() && one.days().isEmpty() && !isWithin(linked, one.first())) {
      return Optional.empty();
    }
    List<DayStretch> row = row(named);
    if (row.size() > 1) {
      return Optional.of(several(row, linked, bound));
    }
    return told.map(days -> single(days, linked, bound))
        .or(() -> Optional.of(new FoundPeriod(begin(linked), one.end(), one.each(today), true)));
  }

  /// Where the words begin that tie a time to what stands before it.
  private int linked(int from) {
    int first = from;
    while (first > 0
        && CalendarTimes.isLink(words.get(first - 1))
        && TimeBounds.ending(words, first, INTO) == 0) {
      first--;
    }
    return first;
  }

  /// Where the words begin that tie a time to what bounds it: "by the end of".
  private int tied(int from) {
    int first = from;
    while (first > 0 && CalendarTimes.isLink(words.get(first - 1))) {
      first--;
    }
    return first;
  }

  private int begin(int linked) {
    return linked - TimeBounds.ending(words, linked, INTO);
  }

  private boolean isWithin(int linked, int first) {
    return TimeBounds.ending(words, linked, WITHIN) > 0
        || TimeBounds.ending(words, first, WITHIN) > 0;
  }

  /// The days of a time, where its year can be told: "last June", "since June".
  private Optional<DayStretch> told(DayStretch one, boolean bounded) {
    boolean last = one.first() > 0 && LAST.contains(words.get(one.first() - 1).folded());
    return one.days().isPresent()
        ? Optional.of(one)
        : Optional.of(one).filter(_ -> last || bounded).map(each -> each.lastBy(today));
  }

  /// The times that stand in a row: "2009, 2010 and 2019", "2009–2011".
  private List<DayStretch> row(List<DayStretch> named) {
    List<DayStretch> row = new ArrayList<>(List.of(named.getFirst()));
    for (DayStretch next : named.subList(1, named.size())) {
      DayStretch before = row.getLast();
      boolean joined = isJoined(words, before, next) && before.end() < words.size();
      boolean dashed = before.end() == next.first() && !isRange(before, next) && comma(before);
      if (next.days().isEmpty() || before.days().isEmpty() || !(joined || dashed)) {
        break;
      }
      row.add(next);
    }
    return row;
  }

  private boolean comma(DayStretch before) {
    return between(before).contains(",");
  }

  private String between(DayStretch before) {
    int end = words.get(before.end() - 1).span().end();
    return before.end() < words.size()
        ? text.substring(end, words.get(before.end()).span().start())
        : "";
  }

  /// Whether two times are the ends of one.
  private boolean isRange(DayStretch one, DayStretch next) {
    boolean dash = one.end() == next.first() && between(one).matches("\\s*[-–—]\\s*");
    boolean between = TimeBounds.ending(words, linked(one.first()), BETWEEN) > 0;
    return dash || between || joining(words, one.end(), TO) > 0;
  }

  private FoundPeriod several(
      List<DayStretch> row, int linked, Optional<TimeBounds.FoundBound> bound) {
    List<DayRange> ranges = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      DayStretch one = row.get(i);
      boolean range = i + 1 < row.size() && isRange(one, row.get(i + 1));
      ranges.add(range ? range(one, row.get(++i)) : new DayRange(one.from(), one.to()));
    }
    boolean not = bound.filter(one -> one.bound() == TimeBounds.NOT).isPresent();
    int first = not ? bound.orElseThrow().first() : Math.max(0, before(linked));
    List<DayRange> all = joined(ranges);
    return new FoundPeriod(first, row.getLast().end(), not ? others(all) : all, true);
  }

  /// From one to the other, whichever is named first.
  private static DayRange range(DayStretch one, DayStretch other) {
    return other.to().isBefore(one.from())
        ? new DayRange(other.from(), one.to())
        : new DayRange(one.from(), other.to());
  }

  private int before(int linked) {
    int begin = begin(linked);
    return begin < linked ? begin : linked - TimeBounds.ending(words, linked, BETWEEN);
  }

  /// A period by the words around it.
  private FoundPeriod single(DayStretch one, int linked, Optional<TimeBounds.FoundBound> bound) {
    int end = one.end();
    boolean noun =
        linked == one.first() - 1
            && ARTICLE.contains(words.get(linked).folded())
            && end < words.size();
    DayRange days = new DayRange(one.from(), one.to());
    if (noun && !one.dated()) {
      return new FoundPeriod(one.first(), end, days, false);
    }
    if (bound.isPresent()) {
      return new FoundPeriod(bound.get().first(), end, bounded(bound.get().bound(), days), true);
    }
    if (isOnwards(end)) {
      DayRange since = new DayRange(one.from(), LocalDate.MAX);
      return new FoundPeriod(Math.max(0, linked - 1), end + 1, since, true);
    }
    int begin = begin(linked);
    boolean alone = linked == 0 || end == words.size();
    return new FoundPeriod(
        begin, end, days, begin < linked || alone || one.end() - one.first() > 1);
  }

  /// Whether "or later", "onwards" follows.
  private boolean isOnwards(int end) {
    return words.subList(end, Math.min(words.size(), end + 2)).stream()
        .anyMatch(word -> ONWARDS.contains(word.folded()));
  }

  /// Whether words join two times: "to", "and".
  static boolean isJoined(List<Word> words, DayStretch one, DayStretch next) {
    int joins = joining(words, one.end(), TO) + joining(words, one.end(), AND);
    return one.end() == next.first() || (joins > 0 && joins >= next.first() - one.end());
  }

  private static int joining(List<Word> words, int at, List<List<String>> list) {
    return at < words.size() ? TimeBounds.beginning(words, at, list) : 0;
  }

  private static List<DayRange> bounded(TimeBounds bound, DayRange days) {
    return switch (bound) {
      case NOT -> others(List.of(days));
      case UP_TO -> List.of(new DayRange(LocalDate.MIN, days.to()));
      case BEFORE -> List.of(new DayRange(LocalDate.MIN, days.from().minusDays(1)));
      case AFTER -> List.of(new DayRange(days.to().plusDays(1), LocalDate.MAX));
      case SINCE -> List.of(new DayRange(days.from(), LocalDate.MAX));
    };
  }

  /// In order, and none within another.
  private static List<DayRange> joined(List<DayRange> ranges) {
    List<DayRange> joined = new ArrayList<>();
    for (DayRange one : ranges.stream().sorted(Comparator.comparing(DayRange::from)).toList()) {
      if (joined.isEmpty() || joined.getLast().to().isBefore(one.from())) {
        joined.add(one);
      } else if (one.to().isAfter(joined.getLast().to())) {
        joined.add(new DayRange(joined.removeLast().from(), one.to()));
      }
    }
    return joined;
  }

  /// All other days.
  private static List<DayRange> others(List<DayRange> ranges) {
    List<DayRange> others = new ArrayList<>();
    LocalDate from = LocalDate.MIN;
    for (DayRange one : ranges) {
      others.add(new DayRange(from, one.from().minusDays(1)));
      from = one.to().plusDays(1);
    }
    others.add(new DayRange(from, LocalDate.MAX));
    return others;
  }
}
