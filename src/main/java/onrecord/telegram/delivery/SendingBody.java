package onrecord.telegram.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The parameters of a sending.
record SendingBody(ObjectNode json) {
  static final int LONGEST_TEXT = 4096;

  private static final int LONGEST_CAPTION = 1024;

  private static final String GAP = "\n[…]";
  private static final List<String> ORNAMENTS =
      List.of("entities", "caption_entities", "parse_mode", "reply_markup");
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The parameters written there; nothing where there are none.
  static Optional<SendingBody> of(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode object
          ? Optional.of(new SendingBody(object))
          : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /// The chat it goes to, where it is named by its id.
  OptionalLong chat() {
    JsonNode id = json.path("chat_id");
    return id.isIntegralNumber() ? OptionalLong.of(id.longValue()) : OptionalLong.empty();
  }

  SendingBody toChat(long chat) {
    return new SendingBody(json.deepCopy().put("chat_id", chat));
  }

  boolean has(String name) {
    return json.has(name);
  }

  SendingBody without(String name) {
    return new SendingBody(json.deepCopy().without(name));
  }

  /// The words alone, as many as go out at once.
  SendingBody plain() {
    ObjectNode plain = json.deepCopy();
    plain.remove(ORNAMENTS);
    return new SendingBody(plain).fitting("");
  }

  /// The same, ending in that line.
  SendingBody endingIn(String line) {
    if (json.has("document") && !line.isEmpty()) {
      return new SendingBody(json.deepCopy().put("caption", line));
    }
    if (json.has("photo") && !line.isEmpty()) {
      String caption = json.path("caption").asText("");
      String whole = caption.isEmpty() ? line : caption + "\n\n" + line;
      return whole.length() > LONGEST_CAPTION
          ? this
          : new SendingBody(json.deepCopy().put("caption", whole));
    }
    return json.has("text") && !line.isEmpty() ? fitting("\n\n" + line) : this;
  }

  /// What was to edit a message, as a message of its own that answers that one, if any.
  SendingBody asMessage(int question) {
    ObjectNode message = json.deepCopy();
    message.remove(List.of("message_id", "inline_message_id"));
    if (question != 0) {
      message
          .putObject("reply_parameters")
          .put("message_id", question)
          .put("allow_sending_without_reply", true);
    }
    return new SendingBody(message);
  }

  private SendingBody fitting(String end) {
    String text = json.path("text").asText("");
    if (text.isEmpty() || text.length() + end.length() <= LONGEST_TEXT) {
      return text.isEmpty() || end.isEmpty() ? this : withText(text, end);
    }
    int cut = LONGEST_TEXT - end.length() - GAP.length();
    return withText(
        text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut),
        GAP + end);
  }

  private SendingBody withText(String text, String end) {
    ObjectNode changed = json.deepCopy().put("text", text + end);
    if (json.path("entities") instanceof ArrayNode entities) {
      ArrayNode kept = changed.putArray("entities");
      entities.forEach(entity -> clipped(entity, text.length()).ifPresent(kept::add));
    }
    return new SendingBody(changed);
  }

  private static Optional<ObjectNode> clipped(JsonNode entity, int length) {
    int offset = entity.path("offset").asInt();
    int left = Math.min(entity.path("length").asInt(), length - offset);
    return left > 0 && entity instanceof ObjectNode object
        ? Optional.of(object.deepCopy().put("length", left))
        : Optional.empty();
  }

  /// As it is kept.
  String text() {
    return json.toString();
  }
}
