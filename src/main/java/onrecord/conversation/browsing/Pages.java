package onrecord.conversation.browsing;

import onrecord.conversation.exchange.Excerpt;
import onrecord.corpus.Statement;
import onrecord.language.Span;

/// The stretches of a statement that a page shows.
final class Pages {
  private static final int PAGE = 1800;
  private static final int NEIGHBOUR = 600;

  private Pages() {}

  /// The paragraph around some words, with its neighbours as far as they fit.
  static Span around(Statement statement, Span words) {
    String text = statement.text();
    int start = text.lastIndexOf('\n', words.start() - 1) + 1;
    int end = endOfParagraph(text, words.end());
    Span middle = Excerpt.cut(statement, new Span(start, end), words, PAGE - words.length());
    if (middle.start() == start && start > 0) {
      int neighbour = Math.max(text.lastIndexOf('\n', start - 2) + 1, start - 1 - NEIGHBOUR);
      start = begin(statement, neighbour, start);
    } else {
      start = middle.start();
    }
    if (middle.end() == end && end < text.length()) {
      int neighbour = Math.min(endOfParagraph(text, end + 1), end + 1 + NEIGHBOUR);
      end = end(statement, end, neighbour);
    } else {
      end = middle.end();
    }
    return new Span(start, end);
  }

  /// As much as a page holds, from there on.
  static Span after(Statement statement, int at) {
    int length = statement.text().length();
    if (length - at <= PAGE) {
      return new Span(at, length);
    }
    int feed = statement.text().lastIndexOf('\n', at + PAGE);
    return new Span(at, feed > at ? feed + 1 : Excerpt.end(statement, at, at + PAGE));
  }

  /// As much as a page holds, up to there.
  static Span before(Statement statement, int at) {
    if (at <= PAGE) {
      return new Span(0, at);
    }
    int feed = statement.text().indexOf('\n', at - PAGE);
    return new Span(
        feed >= 0 && feed + 1 < at ? feed + 1 : Excerpt.begin(statement, at - PAGE, at), at);
  }

  /// A neighbour begins with a sentence, or is left out.
  private static int begin(Statement statement, int earliest, int latest) {
    return isStart(statement.text(), earliest)
        ? earliest
        : Excerpt.sentenceBegin(statement, earliest, latest - 1).orElse(latest);
  }

  /// A neighbour ends with a sentence, or is left out.
  private static int end(Statement statement, int earliest, int latest) {
    return latest >= statement.text().length() || statement.text().charAt(latest) == '\n'
        ? latest
        : Excerpt.sentenceEnd(statement, earliest, latest).orElse(earliest);
  }

  private static boolean isStart(String text, int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  /// Where the paragraph of that place ends.
  static int endOfParagraph(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed;
  }
}
