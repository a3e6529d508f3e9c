package onrecord.corpus.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads values out of YAML, TOML and JSON, each with its line. Nothing is interpreted: `NO` stays
/// NO.
final class FieldValues {
  /// Far more than any key of a statement needs: a reader that goes in level by level stays within
  /// its stack.
  private static final int DEEPEST = 32;

  private static final YAMLFactory YAML = new YAMLFactory();
  private static final TomlFactory TOML = new TomlFactory();
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final SourcePlace start;
  private final Problems problems;
  private int depth;

  private FieldValues(JsonParser parser, SourcePlace start, Problems problems) {
    this.parser = parser;
    this.start = start;
    this.problems = problems;
  }

  /// The keys of a YAML text that begins at a place; of a broken one, those before the break.
  static FieldValue.Keys keys(String yaml, SourcePlace start, Problems problems)
      throws IOException {
    if (yaml(yaml, start, problems) instanceof FieldValue.Keys keys) {
      return keys;
    }
    problems.add(
        start, "not keys and their values", "write each as key: value on a line of its own");
    return new FieldValue.Keys(start, Map.of());
  }

  /// What a YAML text that begins at a place holds; of a broken one, what stands before the break.
  static FieldValue yaml(String text, SourcePlace start, Problems problems) throws IOException {
    FieldValue.Keys keys = new FieldValue.Keys(start, new LinkedHashMap<>());
    FieldValue.Items items = new FieldValue.Items(start, new ArrayList<>());
    @Nullable JsonToken first = null;
    try (JsonParser parser = YAML.createParser(text)) {
      FieldValues reader = new FieldValues(parser, start, problems);
      first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        reader.into(keys.values());
      } else if (first == JsonToken.START_ARRAY) {
        reader.into(items.items());
      } else if (first != null) {
        return reader.value(start);
      }
    } catch (JsonProcessingException e) {
      problems.add(
          start.at(line(e, start)),
          "not sound YAML: " + firstLine(e),
          "mend it there; what holds a colon, a # or quotes needs quotes around it");
    }
    return first == JsonToken.START_ARRAY ? items : keys;
  }

  /// The keys of a TOML text that begins at a place; none of a broken one.
  static FieldValue.Keys toml(String toml, SourcePlace start, Problems problems)
      throws IOException {
    try (JsonParser parser = TOML.createParser(toml)) {
      parser.nextToken();
      return new FieldValues(parser, start, problems).value(start) instanceof FieldValue.Keys keys
          ? keys
          : new FieldValue.Keys(start, Map.of());
    } catch (JsonProcessingException e) {
      problems.add(start.at(line(e, start)), "not sound TOML: " + firstLine(e), "mend it there");
      return new FieldValue.Keys(start, Map.of());
    }
  }

  /// The whole of a JSON text.
  ///
  /// @throws JsonProcessingException when it is not one
  static FieldValue json(String text, SourcePlace start, Problems problems) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      FieldValue value = new FieldValues(parser, start, problems).value(start);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something follows its end");
      }
      return value;
    }
  }

  static int line(JsonProcessingException e, SourcePlace start) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    return start.line() + Math.max(1, line) - 1;
  }

  static String firstLine(JsonProcessingException e) {
    return Objects.requireNonNullElse(e.getOriginalMessage(), "").lines().findFirst().orElse("");
  }

  private void into(Map<String, FieldValue> values) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      SourcePlace at = here();
      parser.nextToken();
      FieldValue value = value(at);
      if (values.putIfAbsent(key, value) != null) {
        problems.add(
            at, "'" + key + "' is given twice; the first one counts", "take one of them out");
      }
    }
  }

  private void into(List<FieldValue> items) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      items.add(value(here()));
    }
  }

  private FieldValue value(SourcePlace at) throws IOException {
    JsonToken token = parser.currentToken();
    if (depth == DEEPEST) {
      throw new JsonParseException(
          parser, "more than " + DEEPEST + " levels, one inside the other");
    }
    depth++;
    FieldValue value = value(at, token);
    depth--;
    return value;
  }

  private FieldValue value(SourcePlace at, @Nullable JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Map<String, FieldValue> values = new LinkedHashMap<>();
      into(values);
      return new FieldValue.Keys(at, values);
    }
    if (token == JsonToken.START_ARRAY) {
      List<FieldValue> items = new ArrayList<>();
      into(items);
      return new FieldValue.Items(at, items);
    }
    return new FieldValue.TextValue(
        at, token == null || token == JsonToken.VALUE_NULL ? "" : words(at));
  }

  private String words(SourcePlace at) throws IOException {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      problems.add(at, "a YAML alias is not followed", "write the words out");
      return "";
    }
    return parser.getText();
  }

  private SourcePlace here() {
    return start.at(start.line() + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1);
  }
}
