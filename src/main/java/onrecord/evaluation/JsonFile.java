package onrecord.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file with one JSON object a line.
final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonFile() {}

  /// Takes in one object.
  interface Reader<T> {
    T read(JsonNode object) throws Wrong;
  }

  /// What is wrong with a line.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String what) {
      super(what);
    }
  }

  /// What every line that is not empty holds, in order.
  ///
  /// @throws IOException with every line that is wrong
  static <T> List<T> read(Path file, Reader<T> reader) throws IOException {
    List<T> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          read.add(reader.read(object(lines.get(i))));
        } catch (Wrong wrong) {
          problems.add(file + ":" + (i + 1) + ": " + wrong.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IOException(String.join("\n", problems));
    }
    return read;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return text.substring(text.startsWith("\ufeff") ? 1 : 0).lines().toList();
    } catch (CharacterCodingException wrong) {
      throw new IOException(file + ": not UTF-8 text; save it as UTF-8", wrong);
    }
  }

  private static JsonNode object(String line) throws Wrong {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException wrong) {
      String what = wrong.getOriginalMessage().lines().findFirst().orElse("");
      throw new Wrong("not JSON: " + what + "; write one object a line");
    }
    if (!node.isObject()) {
      throw new Wrong("not a JSON object; write one a line");
    }
    return node;
  }

  static String text(JsonNode node, String name) throws Wrong {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw new Wrong("no \"" + name + "\"; give it as text");
    }
    return value.textValue();
  }
}
