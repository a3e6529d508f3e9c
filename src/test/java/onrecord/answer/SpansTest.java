package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.answer.retrieval.Hit;
import onrecord.language.Words;
import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Passages with each sentence behind its score, and the quote between angle brackets.
final class SpansTest {
  private static final String TWENTY = "word ".repeat(19) + "end.";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.9 Dockers walked out today.; <Dockers walked out today.>",
        "0.0 Dockers walked out today.; <Dockers walked out today.>",
        "0.9 One. | 0.04 Two.; <One.> Two.",
        "0.04 One. | 0.9 Two.; One. <Two.>",
        "0.9 One. | 0.5 Two.; <One. Two.>",
        "0.5 One. | 0.9 Two.; <One. Two.>",
        "0.04 One. | 0.5 Two. | 0.9 Three. | 0.5 Four. | 0.04 Five.; One. <Two. Three. Four.> Five.",
        "0.5 One. | 0.5 Two. | 0.9 Three. | 0.5 Four. | 0.5 Five.; <One. Two. Three. Four. Five.>",
        "0.9 One. | 0.04 Two. | 0.8 Three.; <One.> Two. Three.",
        "0.8 One. | 0.04 Two. | 0.9 Three.; One. Two. <Three.>",
        "0.9 One. | 0.9 Two. | 0.04 Three.; <One. Two.> Three.",
        "0.9 One. | 0.073 Two.; <One. Two.>",
        "0.9 One. | 0.071 Two.; <One.> Two.",
        "0.09 One. | 0.02 Two.; <One. Two.>",
        "0.9 Why so? | 0.03 Two. | 0.5 Three.; Why so? Two. <Three.>",
        "0.9 They left. | 0.03 Two. | 0.5 Three.; They left. Two. <Three.>",
        "0.9 Why so? | 0.5 Two. | 0.03 Three.; <Why so? Two.> Three.",
        "0.2 Why so? | 0.9 Who left?; <Why so? Who left?>"
      })
  void quote_isTheBestSentenceWithNeighboursThatBelongToIt(String drawn, String quoted) {
    Hit hit = Drawn.hit("dockers 2009 0.9 | " + whole(drawn));
    assertThat(Drawn.quoted(hit, Spans.best(hit))).isEqualTo(whole(quoted));
  }

  @Test
  void neighbours_endBeforeTheQuoteGrowsLong() {
    assertThat(words("0.9 A", "0.9 B", "0.9 C", "0.9 D", "0.9 E", "0.9 F")).isEqualTo(100);
    assertThat(words("0.1 A", "0.9 B", "0.8 C", "0.7 D", "0.6 E", "0.5 F")).isEqualTo(100);
  }

  @Test
  void longSentence_isQuotedWholeAndAlone() {
    String hundred = "0.9 " + TWENTY.replace(".", ",").repeat(5) + TWENTY;
    Hit hit = Drawn.hit("dockers 2009 0.9 | 0.8 Before. | " + hundred + " | 0.8 After.");
    assertThat(Drawn.quoted(hit, Spans.best(hit)))
        .startsWith("Before. <word")
        .endsWith("end.> After.");
  }

  @Test
  void betterNeighbour_comesFirstWhereOnlyOneHasRoom() {
    String longer = (TWENTY.replace(".", ",") + " ").repeat(2) + TWENTY;
    Hit hit =
        Drawn.hit("dockers 2009 0.9 | 0.5 " + longer + " | 0.9 " + TWENTY + " | 0.7 " + longer);
    assertThat(Spans.best(hit).end()).isEqualTo(hit.passage().span().end());
    assertThat(Spans.best(hit).start()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.2 One. | 0.7 Two. | 0.3 Three.; 0.7",
        "0.9 Why so? | 0.7 Two.; 0.7",
        "0.7 Two. | 0.9 They left.; 0.7"
      })
  void strength_isTheScoreOfTheBestSentenceThatSaysSomething(String drawn, double strength) {
    assertThat(Spans.strength(Drawn.hit("dockers 2009 0.9 | " + whole(drawn)))).isEqualTo(strength);
  }

  @Test
  void anyPassage_isQuotedInWholeSentencesWithTheBestAmongThem() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new RandomText(seed);
      var drawn = new StringBuilder("dockers 2009 0.9");
      int sentences = 1 + random.below(6);
      for (int i = 0; i < sentences; i++) {
        drawn.append(" | 0.").append(1 + random.below(9)).append(' ');
        drawn.append("word ".repeat(1 + random.below(40))).append("end.");
      }
      Hit hit = Drawn.hit(drawn.toString());
      var quote = Spans.best(hit);
      assertThat(hit.passage().sentences())
          .as("seed " + seed)
          .anyMatch(sentence -> sentence.start() == quote.start())
          .anyMatch(sentence -> sentence.end() == quote.end());
      assertThat(hit.sentences())
          .as("seed " + seed)
          .filteredOn(sentence -> quote.contains(sentence.span()))
          .anyMatch(sentence -> sentence.score() == Spans.strength(hit));
    }
  }

  /// What is drawn, with a whole sentence for each number: a single word says nothing by itself.
  private static String whole(String drawn) {
    return drawn.replaceAll("\\b(One|Two|Three|Four|Five)\\.", "$1 of them sailed.");
  }

  /// How many words are quoted of sentences of twenty.
  private static int words(String... scores) {
    var drawn = new StringBuilder("dockers 2009 0.9");
    for (String score : scores) {
      drawn.append(" | ").append(score, 0, 4).append(TWENTY);
    }
    Hit hit = Drawn.hit(drawn.toString());
    return Words.count(Spans.best(hit).of(hit.passage().statement().text()));
  }
}
