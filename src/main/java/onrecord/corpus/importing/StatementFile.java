package onrecord.corpus.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.source.FieldValue;
import onrecord.language.Span;

/// A statement's file as it is written: front matter, then the text, with block quotations marked
/// as mails mark them.
final class StatementFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST = 1000;
  private static final int WORDS_OF_VOICE = 8;

  private final StringBuilder all = new StringBuilder("---\n");

  /// Adds a key, unless there is nothing behind it.
  StatementFile key(String name, String value) {
    String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    if (!cut.isBlank()) {
      all.append(name).append(": ").append(quoted(cut.strip())).append('\n');
    }
    return this;
  }

  /// Adds a list, unless it is empty.
  StatementFile list(String name, List<String> values) {
    if (!values.isEmpty()) {
      all.append(name).append(":\n");
      values.forEach(value -> all.append("  - ").append(quoted(value)).append('\n'));
    }
    return this;
  }

  /// Adds a line for whoever opens the file.
  StatementFile remark(String words) {
    all.append("# ").append(words.replaceAll("\\p{Cntrl}", " ")).append('\n');
    return this;
  }

  /// Says that the whole text is somebody's words.
  StatementFile voice(String speaker, String text) {
    String[] words = text.strip().split("\\s+");
    int some = Math.min(WORDS_OF_VOICE, words.length);
    all.append("voices:\n  - speaker: ").append(quoted(speaker)).append('\n');
    String begins = String.join(" ", List.of(words).subList(0, some));
    String ends = String.join(" ", List.of(words).subList(words.length - some, words.length));
    all.append("    begins: ").append(quoted(begins)).append('\n');
    all.append("    ends: ").append(quoted(ends)).append('\n');
    return this;
  }

  /// Says whose words stand in the text, as somebody stated it before.
  StatementFile voices(FieldValue stated) {
    all.append("voices: ").append(json(stated)).append('\n');
    return this;
  }

  /// JSON, which is YAML too.
  private static String json(FieldValue value) {
    return switch (value) {
      case FieldValue.TextValue(var _, var text) -> quoted(text);
      case FieldValue.Items(var _, var items) ->
          items.stream().map(StatementFile::json).collect(Collectors.joining(", ", "[", "]"));
      case FieldValue.Keys(var _, var keys) ->
          keys.entrySet().stream()
              .map(each -> quoted(each.getKey()) + ": " + json(each.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /// The whole file, ending with a text.
  String with(Extract extract) {
    all.append("---\n\n");
    String text = extract.text();
    int at = 0;
    for (Span block : extract.quoted()) {
      paragraphs(text.substring(at, block.start()), "");
      paragraphs(block.of(text), "> ");
      at = block.end();
    }
    paragraphs(text.substring(at), "");
    return all.toString().stripTrailing() + "\n";
  }

  private void paragraphs(String text, String mark) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (!lines.isEmpty()) {
      String between = "\n" + mark.strip() + "\n" + mark;
      all.append(mark).append(String.join(between, lines)).append("\n\n");
    }
  }

  private static String quoted(String value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text can be quoted", e);
    }
  }
}
