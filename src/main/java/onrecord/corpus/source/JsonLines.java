package onrecord.corpus.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import onrecord.corpus.extraction.Encoding;

/// A file with one statement a line, each a JSON object with the front matter's keys and `text`.
final class JsonLines {
  private static final int LONGEST_LINE = 20_000_000;

  private final SourceFile source;
  private final BufferedReader reader;
  private final boolean bytewise;
  private final StringBuilder line = new StringBuilder();
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int filled;
  private boolean tooLong;
  private int pending = -1;

  private JsonLines(SourceFile source, BufferedReader reader, boolean bytewise) {
    this.source = source;
    this.reader = reader;
    this.bytewise = bytewise;
  }

  /// Reads line by line, so that the file may be larger than memory and one bad line harms no
  /// other.
  static void read(SourceFile source, Consumer<StatementDraft> drafts) throws IOException {
    Encoding whole = Encoding.proven(source.path());
    boolean wide = !whole.charset().equals(StandardCharsets.UTF_8) && whole.certain();
    Charset charset = wide ? whole.charset() : StandardCharsets.ISO_8859_1;
    Encoding opened = new Encoding(charset, whole.mark(), true);
    try (BufferedReader reader = opened.open(source.path())) {
      JsonLines lines = new JsonLines(source, reader, !wide);
      for (int number = 1; lines.next(); number++) {
        SourcePlace at = source.at().at(number);
        FileBoundary.guard(at, source.problems(), () -> lines.statement(at, drafts));
      }
    }
  }

  private boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    int each = pending >= 0 ? pending : character();
    pending = -1;
    if (each < 0) {
      return false;
    }
    for (; each >= 0 && each != '\n' && each != '\r'; each = character()) {
      if (line.length() < LONGEST_LINE) {
        line.append((char) each);
      } else {
        tooLong = true;
      }
    }
    if (each == '\r') {
      int after = character();
      pending = after == '\n' ? -1 : after;
    }
    return true;
  }

  /// A reader's own way of giving single characters is too slow for an archive.
  private int character() throws IOException {
    if (at == filled) {
      filled = Math.max(0, reader.read(buffer));
      at = 0;
    }
    return filled == 0 ? -1 : buffer[at++];
  }

  private void statement(SourcePlace at, Consumer<StatementDraft> drafts) throws IOException {
    if (tooLong) {
      source.problem(at.line(), "a line of more than 20 MB", "put one statement on each line");
      return;
    }
    String text = decoded(at).strip();
    if (text.isEmpty()) {
      return;
    }
    try {
      if (FieldValues.json(text, at, source.problems()) instanceof FieldValue.Keys keys) {
        drafts.accept(draft(keys));
      } else {
        source.problem(
            at.line(), "not a JSON object", "write {\"id\": …, \"title\": …, \"text\": …}");
      }
    } catch (JsonProcessingException e) {
      source.problem(
          at.line(),
          "not sound JSON: " + FieldValues.firstLine(e),
          "mend the line; it was left out");
    }
  }

  private String decoded(SourcePlace at) throws IOException {
    String read = line.toString();
    if (!bytewise) {
      return read;
    }
    byte[] bytes = read.getBytes(StandardCharsets.ISO_8859_1);
    Encoding encoding = Encoding.of(bytes);
    encoding.doubt().ifPresent(doubt -> source.problem(at.line(), doubt, Formats.SAVE_AS_UTF_8));
    return encoding.text(bytes);
  }

  private StatementDraft draft(FieldValue.Keys keys) {
    Map<String, FieldValue> own = new LinkedHashMap<>(keys.values());
    FieldValue text = own.remove("text");
    String words = text == null ? "" : String.join("\n\n", text.words());
    return source.draft(keys.at(), new FieldValue.Keys(keys.at(), own), CellText.of(words));
  }
}
