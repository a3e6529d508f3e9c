package onrecord.publishing.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.publishing.DraftField;

/// A text file with keys in YAML over its text, in which one key is changed and every other letter
/// stays.
///
/// @param head the lines between those of dashes
/// @param rest the closing line of dashes and all below it
public record FrontMatterEdit(List<String> head, String rest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "---";

  public FrontMatterEdit {
    head = List.copyOf(head);
  }

  /// The file of that content; empty where it has no such keys.
  public static Optional<FrontMatterEdit> of(String content) {
    String text = content.startsWith("\ufeff") ? content.substring(1) : content;
    if (!text.startsWith(MARK + "\n") && !text.startsWith(MARK + "\r\n")) {
      return Optional.empty();
    }
    List<String> head = new ArrayList<>();
    int at = text.indexOf('\n') + 1;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      if (line.strip().equals(MARK) || line.strip().equals("...")) {
        return Optional.of(new FrontMatterEdit(head, text.substring(at)));
      }
      head.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
      at = end < 0 ? text.length() : end + 1;
    }
    return Optional.empty();
  }

  /// The same with another value for a field; nothing stands behind its key where there is none.
  ///
  /// @param listed whether it is a list
  public FrontMatterEdit with(DraftField field, List<String> values, boolean listed) {
    List<String> lines = new ArrayList<>();
    if (values.isEmpty()) {
      lines.add(field.key() + ":");
    } else if (listed) {
      lines.add(field.key() + ":");
      values.forEach(value -> lines.add("  - " + quoted(value)));
    } else {
      lines.add(field.key() + ": " + quoted(values.getFirst()));
    }
    return replaced(field, lines);
  }

  /// The same with a key written that way.
  public FrontMatterEdit replaced(DraftField field, List<String> lines) {
    List<String> kept = new ArrayList<>();
    int place = -1;
    boolean within = false;
    for (String line : head) {
      within = isKey(line) ? isOf(line, field) : within && !line.startsWith("#");
      if (!within) {
        kept.add(line);
      } else if (place < 0) {
        place = kept.size();
      }
    }
    kept.addAll(place < 0 ? kept.size() : place, lines);
    return new FrontMatterEdit(kept, rest);
  }

  /// The same without a key.
  public FrontMatterEdit without(DraftField field) {
    return replaced(field, List.of());
  }

  /// The same over another text.
  public FrontMatterEdit over(String text) {
    return new FrontMatterEdit(head, MARK + "\n\n" + text.strip() + "\n");
  }

  /// A line that begins with a key; lists may stand at the beginning of a line, too.
  private static boolean isKey(String line) {
    return !line.isEmpty()
        && !Character.isWhitespace(line.charAt(0))
        && "-#".indexOf(line.charAt(0)) < 0
        && line.indexOf(':') > 0;
  }

  private static boolean isOf(String line, DraftField field) {
    String key = line.substring(0, line.indexOf(':')).replaceAll("[\"'_ -]", "");
    return field.keys().contains(key.toLowerCase(Locale.ROOT));
  }

  /// The whole file.
  public String content() {
    var all = new StringBuilder(MARK).append('\n');
    head.forEach(line -> all.append(line).append('\n'));
    return all.append(rest).toString();
  }

  /// A value that YAML reads as that text and nothing else.
  public static String quoted(String value) {
    try {
      return JSON.writeValueAsString(value.replaceAll("\\s+", " ").strip());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("every text can be quoted", e);
    }
  }
}
