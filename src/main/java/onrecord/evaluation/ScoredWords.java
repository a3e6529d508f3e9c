package onrecord.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What counts as a word when quotes are scored. The rules are those of Python's `re` and `str`,
/// with which question sets were scored first: a letter or number of any script, but no mark, is
/// part of a word.
final class ScoredWords {
  private static final String SPACE =
      "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
  private static final Pattern SPACES = Pattern.compile(SPACE + "+");
  private static final Pattern ENDS = Pattern.compile("\\A" + SPACE + "+|" + SPACE + "+\\z");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_$%]++(?:['’.,-][\\p{L}\\p{N}_]++)*+");

  private ScoredWords() {}

  /// The text with its white space folded and its quotation marks straight.
  static String fold(String text) {
    String straight =
        text.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    return ENDS.matcher(SPACES.matcher(straight).replaceAll(" ")).replaceAll("");
  }

  /// The words, in small letters.
  static List<String> of(String text) {
    return WORD.matcher(fold(text).toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /// How many stretches without white space it has.
  static int count(String text) {
    String folded = fold(text);
    return folded.isEmpty() ? 0 : 1 + (int) folded.chars().filter(letter -> letter == ' ').count();
  }

  /// The share of the words of one text that stand in the other, in their order.
  static double share(String gold, String quote) {
    List<String> wanted = of(gold);
    List<String> given = of(quote);
    if (wanted.isEmpty()) {
      return 0;
    }
    int[] common = new int[given.size() + 1];
    for (String word : wanted) {
      int diagonal = 0;
      for (int j = 1; j <= given.size(); j++) {
        int above = common[j];
        common[j] = word.equals(given.get(j - 1)) ? diagonal + 1 : Math.max(above, common[j - 1]);
        diagonal = above;
      }
    }
    return (double) common[given.size()] / wanted.size();
  }
}
