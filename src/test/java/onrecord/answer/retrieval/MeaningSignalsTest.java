package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.index.PassageVectors;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// The signals that come from the model: the same word is near itself, and others are not.
final class MeaningSignalsTest {
  private static final FakeEmbedder MODEL = new FakeEmbedder();
  private static final String HEADING = "Harbour. ";

  @Test
  void sentence_thatHoldsTheQuestionsTokens_isTheNearest() {
    var measured = measured("dockers", "Tolls will rise. Dockers met.");
    assertThat(measured.sentences().get(0).meaning()).isLessThan(0.9);
    // Tokens are kept merged two by two.
    assertThat(measured.sentences().get(1).meaning())
        .isGreaterThan(measured.sentences().get(0).meaning() + 0.2);
    assertThat(signal(measured, Signal.SENTENCE_MEANING))
        .isEqualTo(measured.sentences().get(1).meaning());
  }

  @Test
  void token_thatNothingIsNearTo_isTheLeast() {
    double missing = signal(measured("dockers tolls", "Dockers met."), Signal.LEAST_TOKEN);
    double held = signal(measured("dockers tolls", "Dockers tolls."), Signal.LEAST_TOKEN);
    assertThat(held).isGreaterThan(missing + 0.2);
  }

  @Test
  void heading_countsForThePassage_andNotForItsOwnWords() {
    var measured = measured("harbour", "Dockers met.");
    assertThat(signal(measured, Signal.TOKENS)).isCloseTo(1, within(0.01));
    assertThat(signal(measured, Signal.OWN_TOKENS)).isLessThan(0.8);
  }

  @Test
  void whole_isTheCosineOfTheVectors() {
    String text = "Dockers met.";
    assertThat(signal(measured(HEADING + text, text), Signal.MEANING)).isCloseTo(1, within(0.01));
    assertThat(signal(measured("dockers", text), Signal.MEANING)).isLessThan(0.9);
  }

  @Test
  void meaning_isNothing_withoutVectors() {
    Question question = FakeArchive.question("?");
    QuestionVectors none = QuestionVectors.of(question, List.of(), Optional.empty(), _ -> 1);
    Map<Signal, Double> signals =
        new Signals(question, Concepts.drawn("dockers"), none)
            .measure(passage("The dockers met."), Optional.empty())
            .signals();
    assertThat(signals.get(Signal.MEANING)).isZero();
    assertThat(signals).doesNotContainKey(Signal.TOKENS);
  }

  private static double signal(Signals.Measured measured, Signal signal) {
    return measured.signals().getOrDefault(signal, Double.NaN);
  }

  private static Signals.Measured measured(String asked, String text) {
    Question question = FakeArchive.question(asked);
    QuestionVectors vectors = QuestionVectors.of(question, List.of(), Optional.of(MODEL), _ -> 1);
    Passage passage = passage(text);
    return new Signals(question, Concepts.drawn("dockers"), vectors)
        .measure(passage, Optional.of(stored(passage)));
  }

  /// As the index keeps it: what stands over the passage, then each sentence.
  private static PassageVectors stored(Passage passage) {
    List<Span> segments = new ArrayList<>(List.of(new Span(0, HEADING.length())));
    passage
        .sentences()
        .forEach(
            sentence -> segments.add(sentence.shifted(HEADING.length() - passage.span().start())));
    var reading = MODEL.readTexts(List.of(HEADING + passage.text())).getFirst();
    return new PassageVectors(PassageVectors.encode(reading, segments), MODEL.dimensions());
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
