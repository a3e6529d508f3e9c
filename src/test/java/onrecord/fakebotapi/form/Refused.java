package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/// What the server answers to a request that it does not fulfil.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final String description;
  private final transient ObjectNode parameters;

  /// A refusal with its code and the server's words.
  public Refused(int code, String description) {
    this(code, description, JsonNodeFactory.instance.objectNode());
  }

  private Refused(int code, String description, ObjectNode parameters) {
    super(code + " " + description);
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }

  /// "Bad Request: …".
  public static Refused bad(String words) {
    boolean code = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    String first = words.substring(0, 1);
    return new Refused(
        400,
        "Bad Request: " + (code ? first : first.toLowerCase(Locale.ROOT)) + words.substring(1));
  }

  /// "Forbidden: …".
  public static Refused forbidden(String why) {
    return new Refused(403, "Forbidden: " + why);
  }

  /// "Too Many Requests: retry after …".
  public static Refused flooded(long seconds) {
    return new Refused(
        429,
        "Too Many Requests: retry after " + seconds,
        JsonNodeFactory.instance.objectNode().put("retry_after", seconds));
  }

  /// The group is a supergroup now, of another number.
  public static Refused migrated(long chat) {
    return new Refused(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", chat));
  }

  /// The HTTP status and the answer's error_code.
  public int code() {
    return code;
  }

  /// The server's words.
  public String description() {
    return description;
  }

  /// The answer as JSON.
  public ObjectNode answer() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("ok", false).put("error_code", code).put("description", description);
    if (!parameters.isEmpty()) {
      answer.set("parameters", parameters);
    }
    return answer;
  }
}
