package onrecord.telegram.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.language.Words;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.JournalFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions that the archive did not answer, without who asked them: what to look for next.
public final class UnansweredQuestions {
  private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);
  private static final String KIND = "unanswered ";
  private static final String TAB = "\t";
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_NAMES = 3;
  private static final int MOST_A_DAY = 1000;

  private final Counters counts;
  private final Clock clock;
  private final int days;
  private volatile LocalDate erased = LocalDate.MIN;

  /// Kept for so many days; none for 0.
  UnansweredQuestions(Counters counts, Clock clock, int days) {
    this.counts = counts;
    this.clock = clock;
    this.days = days;
  }

  /// For how many days they are kept.
  int days() {
    return days;
  }

  /// Keeps a question, if the archive lacks something.
  void add(PutQuestion question) {
    if (days == 0 || !question.lacking() || question.words().isBlank()) {
      return;
    }
    try {
      String kind = KIND + today();
      if (!today().equals(erased)) {
        erased = today();
        counts.erase(KIND, KIND + today().minusDays(days - 1L));
      }
      if (counts.all(kind).size() < MOST_A_DAY) {
        counts.add(kind, written(question));
      }
    } catch (JournalFailure e) {
      LOG.warn("that a question was not answered cannot be kept", e);
    }
  }

  private static String written(PutQuestion question) {
    List<String> names =
        question.missing().stream()
            .map(each -> Words.clipped(line(each), LONGEST_NAME))
            .limit(MOST_NAMES)
            .toList();
    return Stream.of(
            List.of(question.outcome()),
            names,
            List.of(Words.clipped(line(question.words()), LONGEST)))
        .flatMap(List::stream)
        .reduce((one, other) -> one + TAB + other)
        .orElseThrow();
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// All that are kept, in no order.
  List<KeptQuestion> all() {
    LocalDate today = today();
    return days == 0 ? List.of() : between(today.minusDays(days - 1L), today);
  }

  /// Those of the days from one to another, that one included.
  List<KeptQuestion> between(LocalDate from, LocalDate to) {
    Map<String, KeptQuestion> all = new LinkedHashMap<>();
    from.datesUntil(to.plusDays(1))
        .forEach(
            day ->
                counts
                    .all(KIND + day)
                    .forEach(
                        (what, times) -> {
                          KeptQuestion read = read(what, times, day);
                          all.merge(read.words(), read, KeptQuestion::and);
                        }));
    return new ArrayList<>(all.values());
  }

  /// Before reasons were kept there were the words alone.
  private static KeptQuestion read(String what, long times, LocalDate day) {
    List<String> parts = Arrays.asList(what.split(TAB, -1));
    int last = parts.size() - 1;
    var reasons = new TreeSet<>(parts.subList(0, Math.min(1, last)));
    var missing = new TreeSet<>(parts.subList(Math.min(1, last), last));
    return new KeptQuestion(parts.get(last), times, reasons, missing, day, day);
  }
}
