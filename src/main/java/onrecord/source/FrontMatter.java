package onrecord.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onrecord.extraction.Encoding;
import onrecord.extraction.Extract;

/// A text file: keys in YAML between two lines of dashes, then the text.
final class FrontMatter {
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r]");
  private static final Pattern FENCE = Pattern.compile("---\\s*");
  private static final Pattern CLOSING = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$");

  private final Source source;
  private final List<String> lines;
  private final int open;

  private FrontMatter(Source source, List<String> lines) {
    this.source = source;
    this.lines = lines;
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    this.open = first;
  }

  /// Reads a plain text.
  static void readText(Source source, Consumer<Draft> drafts) throws IOException {
    drafts.accept(new FrontMatter(source, lines(source)).draft(false));
  }

  /// Reads a Markdown text: the marks before its headings go, the rest stays as it is.
  static void readMarkdown(Source source, Consumer<Draft> drafts) throws IOException {
    drafts.accept(new FrontMatter(source, lines(source)).draft(true));
  }

  private static List<String> lines(Source source) throws IOException {
    Encoding encoding = Encoding.of(source.path());
    encoding.doubt().ifPresent(doubt -> source.problem(doubt, Sources.SAVE_AS_UTF_8));
    return List.of(LINE_END.split(encoding.text(source.path()), -1));
  }

  private Draft draft(boolean markdown) throws IOException {
    boolean fenced = open < lines.size() && FENCE.matcher(lines.get(open)).matches();
    if (!fenced) {
      if (source.sidecar().values().isEmpty()) {
        source.problem(
            "no front matter; its name and its first line are used",
            "write id, title, organization and date between two lines of --- over the text");
      }
      return source.draft(source.at(), source.nothing(), text(0, markdown));
    }
    int close = close();
    Place start = source.at().at(open + 2);
    String yaml = String.join("\n", lines.subList(open + 1, Math.min(close, lines.size())));
    Value.Keys own = Values.keys(yaml, start, source.problems());
    return new Draft(
        source.at(), source.stated(own), text(Math.min(close + 1, lines.size()), markdown));
  }

  private int close() {
    for (int at = open + 1; at < lines.size(); at++) {
      if (CLOSING.matcher(lines.get(at)).matches()) {
        return at;
      }
    }
    source.problem(open + 1, "the front matter has no end", "end it with a line of ---");
    int blank = open + 1;
    while (blank < lines.size() && !lines.get(blank).isBlank()) {
      blank++;
    }
    return blank;
  }

  private Extract text(int from, boolean markdown) {
    String text = String.join("\n", lines.subList(from, lines.size()));
    return new Extract(
        markdown ? HEADING.matcher(text).replaceAll("\n$1\n") : text,
        Extract.Layout.LINES,
        Map.of());
  }
}
