package onrecord.fakebotapi.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Names, needs and types of the parameters, as the documentation lists them.
final class Schema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARRAY = "Array of ";
  private static final Map<String, String> WHAT_IS_MISSING =
      Map.of(
          "text", "Message text is empty",
          "chat_id", "Chat_id is empty",
          "action", "Wrong parameter action in request",
          "message_ids", "Message identifiers are not specified");

  private final JsonNode root;

  private Schema(JsonNode root) {
    this.root = root;
  }

  static Schema read() {
    try (InputStream file = Schema.class.getResourceAsStream("../bot-api-10.2.json")) {
      return new Schema(JSON.readTree(Objects.requireNonNull(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The method's name as documented: the server takes it in any case.
  Optional<String> method(String name) {
    return root.path("methods").properties().stream()
        .map(Map.Entry::getKey)
        .filter(name::equalsIgnoreCase)
        .findFirst();
  }

  boolean knowsUpdate(String kind) {
    return texts(root.path("updates")).contains(kind);
  }

  /// A parameter that came as text, in its type; as it came where it does not fit.
  JsonNode typed(String method, String parameter, String text) {
    String type = root.path("methods").path(method).path(parameter).asText("String");
    String bare = type.startsWith("!") ? type.substring(1) : type;
    try {
      return switch (bare) {
        case "Integer" -> LongNode.valueOf(Long.parseLong(text.strip()));
        case "Boolean", "True" -> BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        case "String", "Integer or String", "InputFile or String" -> TextNode.valueOf(text);
        default -> JSON.readTree(text);
      };
    } catch (JsonProcessingException | NumberFormatException _) {
      return TextNode.valueOf(text);
    }
  }

  void check(String method, ObjectNode parameters) {
    check(root.path("methods").path(method), "", parameters, "");
  }

  private void check(JsonNode fields, String owner, JsonNode value, String place) {
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      boolean required = field.getValue().asText().startsWith("!");
      if (required && value.path(field.getKey()).isMissingNode()) {
        throw place.isEmpty()
            ? Refused.bad(
                WHAT_IS_MISSING.getOrDefault(
                    field.getKey(), "Parameter \"" + field.getKey() + "\" is required"))
            : Refused.bad("Can't find field \"%s\" in \"%s\"".formatted(field.getKey(), place));
      }
    }
    for (Map.Entry<String, JsonNode> given : value.properties()) {
      String where = place.isEmpty() ? given.getKey() : place + "." + given.getKey();
      if (!fields.has(given.getKey())) {
        throw Refused.bad("Unknown parameter \"%s\"".formatted(where));
      }
      String type = fields.path(given.getKey()).asText();
      check(type.startsWith("!") ? type.substring(1) : type, given.getValue(), where);
      checkValue(owner + "." + given.getKey(), given.getValue(), where);
    }
  }

  private void checkValue(String field, JsonNode value, String place) {
    JsonNode values = root.path("values").path(field);
    if (values.isArray() && !texts(values).contains(value.asText())) {
      throw Refused.bad("Unsupported value \"%s\" of \"%s\"".formatted(value.asText(), place));
    }
  }

  private void check(String type, JsonNode value, String place) {
    if (type.startsWith(ARRAY)) {
      require(value.isArray(), place, "Array");
      for (int i = 0; i < value.size(); i++) {
        check(type.substring(ARRAY.length()), value.get(i), place + "[" + i + "]");
      }
      return;
    }
    List<String> choices = Arrays.asList(type.split(" or ", -1));
    List<String> variants = texts(root.path("types").path(type).path("variants"));
    if (choices.size() > 1) {
      checkAny(choices, value, place);
    } else if (!variants.isEmpty()) {
      checkAny(variants, value, place);
    } else {
      checkOne(type, value, place);
    }
  }

  private void checkOne(String type, JsonNode value, String place) {
    switch (type) {
      case "Integer" -> require(value.isIntegralNumber() && value.canConvertToLong(), place, type);
      case "Float" -> require(value.isNumber(), place, type);
      case "String" -> require(value.isTextual(), place, type);
      case "Boolean", "True" -> require(value.isBoolean(), place, type);
      case "InputFile" -> require(value.isBinary(), place, type);
      default -> {
        require(value.isObject(), place, "Object");
        JsonNode described = root.path("types").path(type);
        if (!described.isMissingNode()) {
          check(described.path("fields"), type, value, place);
        }
      }
    }
  }

  private void checkAny(List<String> types, JsonNode value, String place) {
    // Where none fits, the words are about the one that was most likely meant.
    List<String> likely =
        types.stream()
            .sorted(Comparator.comparingLong((String type) -> likeness(type, value)).reversed())
            .toList();
    Refused first = null;
    for (String type : likely) {
      try {
        check(type, value, place);
        return;
      } catch (Refused refused) {
        first = first == null ? refused : first;
      }
    }
    throw Objects.requireNonNull(first);
  }

  private long likeness(String type, JsonNode value) {
    JsonNode fields = root.path("types").path(type).path("fields");
    boolean named = texts(root.path("values").path(type + ".type")).contains(text(value, "type"));
    return value.properties().stream().filter(given -> fields.has(given.getKey())).count()
        + (named ? 100 : 0);
  }

  private static String text(JsonNode value, String field) {
    return value.path(field).asText("");
  }

  private static void require(boolean fits, String place, String type) {
    if (!fits) {
      throw Refused.bad("Field \"%s\" must be of type %s".formatted(place, type));
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toUnmodifiableList());
  }
}
