package onrecord.corpus.source;

/// The headings of a Markdown text (`## Title ##`), each made a paragraph of its own without its
/// marks.
final class Headings {
  private static final int MOST_INDENT = 3;
  private static final int MOST_MARKS = 6;

  private Headings() {}

  /// The text with its headings bare, all else as it is.
  static String bare(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    int at = 0;
    while (at < markdown.length()) {
      int end = end(markdown, at);
      String line = markdown.substring(at, end);
      int words = words(line);
      if (words < 0) {
        text.append(line);
      } else {
        text.append('\n').append(unmarked(line.substring(words))).append('\n');
      }
      if (end < markdown.length()) {
        text.append(markdown.charAt(end));
      }
      at = end + 1;
    }
    return text.toString();
  }

  /// Where a line ends: before any of Unicode's line ends.
  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && "\n\r\u0085\u2028\u2029".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /// Where the words of a heading begin; -1 where the line is none.
  private static int words(String line) {
    int indent = past(line, 0, " ");
    int marks = past(line, indent, "#");
    int words = past(line, marks, " \t");
    boolean heading =
        indent <= MOST_INDENT && marks > indent && marks - indent <= MOST_MARKS && words > marks;
    return heading ? words : -1;
  }

  private static int past(String line, int from, String signs) {
    int at = from;
    while (at < line.length() && signs.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /// Without the marks that may close a heading.
  private static String unmarked(String words) {
    int end = before(words, words.length(), " \t");
    int marks = before(words, end, "#");
    int closed = before(words, marks, " \t");
    return words.substring(0, closed < marks && marks < end ? closed : end);
  }

  private static int before(String line, int from, String signs) {
    int at = from;
    while (at > 0 && signs.indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
