package onrecord.telegram.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import onrecord.conversation.Opinion;
import onrecord.language.Words;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.Counters.Counted;

/// The questions whose answers were called right or wrong, without who called them so.
public final class JudgedAnswers {
  private static final String KIND = "judged ";
  private static final int LONGEST = 300;
  private static final int MOST_A_DAY = 1000;

  private final Counters counts;
  private final Clock clock;
  private final int days;
  private final OutcomeCounts outcomes;

  /// Kept for so many days; none for 0.
  JudgedAnswers(Counters counts, Clock clock, int days) {
    this.counts = counts;
    this.clock = clock;
    this.days = days;
    outcomes = new OutcomeCounts(counts, clock);
  }

  /// What is to be counted of an opinion, so that the question's words are kept with it.
  List<Counted> counted(String question, Opinion opinion) {
    Counted plain = outcomes.of(opinion);
    String words = Words.clipped(question.strip().replaceAll("\\s+", " "), LONGEST);
    if (days == 0 || words.isEmpty()) {
      return List.of(plain);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    counts.erase(KIND, KIND + today.minusDays(days - 1L));
    return counts.all(KIND + today).size() < MOST_A_DAY
        ? List.of(plain, new Counted(KIND + today, opinion.code() + " " + words))
        : List.of(plain);
  }

  /// The questions of which an answer was given that opinion, each with what was wrong with it.
  List<KeptQuestion> of(Opinion opinion) {
    return all().entrySet().stream()
        .filter(each -> each.getValue().opinions().containsKey(opinion))
        .map(each -> each.getValue().kept(each.getKey(), opinion))
        .toList();
  }

  /// How many answers were given that opinion.
  long count(Opinion opinion) {
    return all().values().stream()
        .mapToLong(each -> each.opinions().getOrDefault(opinion, 0L))
        .sum();
  }

  /// What was thought of the answers to one question, and on which days.
  private static final class QuestionOpinions {
    private final Map<Opinion, Long> opinions = new EnumMap<>(Opinion.class);
    private final LocalDate first;
    private LocalDate last;

    QuestionOpinions(LocalDate day) {
      first = day;
      last = day;
    }

    Map<Opinion, Long> opinions() {
      return opinions;
    }

    void add(Opinion opinion, long times, LocalDate day) {
      opinions.merge(opinion, times, Long::sum);
      last = day;
    }

    KeptQuestion kept(String question, Opinion opinion) {
      var reasons =
          Opinion.reasons().stream()
              .filter(each -> opinion == Opinion.WRONG && opinions.containsKey(each))
              .map(Opinion::code)
              .collect(Collectors.toCollection(TreeSet::new));
      long times = opinions.getOrDefault(opinion, 0L);
      return new KeptQuestion(question, times, reasons, new TreeSet<>(), first, last);
    }
  }

  private Map<String, QuestionOpinions> all() {
    Map<String, QuestionOpinions> all = new LinkedHashMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (int ago = days - 1; ago >= 0; ago--) {
      LocalDate day = today.minusDays(ago);
      counts.all(KIND + day).forEach((what, times) -> add(all, what, times, day));
    }
    return all;
  }

  private static void add(
      Map<String, QuestionOpinions> all, String what, long times, LocalDate day) {
    String[] parts = what.split(" ", 2);
    if (parts.length == 2) {
      Opinion.of(parts[0])
          .ifPresent(
              opinion ->
                  all.computeIfAbsent(parts[1], _ -> new QuestionOpinions(day))
                      .add(opinion, times, day));
    }
  }
}
