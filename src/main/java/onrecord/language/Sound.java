package onrecord.language;

/// How alike two names sound, for names that travel between alphabets (Mousavi, Moussavi, Musavi).
public final class Sound {
  private Sound() {}

  /// A word's skeleton: its consonants with those merged that transliterations confuse, doubled
  /// letters once, vowels dropped but for a first one. Empty for words with a digit and for scripts
  /// other than Latin.
  public static String keyOf(String folded) {
    StringBuilder key = new StringBuilder();
    String word =
        folded
            .replace("sch", "sh")
            .replace("kh", "h")
            .replace("gh", "k")
            .replace("ck", "k")
            .replace("ch", "c")
            .replace("sh", "s")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("dh", "d")
            .replace("dj", "j")
            .replace("tz", "z")
            .replace("ou", "u")
            .replace("x", "ks");
    for (int i = 0; i < word.length(); i++) {
      char c = merged(word.charAt(i));
      if (c == '?') {
        return "";
      }
      boolean vowel = c == 'a';
      boolean repeated = i > 0 && merged(word.charAt(i - 1)) == c;
      if (!repeated && (!vowel || i == 0)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  private static char merged(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y', '\'', '-', 'h' -> 'a';
      case 'q', 'c', 'k', 'g' -> 'k';
      case 'v', 'w' -> 'v';
      case 'z', 's' -> 's';
      case 'j' -> 'j';
      default -> c >= 'a' && c <= 'z' ? c : '?';
    };
  }

  /// Damerau-Levenshtein distance (optimal string alignment), or `limit + 1` where it is more than
  /// the limit.
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      before = above;
      above = row;
    }
    return Math.min(above[b.length()], limit + 1);
  }
}
