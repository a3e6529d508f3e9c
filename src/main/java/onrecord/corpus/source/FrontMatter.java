package onrecord.corpus.source;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.MailMessage;

/// A text file: keys in YAML between two lines of dashes, then the text.
final class FrontMatter {
  private static final Pattern CLOSING = Pattern.compile("---|\\.\\.\\.");

  private final SourceFile source;
  private final String text;
  private int at;
  private int line = 1;

  private FrontMatter(SourceFile source, String text) {
    this.source = source;
    this.text = text;
  }

  /// Reads a plain text.
  static void readText(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    drafts.accept(new FrontMatter(source, text(source)).draft(false));
  }

  /// Reads a Markdown text: the marks before its headings go, the rest stays as it is.
  static void readMarkdown(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    drafts.accept(new FrontMatter(source, text(source)).draft(true));
  }

  private static String text(SourceFile source) throws IOException {
    Encoding encoding = Encoding.of(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, Formats.SAVE_AS_UTF_8));
    return encoding.text(source.path());
  }

  private StatementDraft draft(boolean markdown) throws IOException {
    while (at < text.length() && line().isEmpty()) {
      next();
    }
    if (!line().equals("---")) {
      if (source.sidecar().values().isEmpty()) {
        source.problem(
            "no front matter; its name and its first line are used",
            "write id, title, organization and date between two lines of --- over the text");
      }
      return source.draft(source.at(), source.nothing(), extract(text, markdown));
    }
    next();
    SourcePlace start = source.at().at(line);
    FieldValue.Keys own = FieldValues.keys(keys(), start, source.problems());
    return new StatementDraft(
        source.at(), source.stated(own), extract(text.substring(at), markdown));
  }

  /// The lines up to the closing one, which is passed by.
  private String keys() {
    int start = at;
    int blank = -1;
    int opened = line - 1;
    for (; at < text.length(); next()) {
      if (CLOSING.matcher(line()).matches()) {
        String keys = text.substring(start, at);
        next();
        return keys;
      }
      blank = blank < 0 && line().isEmpty() ? at : blank;
    }
    source.problem(opened, "the front matter has no end", "end it with a line of ---");
    at = blank < 0 ? text.length() : blank;
    return text.substring(start, at);
  }

  private String line() {
    return text.substring(at, end()).strip();
  }

  private int end() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void next() {
    at = end();
    boolean pair = text.startsWith("\r\n", at);
    at = Math.min(text.length(), at + (pair ? 2 : 1));
    line++;
  }

  private static Extract extract(String text, boolean markdown) {
    if (markdown) {
      return lines(Headings.bare(MarkdownMarks.shown(text)), Map.of());
    }
    return MailMessage.of(text)
        .map(mail -> lines(mail.body(), mail.guesses()))
        .orElseGet(() -> lines(text, Map.of()));
  }

  private static Extract lines(String text, Map<String, String> guesses) {
    return Extract.ofLines(text, guesses);
  }
}
