package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.corpus.layout.TextLine.Gap;
import org.junit.jupiter.api.Test;

final class TextLinesTest {
  private static void folds(String raw, String line) {
    assertThat(TextLines.folded(raw)).isEqualTo(line);
  }

  @Test
  void whiteSpace_ofEveryKind_foldsToOneSpace() {
    folds("a\u00a0b \t c\u202fd\u3000e  ", "a b c d e");
  }

  @Test
  void characters_thatCannotBeSeen_areDropped() {
    folds("\ufeffwor\u200bkers\u0007", "workers");
  }

  @Test
  void joiners_thatShapeLetters_stay() {
    folds("می\u200cخواهیم", "می\u200cخواهیم");
    folds("می\u200fخواهیم", "می\u200fخواهیم");
  }

  @Test
  void surrogate_withoutItsOther_becomesTheReplacementCharacter() {
    folds("a\ud83d!", "a\ufffd!");
    folds("a\ude00!", "a\ufffd!");
    folds("\ud83d\ude00", "\ud83d\ude00");
  }

  @Test
  void faults_ofTheSource_stay() {
    folds("in its historyA war, about of 400, 19^th", "in its historyA war, about of 400, 19^th");
    folds("cafe\u0301 “x' 'y”", "cafe\u0301 “x' 'y”");
  }

  @Test
  void lines_knowWhatStandsBeforeThem() {
    assertThat(TextLines.of("one\n  two\n\n\nthree\n\f\nfour"))
        .containsExactly(
            new TextLine("one", Gap.NONE, 0, false),
            new TextLine("two", Gap.NONE, 2, false),
            new TextLine("three", Gap.BLANK, 0, false),
            new TextLine("four", Gap.PAGE, 0, false));
  }
}
