package onrecord.language.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
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

  /// Where a word begins.
  private static final String BEGINNING = "(?<![\\p{L}_])";

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

  /// Phrases that all begin with a letter of a word's own are tried only where a word begins with
  /// one of those letters, together: most places of a text are passed by at one look.
  private static String group(Collection<String> phrases) {
    var regex = new StringJoiner("|", "(?:", ")");
    List<String> bound = new ArrayList<>();
    for (String phrase : phrases.stream().sorted(Comparator.reverseOrder()).toList()) {
      if (!firstWords(phrase).allMatch(PhrasePattern::begins)) {
        addBound(regex, bound);
        regex.add(phrase(phrase, PhrasePattern::word));
      } else {
        bound.add(phrase);
      }
    }
    addBound(regex, bound);
    return regex.toString();
  }

  /// Adds what stands at the beginnings of words, in order, and forgets it.
  private static void addBound(StringJoiner regex, List<String> phrases) {
    if (phrases.isEmpty()) {
      return;
    }
    String letters =
        phrases.stream()
            .flatMap(PhrasePattern::firstWords)
            .map(word -> Character.toString(word.codePointAt(0)))
            .distinct()
            .sorted()
            .collect(Collectors.joining());
    regex.add(
        phrases.stream()
            .map(phrase -> phrase(phrase, PhrasePattern::rest))
            .collect(Collectors.joining("|", BEGINNING + "(?=[" + letters + "])(?:", ")")));
    phrases.clear();
  }

  private static Stream<String> firstWords(String phrase) {
    String[] parts = phrase.split(" ", 2);
    return Arrays.stream(parts[0].split("/", -1));
  }

  /// Whether a word of a phrase is found only where a word of the text begins.
  private static boolean begins(String word) {
    return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
  }

  /// @param first what becomes of each of the first words
  private static String phrase(String phrase, UnaryOperator<String> first) {
    var regex = new StringBuilder(phrase.startsWith("^") ? "^" : "");
    boolean beginning = true;
    UnaryOperator<String> each = first;
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
      } else {
        regex.append(
            Stream.of(part.split("/", -1)).map(each).collect(Collectors.joining("|", "(?:", ")")));
      }
      each = PhrasePattern::word;
      beginning = false;
    }
    return regex.toString();
  }

  private static String word(String word) {
    return (begins(word) ? BEGINNING : "") + rest(word);
  }

  /// A word without what must stand before it.
  private static String rest(String word) {
    String letters = letters(word);
    boolean ends =
        !word.endsWith("*") && Character.isLetter(letters.codePointBefore(letters.length()));
    return SIGN.matcher(letters).replaceAll("\\\\$0")
        + (word.endsWith("*") ? "\\p{L}{0,30}+" : "")
        + (ends ? "(?![\\p{L}_])" : "");
  }
}
