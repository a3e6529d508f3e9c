package onrecord.terminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import onrecord.terminal.json.JsonAnswers.BadLine;

/// A question, or other words, in a batch.
record BatchLine(Id id, String question) {
  private static final JsonFactory JSON = new JsonFactory();

  /// A question's name, given back as it came: a text, a number, or nothing.
  record Id(Optional<String> text, boolean number) {
    static final Id NONE = new Id(Optional.empty(), false);
  }

  static BatchLine read(String line) throws BadLine {
    return read(line, "question", "query");
  }

  /// A line with the words under one of those names.
  static BatchLine read(String line, String... names) throws BadLine {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine("not a JSON object");
      }
      BatchLine read = fields(parser, List.of(names));
      if (parser.nextToken() != null) {
        throw new BadLine("more than one JSON value");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new BadLine("not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail to be read", e);
    }
  }

  private static BatchLine fields(JsonParser parser, List<String> names)
      throws IOException, BadLine {
    Id id = Id.NONE;
    Optional<String> question = Optional.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("id")) {
        id = id(parser, value);
      } else if (names.contains(name)) {
        question = Optional.of(text(parser, name, value));
      } else {
        parser.skipChildren();
      }
    }
    if (question.isEmpty()) {
      throw new BadLine("no \"" + names.getFirst() + "\"");
    }
    return new BatchLine(id, question.get());
  }

  private static Id id(JsonParser parser, JsonToken value) throws IOException, BadLine {
    if (value == JsonToken.VALUE_NULL) {
      return Id.NONE;
    } else if (!value.isScalarValue()) {
      throw new BadLine("\"id\" is neither a text nor a number");
    }
    return new Id(Optional.of(parser.getText()), value.isNumeric());
  }

  private static String text(JsonParser parser, String name, JsonToken value)
      throws IOException, BadLine {
    if (value != JsonToken.VALUE_STRING) {
      throw new BadLine("\"" + name + "\" is not a text");
    }
    return parser.getText();
  }
}
