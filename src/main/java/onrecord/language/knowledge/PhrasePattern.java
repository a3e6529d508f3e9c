package onrecord.language.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Patterns made of the phrases of lists in `lists.tsv`, which stand at whole words: `/` between
/// words for any of them, `*` for any letters (30 at most), `#` for any one word, `…` for up to 40
/// characters or `…20` for up to 20, `^` where a text begins.
public final class PhrasePattern {
  private static final String GAP = "…";
  private static final String WIDEST = "40";
  private static final String ONE = "#";

  /// What may mean something in an expression.
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ]");

  private PhrasePattern() {}

  /// One that finds any phrase of the lists, whatever its capitals.
  public static Pattern of(String... lists) {
    return Pattern.compile(
        Arrays.stream(lists).map(PhrasePattern::group).collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /// One that finds any of those phrases, whatever its capitals.
  static Pattern ofPhrases(Collection<String> phrases) {
    return Pattern.compile(
        group(phrases), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /// Words one of which stands wherever that phrase does; none where any words may.
  static List<String> needed(String phrase) {
    return Arrays.stream(phrase.replaceFirst("^\\^", "").split(" ", -1))
        .filter(part -> !part.startsWith(GAP) && !part.equals(ONE))
        .map(part -> Arrays.stream(part.split("/", -1)).map(PhrasePattern::letters).toList())
        .filter(words -> !words.contains(""))
        .findFirst()
        .orElse(List.of());
  }

  private static String letters(String word) {
    return word.replaceAll("^\\*|\\*$", "");
  }

  /// The phrases of a list as a group of a regular expression, longer ones first.
  public static String group(String list) {
    return group(Tables.words(list));
  }

  private static String group(Collection<String> phrases) {
    return phrases.stream()
        .sorted((one, other) -> other.compareTo(one))
        .map(PhrasePattern::phrase)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String phrase(String phrase) {
    var regex = new StringBuilder(phrase.startsWith("^") ? "^" : "");
    boolean beginning = true;
    for (String part : phrase.substring(regex.length()).split(" ", -1)) {
      if (part.startsWith(GAP)) {
        String most = part.length() > GAP.length() ? part.substring(GAP.length()) : WIDEST;
        regex.append(".{0,").append(most).append('}');
        beginning = true;
        continue;
      }
      regex.append(beginning ? "" : " ");
      if (part.equals(ONE)) {
        regex.append("([\\p{L}\\p{N}]{1,20}+)");
        beginning = false;
        continue;
      }
      regex.append(
          Stream.of(part.split("/", -1))
              .map(PhrasePattern::word)
              .collect(Collectors.joining("|", "(?:", ")")));
      beginning = false;
    }
    return regex.toString();
  }

  private static String word(String word) {
    String letters = letters(word);
    boolean begins = !word.startsWith("*") && Character.isLetter(letters.codePointAt(0));
    boolean ends =
        !word.endsWith("*") && Character.isLetter(letters.codePointBefore(letters.length()));
    return (begins ? "(?<![\\p{L}_])" : "")
        + SIGN.matcher(letters).replaceAll("\\\\$0")
        + (word.endsWith("*") ? "\\p{L}{0,30}+" : "")
        + (ends ? "(?![\\p{L}_])" : "");
  }
}
