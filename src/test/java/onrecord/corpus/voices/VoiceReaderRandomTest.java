package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import onrecord.language.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What strangers can write: voices stay inside one paragraph each and never overlap.
final class VoiceReaderRandomTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "”",
          "«",
          "»",
          "„",
          "'",
          "''",
          "``",
          "‘",
          "’",
          "\n",
          " ",
          ". ",
          ", ",
          ": ",
          "Anna Weber ",
          "said ",
          "he ",
          "according to ",
          "the union ",
          "(",
          ")",
          "— ",
          "A: ",
          "Q: ",
          "words of four more ",
          "😀",
          "\u0301",
          "who ",
          "as saying ",
          "Smith’s statement");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void anyText_isReadInOrder(long seed) {
    Random random = new Random(seed);
    for (int trial = 0; trial < 300; trial++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      check(text.toString(), seed);
    }
  }

  private static void check(String text, long seed) {
    Span last = new Span(0, 0);
    for (ReadVoice voice : VoiceReader.read(text, "en")) {
      assertThat(voice.span().start())
          .as("seed %d: %s", seed, text)
          .isGreaterThanOrEqualTo(last.end());
      assertThat(voice.span().of(text)).as("seed %d", seed).isNotBlank().doesNotContain("\n");
      last = voice.span();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"“a ", "\"a b c d\" ", "‘a ", "``a\n", "«a» ", "A Smith said, ", "'a' he said "})
  void longText_isReadToItsEnd(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    assertThat(VoiceReader.read(text, "en"))
        .allSatisfy(voice -> assertThat(voice.span().end()).isLessThanOrEqualTo(text.length()));
  }
}
