package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumberedLinesTest {
  /// The kind pdf-line-numbers, in a text.
  @Test
  void numbersOfATranscriptsLines_areNoWords() {
    String numbered =
        """
         8  The clerk read the letter of the crew aloud, and the
         9  board asked what the crew wanted with it. Nobody

        10  answered, because the crew had sailed in the early
        11  morning of that day.
        """;
    assertThat(CanonicalText.of(numbered))
        .isEqualTo(
            "The clerk read the letter of the crew aloud, and the board asked what the crew wanted"
                + " with it. Nobody answered, because the crew had sailed in the early morning of"
                + " that day.");
    String items = "1  Letter of the crew\n2  Report of the board\n3  Answer\n4  Second letter";
    assertThat(CanonicalText.of(items)).contains("1 Letter of the crew", "4 Second letter");
  }
}
