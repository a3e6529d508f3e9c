package onrecord.corpus.blocks;

import java.util.ArrayList;
import java.util.List;
import onrecord.language.Span;

/// The lines of a text that begin with "> ", as Markdown and forwarded mails mark what others
/// wrote: the words stay, the marks go.
public final class QuotedLines {
  private static final int MOST_INDENT = 3;

  private final String raw;
  private final StringBuilder text;
  private final List<Span> quoted = new ArrayList<>();

  /// How many marks the block at hand has before its lines; 0 where none is open.
  private int depth;

  private int from;
  private int to;

  private QuotedLines(String raw) {
    this.raw = raw;
    this.text = new StringBuilder(raw.length());
  }

  /// Reads a text of lines.
  public static QuotedLines of(String raw) {
    QuotedLines lines = new QuotedLines(raw);
    lines.read();
    return lines;
  }

  /// The text without the marks.
  public String text() {
    return text.toString();
  }

  /// Where its blocks stand, in order.
  public List<Span> quoted() {
    return List.copyOf(quoted);
  }

  private void read() {
    int start = 0;
    while (start < raw.length()) {
      int end = start;
      while (end < raw.length() && "\n\r".indexOf(raw.charAt(end)) < 0) {
        end++;
      }
      line(start, end);
      if (end < raw.length()) {
        text.append(raw.charAt(end));
        boolean pair = raw.startsWith("\r\n", end);
        text.append(pair ? "\n" : "");
        end += pair ? 2 : 1;
      }
      start = end;
    }
    close();
  }

  private void line(int start, int end) {
    int at = past(start, end, MOST_INDENT);
    int marks = 0;
    int words = start;
    while (at < end && raw.charAt(at) == '>') {
      marks++;
      at++;
      words = at;
      at = past(at, end, 1);
    }
    boolean marked = marks > 0 && (words == end || raw.charAt(words) == ' ');
    if (marked) {
      quoted(marks, words, end);
    } else {
      goOn(start, end);
    }
  }

  private int past(int from, int end, int most) {
    int at = from;
    while (at < end && at - from < most && raw.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private void quoted(int marks, int words, int end) {
    boolean blank = raw.substring(words, end).isBlank();
    if (!blank && marks != depth) {
      close();
      depth = marks;
      from = text.length();
    }
    text.append(raw, words, end);
    to = blank ? to : text.length();
  }

  /// A line without a mark; a sentence that it goes on with, as mail programs break lines, is the
  /// block's.
  private void goOn(int start, int end) {
    boolean below = depth > 0 && start > 0 && to > 0 && text.substring(to).strip().isEmpty();
    boolean next = below && text.substring(to).chars().filter(each -> each == '\n').count() <= 1;
    boolean open = next && ".!?…:\"”“»".indexOf(text.charAt(to - 1)) < 0;
    text.append(raw, start, end);
    if (open && start < end && Character.isLowerCase(raw.codePointAt(start))) {
      to = text.length();
    } else {
      close();
    }
  }

  private void close() {
    if (depth > 0 && to > from) {
      quoted.add(new Span(from, to));
    }
    depth = 0;
  }
}
