package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.index.Vectors;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// The signals that come from vectors.
final class MeaningSignalsTest {
  private static final FakeEmbedder MODEL = new FakeEmbedder();

  @Test
  void meaning_isTheCosineOfTheVectors() {
    Question question = FakeArchive.question("dockers");
    QuestionVectors vectors = QuestionVectors.of(question, List.of(), Optional.of(MODEL));
    Passage passage = passage("The dockers met. Tolls will rise.");
    byte[] stored = stored("elsewhere", "dockers", "nowhere");
    var measured =
        new Signals(question, Concepts.drawn("dockers"), vectors).measure(passage, stored);
    assertThat(measured.signals().get(Signal.SENTENCE_MEANING)).isCloseTo(1, within(0.01));
    assertThat(measured.sentences().get(0).meaning()).isCloseTo(1, within(0.01));
    assertThat(measured.sentences().get(1).meaning()).isLessThan(0.9);
    assertThat(measured.signals().get(Signal.MEANING)).isLessThan(0.9);
    assertThat(
            new Signals(question, Concepts.drawn("dockers"), vectors)
                .measure(passage, stored("dockers", "elsewhere", "nowhere"))
                .signals()
                .get(Signal.MEANING))
        .isCloseTo(1, within(0.01));
  }

  @Test
  void meaning_isNothing_withoutVectors() {
    Question question = FakeArchive.question("?");
    QuestionVectors none = QuestionVectors.of(question, List.of(), Optional.empty());
    var signals =
        new Signals(question, Concepts.drawn("dockers"), none)
            .measure(passage("The dockers met."), null)
            .signals();
    assertThat(signals.get(Signal.MEANING)).isZero();
    assertThat(signals.get(Signal.SENTENCE_MEANING)).isZero();
  }

  private static byte[] stored(String... texts) {
    var bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      bytes.writeBytes(Vectors.quantized(MODEL.vector(text)));
    }
    return bytes.toByteArray();
  }

  private static Passage passage(String text) {
    return Passages.of(
            Statements.of(
                "dockers-2009-strike",
                Statements.masthead(
                    "All Out on Monday", "2009-06-26", Optional.of(Statements.DOCKERS)),
                text))
        .getFirst();
  }
}
