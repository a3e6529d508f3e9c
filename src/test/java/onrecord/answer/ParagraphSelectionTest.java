package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.answer.retrieval.Hit;
import onrecord.corpus.Passage;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

/// Sentences of one statement, the best first, and which of them are quoted beside another's.
final class ParagraphSelectionTest {
  private static final Question ANYONE = FakeArchive.question("Who walked out?");
  private static final Question OF_DOCKERS = FakeArchive.question("?", Statements.DOCKERS);
  private static final Statement STATEMENT =
      new Statement(
          "dockers-1",
          Statements.masthead("Harbour", "2009", Optional.of(Statements.DOCKERS)),
          """
          Ours walked out at noon. Again they walked at night.

          Tolls will rise in spring.

          Pickets stood at the gate.
          """,
          List.of(),
          List.of());
  private static final Hit OURS = hit("Ours walked out at noon.", 0.9);
  private static final Hit AGAIN = hit("Again they walked at night.", 0.8);
  private static final Hit TOLLS = hit("Tolls will rise in spring.", 0.7);
  private static final Hit PICKETS = hit("Pickets stood at the gate.", 0.6);
  private static final Hit ELSEWHERE = Drawn.hit("dockers 2011 0.68 | Elsewhere they walked too.");

  @Test
  void paragraph_isGivenOnce_alsoAmongTheFurtherOnes() {
    assertThat(chosen(ANYONE, 3, OURS, AGAIN)).isEqualTo("Ours | |");
    assertThat(chosen(OF_DOCKERS, 3, AGAIN, OURS)).isEqualTo("Ours | |");
  }

  @Test
  void paragraphsOfOneStatement_areQuotedWhereNobodyElseSpeaks() {
    assertThat(chosen(ANYONE, 3, OURS, TOLLS, PICKETS)).isEqualTo("Ours Tolls Pickets | |");
    assertThat(chosen(OF_DOCKERS, 2, OURS, TOLLS, PICKETS)).isEqualTo("Ours Tolls | Pickets |");
  }

  @Test
  void otherStatement_comesBeforeMoreOfTheSame() {
    assertThat(chosen(ANYONE, 2, OURS, TOLLS, ELSEWHERE)).isEqualTo("Ours Elsewhere | Tolls |");
    assertThat(chosen(OF_DOCKERS, 3, OURS, TOLLS, PICKETS, ELSEWHERE))
        .isEqualTo("Ours Tolls Elsewhere | Pickets |");
  }

  @Test
  void furtherOnes_areTwelveAtMost() {
    Hit[] hits = new Hit[20];
    Arrays.setAll(
        hits, i -> Drawn.hit("- - 0.%d | They walked out %d times.".formatted(90 - i, i)));
    assertThat(Selection.of(ANYONE, List.of(hits), 3).further()).hasSize(12);
  }

  private static String chosen(Question question, int most, Hit... hits) {
    return Chosen.of(Selection.of(question, List.of(hits), most));
  }

  private static Hit hit(String sentence, double score) {
    String text = STATEMENT.text();
    int start = text.indexOf(sentence);
    var span = new Span(start, start + sentence.length());
    int before = text.lastIndexOf('\n', start) + 1;
    var paragraph = new Span(before, text.indexOf('\n', start));
    return new Hit(
        new Passage(STATEMENT, span, paragraph, Optional.empty(), List.of(span), Optional.empty()),
        score,
        List.of(new Hit.Sentence(span, 0.9, 0.9)),
        Map.of(),
        List.of());
  }
}
