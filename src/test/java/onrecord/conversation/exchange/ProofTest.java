package onrecord.conversation.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import onrecord.conversation.Wording;
import onrecord.corpus.Statement;
import onrecord.language.Span;
import onrecord.testing.RandomText;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProofTest {
  private static final Statement STRIKE = Statements.STRIKE;
  private static final String FIRST =
      "Some 645 dockers walked out on Monday. The harbour stood still for three days.";

  private static Proof proof(String shown) {
    int start = STRIKE.text().indexOf(shown);
    var span = new Span(start, start + shown.length());
    return Proof.of(new Excerpt(STRIKE, span, span), Wording.in("en"));
  }

  private static boolean holds(Proof proof, String words) {
    return proof.holds(words, UnaryOperator.identity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FIRST,
        FIRST + " ",
        "Some 645 dockers walked out on Monday. […]",
        "[…] The harbour stood still for three days.",
        "[…] walked out […]"
      })
  void words_thatStandThere_orAPartWithItsGaps_hold(String words) {
    assertThat(holds(proof(FIRST), words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some 654 dockers walked out on Monday. The harbour stood still for three days.",
        "Some 645 dockers walked out on Monday.",
        "The harbour stood still for three days.",
        "[…] " + FIRST,
        FIRST + " […]",
        "Some 645 dockers […] for three days.",
        "The papers say that nobody was asked. […]",
        "[…]",
        "[…] […]",
        ""
      })
  void words_thatAreOthers_orHideAGap_orStandElsewhere_doNotHold(String words) {
    assertThat(holds(proof(FIRST), words)).isFalse();
  }

  @Test
  void words_ofTwoParagraphs_hold_withAGapOnlyWhereAParagraphGoesOn() {
    Proof both = proof(STRIKE.text().substring(0, STRIKE.text().indexOf(" Jane Miller")));
    assertThat(holds(both, FIRST + "\nThe papers say that nobody was asked. […]")).isTrue();
    assertThat(holds(both, FIRST + "\nThe papers say that nobody was asked.")).isFalse();
    assertThat(holds(both, FIRST + " The papers say that nobody was asked. […]")).isFalse();
    assertThat(holds(both, "[…] three days.\nThe papers say that nobody was asked. […]")).isTrue();
    assertThat(holds(both, "The papers say that nobody was asked. […]")).isTrue();
  }

  @Test
  void words_thatASurfaceCleans_areHeldAgainstTheCleanedText() {
    UnaryOperator<String> cleaned = text -> text.replace("645", "6-5");
    String words = "Some 6-5 dockers walked out on Monday. […]";
    assertThat(proof(FIRST).holds(words, cleaned)).isTrue();
    assertThat(holds(proof(FIRST), words)).isFalse();
  }

  @Test
  void anyExcerptHolds_andNoneWithALetterChanged() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new RandomText(seed);
      String text = random.paragraph(60) + "x\n" + random.paragraph(60) + "y\n[…] z " + seed;
      Statement statement =
          Statements.of(
              "any", Statements.masthead("Any", "2009", java.util.Optional.empty()), text);
      int start = random.below(text.length());
      int end = start + 1 + random.below(text.length() - start);
      var span = new Span(start, end);
      if (span.of(text).isBlank()) {
        continue;
      }
      var excerpt = new Excerpt(statement, span, span);
      Proof proof = Proof.of(excerpt, Wording.in("en"));
      var words = new StringBuilder();
      excerpt.runs().forEach(run -> words.append(run.text()));
      assertThat(holds(proof, words.toString())).as("seed %d", seed).isTrue();
      int place = random.below(words.length());
      if (!Character.isWhitespace(words.charAt(place))) {
        words.setCharAt(place, '\u2603');
        assertThat(holds(proof, words.toString())).as("seed %d", seed).isFalse();
      }
    }
  }
}
