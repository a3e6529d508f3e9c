package onrecord.telegram.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Opinion;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.language.Words;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.JournalFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions that the archive did not answer, without who asked them: what to look for next.
public final class UnansweredQuestions {
  private static final Logger LOG = LoggerFactory.getLogger(UnansweredQuestions.class);
  private static final String KIND = "unanswered ";
  private static final int LONGEST = 300;
  private static final int MOST_A_DAY = 1000;
  private static final int SHOWN = 25;

  private final Counters counts;
  private final Clock clock;
  private final int days;
  private final JudgedAnswers judged;
  private volatile LocalDate erased = LocalDate.MIN;

  /// Kept for so many days; none for 0.
  public UnansweredQuestions(Counters counts, Clock clock, int days) {
    this.counts = counts;
    this.clock = clock;
    this.days = days;
    judged = new JudgedAnswers(counts, clock, days);
  }

  /// What is to be counted of an opinion about the answer to a question.
  List<Counters.Counted> judged(String question, Opinion opinion) {
    return judged.counted(question, opinion);
  }

  /// Keeps a question.
  public void add(String question) {
    if (days == 0 || question.isBlank()) {
      return;
    }
    try {
      String words = question.strip().replaceAll("\\s+", " ");
      String kind = KIND + today();
      if (!today().equals(erased)) {
        erased = today();
        counts.erase(KIND, KIND + today().minusDays(days - 1L));
      }
      if (counts.all(kind).size() < MOST_A_DAY) {
        counts.add(kind, Words.clipped(words, LONGEST));
      }
    } catch (JournalFailure e) {
      LOG.warn("that a question was not answered cannot be kept", e);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /// The questions, those asked most often first.
  Reply reply(Preferences preferences) {
    Wording wording = Wording.in(preferences.language());
    if (days == 0) {
      return Reply.of(Block.said(wording.say("admin.unanswered.off")));
    }
    List<Map.Entry<String, Long>> all = all();
    var blocks = new ArrayList<Block>();
    if (all.isEmpty()) {
      blocks.add(Block.said(wording.say("admin.unanswered.none", Map.of("count", days))));
    } else {
      blocks.addAll(listed(all, wording));
    }
    blocks.addAll(judged.blocks(wording));
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private List<Block> listed(List<Map.Entry<String, Long>> all, Wording wording) {
    List<String> lines = all.stream().limit(SHOWN).map(each -> line(each, wording)).toList();
    var sizes = Map.of("count", all.size(), "days", days);
    return List.of(Block.said(wording.say("admin.unanswered", sizes)), new Block.Lines(lines));
  }

  private static String line(Map.Entry<String, Long> each, Wording wording) {
    return wording.figure(each.getValue()) + " × " + wording.isolated(each.getKey());
  }

  private List<Map.Entry<String, Long>> all() {
    Map<String, Long> all = new HashMap<>();
    for (int ago = 0; ago < days; ago++) {
      counts
          .all(KIND + today().minusDays(ago))
          .forEach((what, times) -> all.merge(what, times, Long::sum));
    }
    return all.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
