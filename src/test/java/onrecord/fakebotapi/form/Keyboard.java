package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The limits of the buttons under a message.
final class Keyboard {
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_IN_A_ROW = 8;
  private static final int CALLBACK_BYTES = 64;
  private static final int COPIED = 256;
  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  private Keyboard() {}

  static void check(JsonNode markup) {
    int buttons = 0;
    for (JsonNode row : markup.path("inline_keyboard")) {
      buttons += row.size();
      if (row.isEmpty()) {
        throw Refused.bad("Inline keyboard row is empty");
      }
      if (row.size() > MOST_IN_A_ROW || buttons > MOST_BUTTONS) {
        throw Refused.bad("Reply markup is too long");
      }
      row.forEach(Keyboard::checkButton);
    }
  }

  private static void checkButton(JsonNode button) {
    if (button.path("text").asText("").isBlank()) {
      throw Refused.bad("Inline keyboard button text must be non-empty");
    }
    long actions = ACTIONS.stream().filter(button::has).count();
    if (actions == 0) {
      throw Refused.bad("Text buttons are unallowed in the inline keyboard");
    }
    if (actions > 1) {
      throw Refused.bad("Inline keyboard button has %d actions: %s".formatted(actions, button));
    }
    if (button.has("callback_data")) {
      checkCallback(button.path("callback_data").asText(""));
    }
    if (button.has("url")) {
      Wording.checkUrl(button.path("url").asText(""), "Inline keyboard button");
    }
    if (button.has("copy_text")) {
      String copied = button.path("copy_text").path("text").asText("");
      if (copied.isEmpty() || copied.length() > COPIED) {
        throw Refused.bad("BUTTON_COPY_TEXT_INVALID");
      }
    }
  }

  private static void checkCallback(String callback) {
    int bytes = callback.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > CALLBACK_BYTES) {
      throw Refused.bad("BUTTON_DATA_INVALID");
    }
  }
}
