package onrecord.corpus.reading;

import onrecord.corpus.extraction.Unreadable;

/// The longest word that an index takes: a longer one would end the building of it.
final class LongestWord {
  private static final int MOST = 8_000;
  private static final String SIGNS_WITHOUT_SPACE = "\u3001\u3002\uff0c\uff01\uff1f\uff1b\uff1a";

  private LongestWord() {}

  /// Looks a text through.
  ///
  /// @throws Unreadable when something in it is longer
  static void check(String text) throws Unreadable {
    int length = 0;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean parts = Character.isWhitespace(each) || SIGNS_WITHOUT_SPACE.indexOf(each) >= 0;
      length = parts ? 0 : length + 1;
      if (length > MOST) {
        throw new Unreadable(
            "left out: a word of more than %,d letters in it".formatted(MOST),
            "take out what is no text, or put spaces between its words");
      }
    }
  }
}
