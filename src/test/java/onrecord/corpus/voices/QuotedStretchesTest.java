package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotedStretchesTest {
  private static List<String> found(String text) {
    return QuotedStretches.in(text).stream()
        .map(each -> (each.goesOn() ? "+" : "") + each.words().of(text))
        .toList();
  }

  @Test
  void marks_ofEveryKind_areRead() {
    assertThat(found("a \"one two\" b “three” c «four» d „fünf“ e 『六』 f ‹sept› g ''eight'' h"))
        .containsExactly("one two", "three", "four", "fünf", "六", "sept", "eight");
    assertThat(found("er sagte: »Das ist es« und ging")).containsExactly("Das ist es");
    assertThat(found("she said ‘it is not so’ and left")).containsExactly("it is not so");
  }

  @Test
  void apostrophes_openNothing() {
    assertThat(found("The workers' union didn't say '90s music isn't theirs, the bosses’ men did"))
        .isEmpty();
  }

  @Test
  void inches_openNothing() {
    assertThat(found("a board of 5\" and one of 6\" width")).isEmpty();
  }

  @Test
  void quotationInQuotation_isPartOfIt() {
    assertThat(found("“He told us “go home” and we went,” she said."))
        .containsExactly("He told us “go home” and we went,");
    assertThat(found("\"He told us 'go home' and we went,\" she said."))
        .containsExactly("He told us 'go home' and we went,");
  }

  @Test
  void paragraphsOpenedAnew_goOn() {
    assertThat(found("“First of it.\n“Second of it.”\nNo more of it.\n“Another.”"))
        .containsExactly("First of it.", "+Second of it.", "Another.");
  }

  @Test
  void closingMarkOfTheNextParagraph_endsWhatTheOneBeforeBegan() {
    assertThat(found("\"First of it.\nSecond of it.\" (The Paper)\nOwn words."))
        .containsExactly("First of it.", "+Second of it.");
  }

  @Test
  void markThatIsNeverClosed_endsWithItsParagraph() {
    assertThat(found("She said: “We go on.\nThe meeting was closed.\nNobody came."))
        .containsExactly("We go on.");
  }

  @Test
  void markOfTheWrongDirection_closes() {
    assertThat(found("He called it “a good day“ and left.")).containsExactly("a good day");
  }
}
