package onrecord.telegram.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.language.Words;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.Counters.Counted;

/// The questions whose answers were called right or wrong, without who called them so.
final class JudgedAnswers {
  private static final String KIND = "judged ";
  private static final int LONGEST = 300;
  private static final int MOST_A_DAY = 1000;
  private static final int SHOWN = 25;

  private final Counters counts;
  private final Clock clock;
  private final int days;

  /// Kept for so many days; none for 0.
  JudgedAnswers(Counters counts, Clock clock, int days) {
    this.counts = counts;
    this.clock = clock;
    this.days = days;
  }

  /// What is to be counted of an opinion, so that the question's words are kept with it.
  List<Counted> counted(String question, Opinion opinion) {
    String words = Words.clipped(question.strip().replaceAll("\\s+", " "), LONGEST);
    if (days == 0 || words.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    counts.erase(KIND, KIND + today.minusDays(days - 1L));
    return counts.all(KIND + today).size() < MOST_A_DAY
        ? List.of(new Counted(KIND + today, opinion.code() + " " + words))
        : List.of();
  }

  /// How many answers were called right and wrong, and which ones wrong, those most often first;
  /// nothing where none were.
  List<Block> blocks(Wording wording) {
    Map<String, Map<Opinion, Long>> all = all();
    long right = sum(all, Opinion.RIGHT);
    long wrong = sum(all, Opinion.WRONG);
    if (right + wrong == 0) {
      return List.of();
    }
    var sizes = Map.of("right", right, "wrong", wrong, "days", days);
    var blocks = new ArrayList<Block>();
    blocks.add(Block.said(wording.say("admin.judged", sizes)));
    List<String> lines =
        all.entrySet().stream()
            .filter(each -> each.getValue().containsKey(Opinion.WRONG))
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, Map<Opinion, Long>> each) ->
                            -each.getValue().getOrDefault(Opinion.WRONG, 0L))
                    .thenComparing(Map.Entry::getKey))
            .limit(SHOWN)
            .map(each -> line(each.getKey(), each.getValue(), wording))
            .toList();
    if (!lines.isEmpty()) {
      blocks.add(new Block.Lines(lines));
    }
    return blocks;
  }

  private static String line(String question, Map<Opinion, Long> opinions, Wording wording) {
    String times = wording.figure(opinions.getOrDefault(Opinion.WRONG, 0L)) + " × ";
    String reasons =
        Opinion.reasons().stream()
            .filter(opinions::containsKey)
            .map(reason -> wording.say("vote." + reason.code()))
            .collect(Collectors.joining(", "));
    return times + wording.isolated(question) + (reasons.isEmpty() ? "" : " – " + reasons);
  }

  private static long sum(Map<String, Map<Opinion, Long>> all, Opinion opinion) {
    return all.values().stream().mapToLong(each -> each.getOrDefault(opinion, 0L)).sum();
  }

  private Map<String, Map<Opinion, Long>> all() {
    Map<String, Map<Opinion, Long>> all = new LinkedHashMap<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (int ago = 0; ago < days; ago++) {
      counts.all(KIND + today.minusDays(ago)).forEach((what, times) -> add(all, what, times));
    }
    return all;
  }

  private static void add(Map<String, Map<Opinion, Long>> all, String what, long times) {
    String[] parts = what.split(" ", 2);
    if (parts.length == 2) {
      Opinion.of(parts[0])
          .ifPresent(
              opinion ->
                  all.computeIfAbsent(parts[1], _ -> new EnumMap<>(Opinion.class))
                      .merge(opinion, times, Long::sum));
    }
  }
}
