package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Asked;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionReader;
import onrecord.conversation.smalltalk.BotRequest;
import onrecord.conversation.smalltalk.BotRequest.BackReference;
import onrecord.conversation.smalltalk.SmallTalkReader;
import onrecord.corpus.Corpus;
import onrecord.corpus.reading.CorpusReader;
import onrecord.testing.Golden;
import org.junit.jupiter.api.Test;

/// How often a message is taken to go on from the one before it, rightly and wrongly, by lists of
/// such messages. What the rules were made by and what they were not is told apart.
final class FollowUpsTest {
  private static final double RIGHT = 0.9;
  private static final double MISTAKEN = 0.05;

  private final QuestionReader questions = reader();

  private static QuestionReader reader() {
    var clock = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    Corpus corpus = CorpusReader.read(Path.of("corpus"));
    return new QuestionReader(corpus.organizations(), List.of("Mark Weisbrot"), List.of(), clock);
  }

  private static List<String[]> rows(String file) throws IOException {
    return Golden.read("conversation/" + file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private String carried(String before, String text) {
    if (BotRequest.means(BackReference.MORE, text)) {
      return "more";
    } else if (BotRequest.means(BackReference.WHOSE, text)) {
      return "whose";
    }
    Optional<BackReference> reference =
        Stream.of(
                BackReference.NEWER, BackReference.OLDER, BackReference.OTHERS, BackReference.WHOLE)
            .filter(one -> BotRequest.means(one, text))
            .findFirst();
    if (reference.isPresent()) {
      return reference.get().name();
    }
    Question question = questions.read(List.of(before), text);
    if (question.earlier().isEmpty()) {
      return SmallTalkReader.read(text).isPresent() ? "small talk" : "new";
    }
    List<String> asked = question.asked().stream().map(Asked::name).toList();
    List<String> same = questions.read(before).asked().stream().map(Asked::name).toList();
    return asked.equals(same) ? "same" : String.join(", ", asked);
  }

  private List<String> wrong(String file) throws IOException {
    var wrong = new ArrayList<String>();
    for (String[] row : rows(file)) {
      String carried = carried(row[1], row[2]);
      if (!carried.equals(row.length > 3 ? row[3] : "new")) {
        wrong.add(row[2] + ": " + carried);
      }
    }
    return wrong;
  }

  @Test
  void followUps_carryOn() throws IOException {
    for (String file : List.of("follow-ups-held-out.tsv", "follow-ups.tsv")) {
      assertThat(wrong(file)).as(file).hasSizeLessThan(tolerated(file, 1 - RIGHT));
    }
  }

  /// As people type in chats; in what is carried over only that it is.
  @Test
  void followUps_asTypedInChats_carryOn() throws IOException {
    String file = "follow-ups-fresh.tsv";
    List<String> wrong =
        rows(file).stream()
            .filter(row -> List.of("new", "small talk").contains(carried(row[1], row[2])))
            .map(row -> row[2])
            .toList();
    assertThat(wrong).hasSizeLessThan(tolerated(file, 1 - RIGHT));
  }

  @Test
  void newQuestions_areNew() throws IOException {
    for (String file :
        List.of("new-questions-held-out.tsv", "new-questions.tsv", "new-questions-fresh.tsv")) {
      assertThat(wrong(file)).as(file).hasSizeLessThan(tolerated(file, MISTAKEN));
    }
  }

  private static int tolerated(String file, double share) throws IOException {
    return (int) Math.floor(rows(file).size() * share) + 1;
  }
}
