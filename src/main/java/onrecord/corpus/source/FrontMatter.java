package onrecord.corpus.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import onrecord.corpus.extraction.Encoding;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.extraction.MailMessage;
import onrecord.corpus.pages.EditorsMarks;
import onrecord.corpus.pages.MarkdownPage;

/// A text file: keys in YAML between two lines of dashes (`---`), in TOML between two of plus signs
/// (`+++`) or as a JSON object, then the text.
final class FrontMatter {
  private static final Pattern YAML_END = Pattern.compile("---|\\.\\.\\.");
  private static final Pattern TOML_END = Pattern.compile("\\+\\+\\+");

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

  /// Reads a Markdown text: it is read as a page of it shows it.
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
    int first = line + 1;
    SourcePlace start = source.at().at(first);
    return switch (line()) {
      case "---" -> stated(FieldValues.keys(keys(YAML_END), start, source.problems()), markdown);
      case "+++" -> stated(FieldValues.toml(keys(TOML_END), start, source.problems()), markdown);
      case "{" -> {
        Optional<FieldValue.Keys> object = object(source.at().at(line));
        yield object.isPresent() ? stated(object.get(), markdown) : unstated(markdown);
      }
      default -> unstated(markdown);
    };
  }

  private StatementDraft stated(FieldValue.Keys own, boolean markdown) {
    return new StatementDraft(
        source.at(), source.stated(own), extract(text.substring(at), markdown));
  }

  private StatementDraft unstated(boolean markdown) {
    if (source.sidecar().values().isEmpty()) {
      source.problem(
          ArchiveFile.WITHOUT_KEYS,
          "write id, title, organization and date between two lines of --- over the text");
    }
    return source.draft(source.at(), source.nothing(), extract(text, markdown));
  }

  /// The JSON object that the text begins with; nothing where it is none.
  private Optional<FieldValue.Keys> object(SourcePlace start) throws IOException {
    int from = at;
    while (at < text.length() && !text.substring(at, end()).stripTrailing().equals("}")) {
      next();
    }
    String object = text.substring(from, end());
    try {
      if (FieldValues.json(object, start, source.problems()) instanceof FieldValue.Keys keys) {
        next();
        return Optional.of(keys);
      }
    } catch (JsonProcessingException e) {
      // A text may begin with a brace.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// The lines up to the closing one, which is passed by.
  private String keys(Pattern closing) {
    String mark = line();
    next();
    int start = at;
    int blank = -1;
    int opened = line - 1;
    for (; at < text.length(); next()) {
      if (closing.matcher(line()).matches()) {
        String keys = text.substring(start, at);
        next();
        return keys;
      }
      blank = blank < 0 && line().isEmpty() ? at : blank;
    }
    source.problem(opened, "the front matter has no end", "end it with a line of " + mark);
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
      return MarkdownPage.read(text);
    }
    return MailMessage.of(EditorsMarks.withoutComments(text))
        .map(mail -> lines(mail.body(), mail.guesses()))
        .orElseGet(() -> lines(EditorsMarks.withoutComments(text), Map.of()));
  }

  private static Extract lines(String text, Map<String, String> guesses) {
    return Extract.ofLines(text, guesses);
  }
}
