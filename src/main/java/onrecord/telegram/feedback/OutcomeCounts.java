package onrecord.telegram.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.conversation.Opinion;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.Counters.Counted;

/// How many questions of each day were answered or declined, and how their answers were judged;
/// without a word of them. Days are those of UTC. Thread-safe.
public final class OutcomeCounts {
  /// So many days are kept.
  private static final int KEPT = 35;

  private static final String OUTCOME = "outcome ";
  private static final String OPINION = "opinion ";

  private final Counters counts;
  private final Clock clock;
  // One write to the disk for many questions: a crash loses what was counted since the last one.
  private final Map<Counted, Long> pending = new ConcurrentHashMap<>();
  private volatile LocalDate erased = LocalDate.MIN;

  /// Kept in those counters.
  OutcomeCounts(Counters counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /// Counts one more question; it is kept with the next {@link #keep}.
  void add(String outcome) {
    pending.merge(new Counted(OUTCOME + today(), outcome), 1L, Long::sum);
  }

  /// What is to be counted of an opinion.
  Counted of(Opinion opinion) {
    return new Counted(OPINION + today(), opinion.code());
  }

  /// Keeps what was counted.
  public void keep() {
    for (Counted each : List.copyOf(pending.keySet())) {
      Long times = pending.remove(each);
      if (times != null) {
        counts.add(each.kind(), each.what(), times);
      }
    }
    LocalDate today = today();
    if (!today.equals(erased)) {
      erased = today;
      counts.erase(OUTCOME, OUTCOME + today.minusDays(KEPT));
      counts.erase(OPINION, OPINION + today.minusDays(KEPT));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// How many questions had each outcome on the days from one to another, that one included.
  Map<String, Long> outcomes(LocalDate from, LocalDate to) {
    return sum(OUTCOME, from, to);
  }

  /// How many answers were judged in each way on those days.
  Map<String, Long> opinions(LocalDate from, LocalDate to) {
    return sum(OPINION, from, to);
  }

  private Map<String, Long> sum(String kind, LocalDate from, LocalDate to) {
    Map<String, Long> sum = new TreeMap<>();
    from.datesUntil(to.plusDays(1))
        .forEach(
            day ->
                counts.all(kind + day).forEach((what, times) -> sum.merge(what, times, Long::sum)));
    return sum;
  }
}
