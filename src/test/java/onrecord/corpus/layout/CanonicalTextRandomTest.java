package onrecord.corpus.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes: no visible character is lost or changed, and reading again changes nothing.
final class CanonicalTextRandomTest {
  private static final List<String> PIECES =
      List.of(
          "the",
          "workers",
          "Iran",
          "is",
          "of",
          "a",
          "regime’s",
          "U.S.",
          "“no”",
          "end.",
          "So,",
          "second-",
          "Women--",
          "outrage—",
          "-",
          "•",
          "*",
          "(a)",
          "می‌خواهیم",
          "است.",
          "伊朗",
          "ß",
          "\ud83d\ude00",
          "\u200f",
          "\u200d",
          "\u00ad",
          "\u200b",
          "\ufeff",
          "\u0007",
          "---",
          "!",
          "¿Qué",
          "e\u0301",
          "http://x.org",
          "ﬁ");
  private static final List<String> SPACES =
      List.of(" ", " ", " ", " ", " ", "  ", "\u00a0", "\t", "\u3000", "", "\u202f");
  private static final List<String> ENDS =
      List.of("\n", "\n", "\n", "\n\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\f", "\n  ");

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void text_read_keepsEveryVisibleCharacter(long seed) {
    String raw = raw(new Random(seed));
    assertThat(visible(CanonicalText.of(raw))).as("seed %d", seed).isEqualTo(visible(raw));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void text_readTwice_staysTheSame(long seed) {
    String once = CanonicalText.of(raw(new Random(seed)));
    assertThat(CanonicalText.of(once)).as("seed %d", seed).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void text_read_isFolded(long seed) {
    String text = CanonicalText.of(raw(new Random(seed)));
    assertThat(text).doesNotContain("  ", " \n", "\n ", "\n\n", "\r", "\u00a0", "\u00ad", "\f");
    assertThat(text).isEqualTo(text.strip());
  }

  /// Lines of about one width, or of any length.
  private static String raw(Random random) {
    StringBuilder raw = new StringBuilder();
    boolean wrapped = random.nextBoolean();
    int lines = random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      int length = wrapped ? 50 + random.nextInt(20) : random.nextInt(200);
      int end = raw.length() + length;
      while (raw.length() < end) {
        raw.append(one(PIECES, random)).append(one(SPACES, random));
      }
      raw.append(one(ENDS, random));
    }
    return raw.toString();
  }

  private static String one(List<String> choice, Random random) {
    return choice.get(random.nextInt(choice.size()));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.chars()
        .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
        .filter(each -> Character.getType(each) != Character.CONTROL)
        .filter(each -> "\u00ad\u200b\ufeff".indexOf(each) < 0)
        .forEach(each -> visible.append((char) each));
    return visible.toString();
  }
}
