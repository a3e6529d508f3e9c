package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.AnswerKind;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.corpus.Passage;
import onrecord.corpus.Passages;
import onrecord.corpus.Statement;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Concepts as {@link Concepts} draws them, a passage, and the value of one signal.
final class SignalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dockers strike; The dockers are on strike.; 1",
        "dockers strike; The dockers walked out.; 0.5",
        "dockers strike; Tolls will rise.; 0",
        "dockers*3 strike; The dockers walked out.; 0.75",
        "dockers*3 strike; A strike was called.; 0.25",
        "dockers strike=walkout@0.8; The walkout of dockers.; 0.9",
        "dockers; The dockers met. The dockers spoke.; 1"
      })
  void coverage_isTheShareOfTermsHeld_byTheirRarity(String concepts, String text, double value) {
    assertThat(measured(concepts, text).get(Signal.COVERAGE)).isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dockers strike; The dockers are on strike. Tolls will rise.; 1",
        "dockers strike; The dockers met. A strike was called.; 0.5",
        "dockers strike*3; The dockers met. A strike was called.; 0.75"
      })
  void sentenceCoverage_isThatOfTheBestSentence(String concepts, String text, double value) {
    assertThat(measured(concepts, text).get(Signal.SENTENCE_COVERAGE))
        .isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"monday; 1", "monday tolls; 0.5", "union; 1", "DWU; 0", "harbour; 0"})
  void headingCoverage_isThatOfTitleAndOrganization(String concepts, double value) {
    assertThat(measured(concepts, "The harbour stood still.").get(Signal.HEADING_COVERAGE))
        .isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "dockers strike; The dockers strike.; 1",
        "dockers strike; The dockers may strike.; 0.8",
        "dockers strike; The dockers now may well strike.; 0.8",
        "dockers strike; The dockers may or may not strike.; 0",
        "dockers strike; To strike dockers.; 0.6",
        "dockers strike; The dockers met.; 0",
        "dockers strike; Tolls rise.; 0",
        "dockers strike monday; The dockers strike was then on no account a Monday.; 0.5",
        "dockers; The dockers strike.; 0"
      })
  void nearness_isTheShareOfNeighboursThatStandTogether_theirOrderCounting(
      String concepts, String text, double value) {
    assertThat(measured(concepts, text).get(Signal.NEARNESS)).isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Miller 645 strike; Jane Miller counted 645.; 1",
        "Miller 645 strike; Jane Miller counted them.; 0.5",
        "Miller*3 645; Jane Miller counted them.; 0.75",
        "Miller 645; A strike was called.; 0",
        "strike dockers; A strike was called.; 0.5",
        "Monday; A strike was called.; 0.7",
        "Monday; A strike was called on Monday.; 1"
      })
  void names_areTheShareOfNamesAndNumbersHeld_thoseAboveForLess(
      String concepts, String text, double value) {
    assertThat(measured(concepts, text).get(Signal.NAMES)).isCloseTo(value, within(1e-9));
  }

  @Test
  void bm25_growsWithEveryMention_everMoreSlowly_andNeverReachesOne() {
    double one = bm25("dockers", "The dockers met and they spoke.");
    double two = bm25("dockers", "The dockers met and dockers spoke.");
    double three = bm25("dockers", "The dockers met dockers and dockers.");
    assertThat(bm25("dockers", "Tolls will rise in May.")).isZero();
    assertThat(two).isGreaterThan(one);
    assertThat(three).isBetween(two, 1.0);
    assertThat(three - two).isLessThan(two - one);
  }

  @Test
  void bm25_isLess_inALongerPassage() {
    assertThat(bm25("dockers", "The dockers met. " + "Tolls will rise in May. ".repeat(8).strip()))
        .isLessThan(bm25("dockers", "The dockers met."));
  }

  @Test
  void bm25_countsRareTermsMore() {
    assertThat(bm25("dockers*5 strike", "The dockers met."))
        .isGreaterThan(bm25("dockers*5 strike", "A strike met."));
  }

  @ParameterizedTest
  @CsvSource({"5, 0.2", "10, 0.4", "25, 1", "60, 1"})
  void substance_isFullFromTwentyFiveWords(int words, double value) {
    String text = "word ".repeat(words).strip();
    assertThat(measured("dockers", text).get(Signal.SUBSTANCE)).isCloseTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"Miller; 0.5", "Jane Miller; 1", "Jane Miller vote; 1", "vote; 0", "Janet; 0"})
  void speaker_isTheOneThatTheQuestionNames(String concepts, double value) {
    assertThat(measured(Concepts.drawn(concepts), voiced()).get(Signal.SPEAKER)).isEqualTo(value);
  }

  @Test
  void speaker_ofTheStatementsOwnWords_isNobody() {
    assertThat(measured("Jane Miller", "Jane Miller counted them.").get(Signal.SPEAKER)).isZero();
  }

  @Test
  void thirdPartysWords_holdTheSpeakersNameForLess() {
    var signals = measured(Concepts.drawn("Miller vote"), voiced());
    assertThat(signals.get(Signal.COVERAGE)).isCloseTo(0.9, within(1e-9));
    assertThat(signals.get(Signal.SENTENCE_COVERAGE)).isCloseTo(0.9, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"2009, 1", "2011, 0"})
  void period_isThatOfTheStatement(int year, double value) {
    var period =
        new Period("in " + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), true);
    Question question = FakeArchive.question("dockers?").within(period);
    Passage passage = passage("The dockers met.");
    assertThat(
            new Signals(question, Concepts.drawn("dockers"), silent())
                .measure(passage, Optional.empty()))
        .extracting(measured -> measured.signals().get(Signal.PERIOD))
        .isEqualTo(value);
  }

  @Test
  void kind_isThatOfTheBestSentence_andLessWhereItOnlyAnnounces() {
    assertThat(kind("dockers", "The dockers were 645. Tolls will rise.")).isEqualTo(1);
    assertThat(kind("dockers", "The dockers walked out. Tolls rise by 4.")).isZero();
    assertThat(kind("dockers", "How many dockers walked out?")).isEqualTo(-1);
    assertThat(kind("dockers", "The dockers were 645 of these:")).isEqualTo(-1);
  }

  @Test
  void termsNeitherInThePassageNorAbove_areMissing() {
    var measured =
        new Signals(FakeArchive.question("?"), Concepts.drawn("Dockers monday tolls"), silent())
            .measure(passage("The dockers met."), Optional.empty());
    assertThat(measured.missing()).containsExactly("tolls");
  }

  @Test
  void everySignalOfWords_isMeasured_evenWithoutConcepts() {
    assertThat(
            new Signals(FakeArchive.question("?"), List.of(), silent())
                .measure(passage("The dockers met."), Optional.empty())
                .signals())
        .containsOnlyKeys(
            EnumSet.complementOf(
                EnumSet.of(
                    Signal.SENTENCE_MEANING,
                    Signal.TOKENS,
                    Signal.OWN_TOKENS,
                    Signal.RARE_TOKENS,
                    Signal.SENTENCE_MEAN,
                    Signal.LEAST_TOKEN)))
        .doesNotContainValue(Double.NaN);
  }

  private static double kind(String concepts, String text) {
    Question open = FakeArchive.question("?");
    var matter =
        new Question.QuestionMatter("?", List.of(), AnswerKind.NUMBER, false, false, false);
    var question =
        new Question(
            open.text(), "en", List.of(), open.unknown(), open.period(), false, matter, List.of());
    return new Signals(question, Concepts.drawn(concepts), silent())
        .measure(passage(text), Optional.empty())
        .signals()
        .getOrDefault(Signal.KIND, Double.NaN);
  }

  private static double bm25(String concepts, String text) {
    return measured(concepts, text).getOrDefault(Signal.BM25, Double.NaN);
  }

  private static Map<Signal, Double> measured(String concepts, String text) {
    return measured(Concepts.drawn(concepts), passage(text));
  }

  private static Map<Signal, Double> measured(List<Concept> concepts, Passage passage) {
    return new Signals(FakeArchive.question("?"), concepts, silent())
        .measure(passage, Optional.empty())
        .signals();
  }

  private static QuestionVectors silent() {
    return QuestionVectors.of(FakeArchive.question("?"), List.of(), Optional.empty(), _ -> 1);
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

  private static Passage voiced() {
    Statement statement = Statements.STRIKE;
    return Passages.of(statement).stream()
        .filter(passage -> passage.voice().isPresent())
        .findFirst()
        .orElseThrow();
  }
}
