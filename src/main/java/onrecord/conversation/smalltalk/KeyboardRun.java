package onrecord.conversation.smalltalk;

import java.util.List;
import java.util.stream.Stream;
import onrecord.language.Words;

/// Keys struck one beside the other, or letters that no word is made of: "asdfgh", "شسيبل".
final class KeyboardRun {
  /// Fewer are a word somewhere: "wert", "were".
  private static final int FEWEST = 5;

  private static final List<String> ROWS =
      Stream.of(
              "qwertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "qwertzuiop",
              "azertyuiop",
              "qsdfghjklm",
              "wxcvbn",
              "1234567890",
              "ضصثقفغعهخحج",
              "شسيبلاتنمكط",
              "شسیبلاتنمکگ")
          .map(Words::folded)
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();

  private static final String VOWELS = "aeiouyäöü";

  private KeyboardRun() {}

  static boolean is(SpokenWord word) {
    String folded = word.folded();
    return folded.length() >= FEWEST
        && (ROWS.stream().anyMatch(row -> row.contains(folded)) || isUnspeakable(word));
  }

  /// Lower-case Latin letters without a vowel, and more of them than any word has.
  private static boolean isUnspeakable(SpokenWord word) {
    String folded = word.folded();
    return folded.length() > FEWEST
        && folded.equals(word.single())
        && folded.equals(word.written())
        && folded.chars().allMatch(c -> c >= 'a' && c <= 'z' && VOWELS.indexOf(c) < 0);
  }
}
