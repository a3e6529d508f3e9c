package onrecord.testing;

import java.util.List;
import java.util.Random;

/// Texts that a person would hardly write: every script, marks that steer, halves of characters.
public final class RandomText {
  private static final List<String> AWKWARD =
      List.of(
          "\u001B[31m",
          "\u0007",
          "\u0000",
          "\u009B",
          "\u202E",
          "\u2066",
          "\u2069",
          "\uD83D",
          "\uDC4D",
          "👨‍👩‍👧‍👦",
          "🇮🇷",
          "👍🏽",
          "❤️",
          "e\u0301\u0302",
          "ﷺ",
          "漢字仮名",
          "ไทย",
          "हिन्दी",
          "نیم‌فاصله",
          "عربي",
          "עברית",
          "\u00A0",
          "\t",
          "  ",
          "<b>&amp;",
          "*_`[",
          "/read",
          "[…]",
          "\u200F",
          "한국어");

  private final Random random;

  /// The same texts for the same seed.
  public RandomText(long seed) {
    random = new Random(seed);
  }

  /// A text without line feeds, of about so many pieces.
  public String paragraph(int pieces) {
    var text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(8)) {
        case 0 -> text.append(AWKWARD.get(random.nextInt(AWKWARD.size())));
        case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
        default -> text.append(word());
      }
      text.append(random.nextInt(5) == 0 ? "" : " ");
    }
    return text.toString().replaceAll("[\\n\\r\\u0085\\u2028\\u2029]", " ");
  }

  private String word() {
    int first = List.of((int) 'a', 0x627, 0x430, 0x4E00).get(random.nextInt(4));
    var word = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      word.appendCodePoint(first + random.nextInt(25));
    }
    return word.toString();
  }

  /// A number from 0 up to that one, which it never is.
  public int below(int end) {
    return random.nextInt(end);
  }
}
