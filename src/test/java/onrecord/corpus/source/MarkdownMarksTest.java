package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkdownMarksTest {
  private static void shows(String markdown, String expected) {
    assertThat(MarkdownMarks.shown(markdown)).isEqualTo(expected);
  }

  @Test
  void struckOutWords_areNotShown() {
    shows(
        "We counted ~~nine~~ ten boats, ~~all\nof them~~ sound.", "We counted  ten boats,  sound.");
    shows("We counted <del>nine</del> ten <S>big</S> boats.", "We counted  ten  boats.");
  }

  @Test
  void tildes_thatStrikeNothingOut_stay() {
    String text = "about ~~ 5 ~~ 6, ~7~ and\n\n~~~\ncode\n~~~\n~~open\n\nnever~~ closed <s>x";
    shows(text, text);
  }

  @Test
  void marksOfNotes_areRaised() {
    shows("In 1984[^1] and 1991<sup>2</sup>, in 2003^3^.", "In 1984¹ and 1991², in 2003³.");
    shows("In 1984[^weir].", "In 1984.");
    shows("the 19<sup>th</sup> [^ x] 10^6", "the 19th [^ x] 10^6");
  }

  @Test
  void marks_withoutEnd_areReadInOnePass() {
    assertThat(MarkdownMarks.shown("~~".repeat(50_000) + "<s>".repeat(50_000))).isNotEmpty();
  }
}
