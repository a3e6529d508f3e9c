package onrecord.verification;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import onrecord.text.Span;
import onrecord.text.Words;

/// What stands in quotation marks, or apart.
final class Marks {
  private static final int LEAST_WORDS = 3;
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|‹([^‹›]+)›|\"([^\"]+)\"|「([^「」]+)」"
              + "|(?<![\\p{L}\\p{N}])[‘']((?:[^‘’'\\n]|[’'](?=\\p{L}))+)[’'](?![\\p{L}\\p{N}])");
  private static final Pattern PARAGRAPH = Pattern.compile("\\S[^\\n]*(?:\\n(?!\\s*\\n)[^\\n]*)*");
  private static final Pattern LINE = Pattern.compile("\\S[^\\n]*");

  private Marks() {}

  /// The stretches of several words that stand in quotation marks.
  static List<Span> quoted(String text) {
    return QUOTED
        .matcher(text)
        .results()
        .map(Marks::inner)
        .filter(span -> Words.count(span.of(text)) >= LEAST_WORDS)
        .toList();
  }

  private static Span inner(MatchResult found) {
    int group =
        IntStream.rangeClosed(1, found.groupCount())
            .filter(each -> found.group(each) != null)
            .findFirst()
            .orElse(0);
    return new Span(found.start(group), found.end(group));
  }

  /// The paragraphs, with an empty line between them.
  static List<Span> paragraphs(String text) {
    return stretches(PARAGRAPH, text);
  }

  /// The lines that hold anything.
  static List<Span> lines(String text) {
    return stretches(LINE, text);
  }

  private static List<Span> stretches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .toList();
  }

  /// Whether nothing but punctuation stands outside of quotation marks, and much inside.
  static boolean isQuoted(String text, int words) {
    List<Span> quoted = quoted(text);
    int inside = quoted.stream().mapToInt(span -> Words.count(span.of(text))).sum();
    return inside >= words && QUOTED.matcher(text).replaceAll("").chars().noneMatch(Marks::isWord);
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c);
  }
}
