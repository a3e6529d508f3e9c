package onrecord.corpus.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Superscripts;
import org.jspecify.annotations.Nullable;

/// What a Markdown text shows as taken back (`~~nine~~`, `<del>nine</del>`), and the marks of its
/// notes (`1998[^1]`, `1998<sup>1</sup>`), as a page of it shows them.
final class MarkdownMarks {
  private static final Pattern RAISED =
      Pattern.compile(
          "\\[\\^([^\\]\\s^]{1,40})\\]|(?i:<sup>)([^<]{1,40})(?i:</sup>)|\\^(\\p{Nd}{1,3})\\^");
  private static final Pattern STRIKING = Pattern.compile("~~|(?i:<(del|strike|s)>)");

  /// A longer stretch is no correction, but two pairs of tildes far apart.
  private static final int LONGEST = 2_000;

  private MarkdownMarks() {}

  /// The text as a page shows it in these respects; all else as it is.
  static String shown(String markdown) {
    return raised(unstruck(markdown));
  }

  private static String unstruck(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    Matcher opening = STRIKING.matcher(markdown);
    int at = 0;
    int from = 0;
    while (from <= markdown.length() && opening.find(from)) {
      String tag = opening.group(1);
      ClosingMark closing = closing(markdown, opening.end(), tag == null ? "~~" : "</" + tag + ">");
      if (closing.end() > 0 && strikes(markdown.substring(opening.end(), closing.start()), tag)) {
        text.append(markdown, at, opening.start());
        at = closing.end();
      }
      from = Math.max(at, opening.end());
    }
    return text.append(markdown, at, markdown.length()).toString();
  }

  /// Where a mark that closes stands; nowhere where the end is 0.
  private record ClosingMark(int start, int end) {}

  private static ClosingMark closing(String markdown, int from, String mark) {
    int last = Math.min(markdown.length(), from + LONGEST) - mark.length();
    for (int at = from; at <= last; at++) {
      if (markdown.regionMatches(true, at, mark, 0, mark.length())) {
        return new ClosingMark(at, at + mark.length());
      }
    }
    return new ClosingMark(0, 0);
  }

  /// Whether these words are marked: in one paragraph, and with tildes right before and behind.
  private static boolean strikes(String words, @Nullable String tag) {
    boolean parted = words.lines().skip(1).anyMatch(String::isBlank);
    boolean close =
        !words.isEmpty()
            && !Character.isWhitespace(words.charAt(0))
            && !Character.isWhitespace(words.charAt(words.length() - 1))
            && words.charAt(0) != '~';
    return !parted && (tag != null || close);
  }

  private static String raised(String markdown) {
    Matcher mark = RAISED.matcher(markdown);
    StringBuilder text = new StringBuilder(markdown.length());
    while (mark.find()) {
      String words = mark.group(1);
      boolean named = words != null && !Superscripts.isNumber(words);
      String shown = mark.group(2) != null ? mark.group(2) : words != null ? words : mark.group(3);
      mark.appendReplacement(text, named ? "" : Matcher.quoteReplacement(Superscripts.of(shown)));
    }
    return mark.appendTail(text).toString();
  }
}
