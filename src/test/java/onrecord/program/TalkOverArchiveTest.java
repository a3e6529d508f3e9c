package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import onrecord.conversation.Message;
import onrecord.conversation.Message.MessageContext;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.render.EntitiesRenderer;
import onrecord.conversation.render.Posting;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.IndexProgress;
import onrecord.terminal.Host;
import onrecord.testing.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Small talk, and questions that look like it, said to the first archive as it is.
final class TalkOverArchiveTest {
  private static final Path PINS = Path.of("src/test/resources/onrecord/pins");
  private static final Path DATA = Path.of("target/quality/meaning");

  /// What shows words of statements because somebody asks for them.
  private static final Set<String> SHOWING = Set.of("search", "summarize", "read", "latest");

  private static Host.AskedArchive archive;

  @BeforeAll
  static void open() {
    var places =
        new Host.Places(
            Optional.of(Path.of("corpus")),
            Optional.of(PINS.resolve("meaning.yaml")),
            Optional.of(DATA));
    archive = new Machine().open(places, IndexProgress.SILENT);
  }

  @AfterAll
  static void close() {
    archive.close();
  }

  private static List<String[]> rows(String file) throws IOException {
    return Golden.read("conversation/smalltalk/" + file)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Reply reply(String text, String language) {
    return archive
        .conversation()
        .reply(Message.written(text, MessagePlace.PRIVATE, Preferences.of(language)));
  }

  private static boolean quotes(Reply reply) {
    return reply.blocks().stream().anyMatch(Quotation.class::isInstance);
  }

  private static boolean isVotedOn(Reply reply) {
    return reply.buttons().stream()
        .flatMap(List::stream)
        .anyMatch(button -> button.label().equals("👍"));
  }

  @Test
  void utterances_areNeitherQuotedNorDenied() throws IOException {
    assertThat(taken("utterances.tsv")).isEmpty();
    assertThat(taken("utterances-held-out.tsv")).isEmpty();
  }

  /// Lists that no rule was made by when they were first run; what is left of them is known.
  @Test
  void utterances_asTypedInChats_areSeldomQuotedOrDenied() throws IOException {
    int all = rows("utterances-fresh.tsv").size();
    assertThat(taken("utterances-fresh.tsv")).hasSizeLessThanOrEqualTo(all / 10);
  }

  /// The phrases were made with the first of these lists at hand; of it one word is left that may
  /// as well be looked for.
  @Test
  void utterances_farFetched_areNeitherQuotedNorDenied() throws IOException {
    assertThat(taken("utterances-written.tsv")).containsExactly("es refusal paso");
    assertThat(taken("utterances-variants.tsv")).hasSizeLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "es, ¿Cómo funciona esto?",
    "de, was bist du denn für einer",
    "en, come again?",
    "en, 'brb, someone at the door'",
    "ar, ترجملي هاد"
  })
  void smallTalk_afterAQuestion_goesOnFromNothing(String language, String text) {
    Message message =
        Message.written(text, MessagePlace.PRIVATE, Preferences.of(language))
            .within(new MessageContext(Optional.empty(), List.of("Who won the election?")));
    Reply reply = archive.conversation().reply(message);
    assertThat(reply.thread()).isEmpty();
    assertThat(quotes(reply)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can workers wait any longer?",
        "hold on to power",
        "free the prisoners",
        "I'm a journalist, what does FRSO say about sanctions?"
      })
  void question_thatBeginsLikeSmallTalk_isAsked(String question) {
    assertThat(quotes(reply(question, "en"))).isTrue();
  }

  /// What was asked of the archive although it asks nothing.
  private static List<String> taken(String file) throws IOException {
    var wrong = new ArrayList<String>();
    for (String[] row : rows(file)) {
      Reply reply = reply(row[2], row[0]);
      boolean asked = !reply.thread().isEmpty() && !row[1].equals("search");
      if (asked || (quotes(reply) && !SHOWING.contains(row[1]))) {
        wrong.add(String.join(" ", row));
      }
    }
    return wrong;
  }

  /// What a phone shows of an answer before anything is tapped, and all that it holds.
  private record Letters(int shown, int all) {
    static Letters of(Reply reply) {
      List<Posting> postings =
          new EntitiesRenderer(place -> Optional.of("https://t.me/bot?start=" + place.payload()))
              .render(reply, true);
      int all = postings.stream().mapToInt(posting -> posting.text().length()).sum();
      int folded =
          postings.stream()
              .flatMap(posting -> posting.entities().stream())
              .filter(entity -> entity.kind() == Posting.EntityKind.EXPANDABLE_BLOCKQUOTE)
              .mapToInt(Posting.PostingEntity::length)
              .sum();
      return new Letters(all - folded, all);
    }
  }

  private static int median(List<Letters> letters, ToIntFunction<Letters> count) {
    return letters.stream().mapToInt(count).sorted().skip(letters.size() / 2).findFirst().orElse(0);
  }

  @Test
  void answers_areShort(TestReporter reporter) throws IOException {
    List<Letters> letters =
        JudgedQuestion.read(Path.of("src/test/resources/onrecord/questions.jsonl")).stream()
            .map(judged -> reply(judged.question(), "en"))
            .filter(TalkOverArchiveTest::isVotedOn)
            .map(Letters::of)
            .toList();
    int shown = median(letters, Letters::shown);
    int all = median(letters, Letters::all);
    reporter.publishEntry(
        "%d answers: median %d letters shown, %d with what is folded"
            .formatted(letters.size(), shown, all));
    assertThat(letters).hasSizeGreaterThan(50);
    assertThat(shown).isLessThanOrEqualTo(900);
  }

  @Test
  void questions_thatLookLikeSmallTalk_areAskedOfTheArchive() throws IOException {
    var wrong = new ArrayList<String>();
    for (String[] row : rows("questions.tsv")) {
      Reply reply = reply(row[1], row[0]);
      if (reply.thread().isEmpty()) {
        wrong.add(String.join(" ", row));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
