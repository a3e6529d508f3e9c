package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Button;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.telegram.message.Incoming.Where;

/// The buttons under a message in the form that the Bot API takes.
public final class Keyboards {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// What a button copies at most, in UTF-16 code units.
  private static final int LONGEST_COPY = 256;

  private Keyboards() {}

  /// What stands before the label of a button that was used.
  private static final String USED = "↓ ";

  /// The keyboard of a message without the buttons of a vote: that one, and its counterpart.
  public static Optional<Sending> withoutVote(
      Where where, int message, JsonNode keyboard, String payload) {
    ArrayNode rows = JSON.arrayNode();
    boolean found = false;
    for (JsonNode row : keyboard.path("inline_keyboard")) {
      ArrayNode kept = JSON.arrayNode();
      for (JsonNode button : row) {
        String other = button.path("callback_data").asText();
        if (!other.isEmpty() && other.substring(1).equals(payload.substring(1))) {
          found = true;
        } else {
          kept.add(button);
        }
      }
      if (!kept.isEmpty()) {
        rows.add(kept);
      }
    }
    return found ? Optional.of(edit(where, message, rows)) : Optional.empty();
  }

  /// The keyboard of a message with a mark on the button that was used.
  public static Optional<Sending> withUsed(
      Where where, int message, JsonNode keyboard, String payload) {
    if (lacks(keyboard, payload) || isUsed(keyboard, payload)) {
      return Optional.empty();
    }
    ArrayNode rows = keyboard.path("inline_keyboard").deepCopy();
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        if (button instanceof ObjectNode drawn && isFor(button, payload)) {
          drawn.put("text", USED + button.path("text").asText());
        }
      }
    }
    return Optional.of(edit(where, message, rows));
  }

  /// Whether the button of that payload bears the mark.
  public static boolean isUsed(JsonNode keyboard, String payload) {
    for (JsonNode row : keyboard.path("inline_keyboard")) {
      for (JsonNode button : row) {
        if (isFor(button, payload) && button.path("text").asText().startsWith(USED)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFor(JsonNode button, String payload) {
    return button.path("callback_data").asText().equals(payload);
  }

  private static Sending edit(Where where, int message, ArrayNode rows) {
    ObjectNode body = JSON.objectNode().put("chat_id", where.chat()).put("message_id", message);
    body.putObject("reply_markup").set("inline_keyboard", rows);
    return new Sending(SendingKind.EDIT, "editMessageReplyMarkup", body.toString(), 0, message, "");
  }

  /// The payloads of all buttons.
  public static List<String> payloads(JsonNode keyboard) {
    var payloads = new ArrayList<String>();
    for (JsonNode row : keyboard.path("inline_keyboard")) {
      for (JsonNode button : row) {
        String payload = button.path("callback_data").asText();
        if (!payload.isEmpty()) {
          payloads.add(payload);
        }
      }
    }
    return payloads;
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
  ///
  /// @param links where a place is found
  static void add(List<List<Button>> buttons, ObjectNode body, PlaceLinks links) {
    if (buttons.isEmpty()) {
      return;
    }
    ArrayNode rows = body.putObject("reply_markup").putArray("inline_keyboard");
    for (List<Button> row : buttons) {
      ArrayNode drawn = rows.addArray();
      row.forEach(button -> drawn.add(button(button, links)));
    }
  }

  private static ObjectNode button(Button button, PlaceLinks links) {
    ObjectNode drawn = JSON.objectNode().put("text", button.label());
    return switch (button) {
      case Button.Press press -> drawn.put("callback_data", press.payload());
      case Button.Copy(_, var text, var place) ->
          drawn.set("copy_text", JSON.objectNode().put("text", copied(text, place, links)));
      case Button.Visit(_, var place) -> drawn.put("url", links.bot(place));
      case Button.Draw draw -> drawn.put("callback_data", draw.payload());
      case Button.OpenSite(_, var place) ->
          drawn.set("web_app", JSON.objectNode().put("url", links.app(place)));
      case Button.Link link -> drawn.put("url", link.url());
      case Button.Share share ->
          drawn.set(
              "switch_inline_query_chosen_chat",
              JSON.objectNode()
                  .put("query", share.query())
                  .put("allow_user_chats", true)
                  .put("allow_group_chats", true)
                  .put("allow_channel_chats", true));
    };
  }

  /// With the link to the site, or, where that is too long, to the bot.
  private static String copied(String text, Opening place, PlaceLinks links) {
    String whole = text + ", " + links.reader(place);
    return whole.length() <= LONGEST_COPY ? whole : text + ", " + links.bot(place);
  }
}
