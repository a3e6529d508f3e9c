package onrecord.conversation.browsing;

import java.util.stream.IntStream;

/// How far two ids are from each other.
final class Likeness {
  private static final int LONGEST = 200;

  private Likeness() {}

  /// The least number of letters to add, drop or change; nothing where one is part of the other.
  static int distance(String wanted, String id) {
    if (!wanted.isEmpty() && id.contains(wanted)) {
      return 0;
    }
    String a = wanted.substring(0, Math.min(wanted.length(), LONGEST));
    int[] row = IntStream.rangeClosed(0, id.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= id.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == id.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[id.length()];
  }
}
