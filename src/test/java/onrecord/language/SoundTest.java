package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SoundTest {

  @ParameterizedTest
  @CsvSource({
    "mousavi, moussavi",
    "mousavi, musavi",
    "mousavi, moosawi",
    "khamenei, khameini",
    "khamenei, hamenei",
    "mossadeq, mosaddegh",
    "mossadeq, mossadegh",
    "ahmadinejad, ahmedinejad",
    "qasem, ghassem",
    "qasem, kasim",
    "soleimani, suleymani",
    "karroubi, karubi",
    "rafsanjani, rafsandjani",
    "basij, bassidj",
    "hussein, hossein",
    "hezbollah, hizbullah",
    "tehran, teheran",
    "rouhani, rohani",
    "mojahedin, mujahideen",
    "jundallah, jundullah",
    "schultz, shultz"
  })
  void names_spelledDifferently_shareAKey(String one, String other) {
    assertThat(Sound.keyOf(one)).isNotEmpty().isEqualTo(Sound.keyOf(other));
  }

  @ParameterizedTest
  @CsvSource({"iran, iraq", "bush, obama", "mousavi, karroubi", "mamedov, medov"})
  void names_ofOthers_shareNone(String one, String other) {
    assertThat(Sound.keyOf(one)).isNotEqualTo(Sound.keyOf(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2009", "f16", "ایران", "伊朗"})
  void key_ofWhatIsNoLatinName_isEmpty(String folded) {
    assertThat(Sound.keyOf(folded)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mousavi, mousavi, 0",
    "mousavi, moussavi, 1",
    "mousavi, muosavi, 1",
    "mousavi, musav, 2",
    "'', ab, 2",
    "ab, ba, 1",
    "iran, sweden, 3"
  })
  void distance_countsEdits_upToTheLimit(String one, String other, int distance) {
    assertThat(Sound.distance(one, other, 2)).isEqualTo(distance);
  }

  @Test
  void distance_isThatOfTheDefinition() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String one = word(random);
      String other = word(random);
      int limit = random.nextInt(5);
      assertThat(Sound.distance(one, other, limit))
          .as("round %d: %s, %s within %d", i, one, other, limit)
          .isEqualTo(Math.min(limit + 1, defined(one, other)));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /// Optimal string alignment, by its recursive definition.
  private static int defined(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = Math.max(i, j);
        if (i > 0 && j > 0) {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          table[i][j] = Math.min(table[i - 1][j - 1] + change, 1 + table[i - 1][j]);
          table[i][j] = Math.min(table[i][j], 1 + table[i][j - 1]);
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            table[i][j] = Math.min(table[i][j], 1 + table[i - 2][j - 2]);
          }
        }
      }
    }
    return table[a.length()][b.length()];
  }
}
