package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Reply.Button;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.telegram.message.Incoming.Where;

/// The buttons under a message in the form that the Bot API takes.
public final class Keyboards {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Keyboards() {}

  /// The keyboard of a message without the row of one of its buttons.
  public static Optional<Sending> without(
      Where where, int message, JsonNode keyboard, String payload) {
    ArrayNode rows = JSON.arrayNode();
    JsonNode all = keyboard.path("inline_keyboard");
    for (JsonNode row : all) {
      boolean pressed = false;
      for (JsonNode button : row) {
        pressed |= button.path("callback_data").asText().equals(payload);
      }
      if (!pressed) {
        rows.add(row);
      }
    }
    if (rows.size() == all.size()) {
      return Optional.empty();
    }
    ObjectNode body = JSON.objectNode().put("chat_id", where.chat()).put("message_id", message);
    body.putObject("reply_markup").set("inline_keyboard", rows);
    return Optional.of(
        new Sending(SendingKind.EDIT, "editMessageReplyMarkup", body.toString(), 0, message, ""));
  }

  /// Whether no button of a keyboard bears that payload.
  public static boolean lacks(JsonNode keyboard, String payload) {
    JsonNode rows = keyboard.path("inline_keyboard");
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        if (button.path("callback_data").asText().equals(payload)) {
          return false;
        }
      }
    }
    return rows.isArray();
  }

  /// What stands on the button of a keyboard that bears that payload; empty where that cannot be
  /// seen.
  public static String label(Optional<JsonNode> keyboard, String payload) {
    for (JsonNode row : keyboard.map(all -> all.path("inline_keyboard")).orElse(JSON.arrayNode())) {
      for (JsonNode button : row) {
        if (button.path("callback_data").asText().equals(payload)) {
          return button.path("text").asText();
        }
      }
    }
    return "";
  }

  /// Has the person reply to a message.
  static void prompt(String placeholder, ObjectNode body) {
    body.putObject("reply_markup")
        .put("force_reply", true)
        .put("input_field_placeholder", placeholder)
        .put("selective", true);
  }

  /// Puts buttons under a message.
  static void add(List<List<Button>> buttons, ObjectNode body) {
    if (buttons.isEmpty()) {
      return;
    }
    ArrayNode rows = body.putObject("reply_markup").putArray("inline_keyboard");
    for (List<Button> row : buttons) {
      ArrayNode drawn = rows.addArray();
      row.forEach(button -> drawn.add(button(button)));
    }
  }

  private static ObjectNode button(Button button) {
    ObjectNode drawn = JSON.objectNode().put("text", button.label());
    return switch (button) {
      case Button.Press press -> drawn.put("callback_data", press.payload());
      case Button.Copy copy -> drawn.set("copy_text", JSON.objectNode().put("text", copy.text()));
    };
  }
}
