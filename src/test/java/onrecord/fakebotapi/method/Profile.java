package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the bot says about itself: menus of commands, names, descriptions, by language.
public final class Profile {
  private static final Pattern METHOD =
      Pattern.compile("(get|set|delete)My(Commands|Name|Description|ShortDescription)");
  private static final Map<String, String> FIELDS =
      Map.of(
          "Commands", "commands",
          "Name", "name",
          "Description", "description",
          "ShortDescription", "short_description");

  private final Map<String, JsonNode> said = new TreeMap<>();

  static boolean knows(String method) {
    return METHOD.matcher(method).matches();
  }

  synchronized JsonNode call(String method, ObjectNode parameters) {
    Matcher matcher = METHOD.matcher(method);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(method);
    }
    String field = Objects.requireNonNull(FIELDS.get(matcher.group(2)));
    JsonNode scope = parameters.path("scope");
    String scopeName = scope.isMissingNode() ? "default" : scopeName(scope);
    String key = key(field, scopeName, parameters.path("language_code").asText(""));
    return switch (matcher.group(1)) {
      case "get" -> field.equals("commands") ? of(key) : wrapped(field, of(key));
      case "set" -> {
        said.put(key, parameters.path(field).deepCopy());
        yield BooleanNode.TRUE;
      }
      default -> {
        said.remove(key);
        yield BooleanNode.TRUE;
      }
    };
  }

  /// The menu of a scope, such as `default` or `all_private_chats`, in a language; empty for any.
  public synchronized JsonNode commands(String scope, String language) {
    return of(key("commands", scope, language));
  }

  /// The `name`, `description` or `short_description` in a language; empty for any.
  public synchronized String text(String field, String language) {
    return of(key(field, "default", language)).asText("");
  }

  private JsonNode of(String key) {
    JsonNode nothing =
        key.startsWith("commands") ? JsonNodeFactory.instance.arrayNode() : TextNode.valueOf("");
    return said.getOrDefault(key, nothing);
  }

  private static JsonNode wrapped(String field, JsonNode text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(field, text);
    return json;
  }

  private static String scopeName(JsonNode scope) {
    String type = scope.path("type").asText("");
    return scope.has("chat_id") ? type + " " + scope.path("chat_id").asText("") : type;
  }

  private static String key(String field, String scope, String language) {
    return field + "/" + scope + "/" + language;
  }
}
