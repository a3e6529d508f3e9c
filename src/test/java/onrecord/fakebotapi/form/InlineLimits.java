package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The limits of an answer to an inline query.
final class InlineLimits {
  private static final int MOST_CARDS = 50;
  private static final int MOST_BYTES = 64;
  private static final Pattern START = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private InlineLimits() {}

  /// Checks the answer, cleans its texts and gives the remarks.
  static List<String> check(ObjectNode answer) {
    if (answer.path("results").size() > MOST_CARDS) {
      throw Refused.bad("Too many inline query results specified");
    }
    if (bytes(answer.path("next_offset").asText("")) > MOST_BYTES) {
      throw Refused.bad("NEXT_OFFSET_INVALID");
    }
    if (answer.path("cache_time").asLong() < 0) {
      throw Refused.bad("Cache time must not be negative");
    }
    List<String> remarks = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode card : answer.path("results")) {
      checkId(card.path("id").asText(""), ids);
      Keyboard.check(card.path("reply_markup"));
      if (card.path("title").isTextual() && card.path("title").asText().isBlank()) {
        throw Refused.bad("ARTICLE_TITLE_EMPTY");
      }
      for (String link : List.of("url", "thumbnail_url")) {
        if (card.has(link)) {
          Wording.checkUrl(card.path(link).asText(""), "Inline query result");
        }
      }
      if (card.path("input_message_content") instanceof ObjectNode content
          && content.has("message_text")) {
        remarks.addAll(Wording.cleanMessage(content, "message_text", FormCheck.TEXT));
      }
    }
    checkButton(answer.path("button"));
    return remarks;
  }

  /// Checks the one message that a guest answers with.
  static List<String> checkGuest(ObjectNode answer) {
    ObjectNode alone = answer.objectNode();
    alone.putArray("results").add(answer.path("result"));
    return check(alone);
  }

  private static void checkId(String id, Set<String> ids) {
    if (id.isEmpty() || bytes(id) > MOST_BYTES) {
      throw Refused.bad("RESULT_ID_INVALID");
    }
    if (!ids.add(id)) {
      throw Refused.bad("RESULT_ID_DUPLICATE");
    }
  }

  private static void checkButton(JsonNode button) {
    if (button.isMissingNode()) {
      return;
    }
    if (button.has("start_parameter") == button.has("web_app")) {
      throw Refused.bad(
          "Can't parse inline query results button: InlineQueryResultsButton must have exactly one"
              + " optional field");
    }
    if (button.path("text").asText("").isBlank()) {
      throw Refused.bad("SWITCH_PM_TEXT_EMPTY");
    }
    if (button.has("start_parameter")
        && !START.matcher(button.path("start_parameter").asText("")).matches()) {
      throw Refused.bad("START_PARAM_INVALID");
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
