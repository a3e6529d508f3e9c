package onrecord.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import onrecord.fakebotapi.FakeBotApi;

/// A bot that quotes whatever is said to it, edits what it said of what is edited, and takes its
/// words back where its button is pressed.
final class EchoBot {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeBotApi api;
  private final HttpClient client = HttpClient.newHttpClient();
  private int offset;

  EchoBot(FakeBotApi api) {
    this.api = api;
  }

  /// Does all that waits.
  void work() {
    while (api.updates().size() > 0) {
      ObjectNode poll = JSON.createObjectNode().put("offset", offset);
      for (JsonNode update : post("getUpdates", poll)) {
        offset = update.path("update_id").asInt() + 1;
        answer(update);
      }
      post("getUpdates", JSON.createObjectNode().put("offset", offset));
    }
  }

  private void answer(JsonNode update) {
    JsonNode message = update.path("message");
    if (message.has("text")) {
      ObjectNode said = said(message);
      said.putObject("reply_parameters").set("message_id", message.path("message_id"));
      post("sendMessage", said);
    }
    if (update.path("edited_message").has("text")) {
      ObjectNode said = said(update.path("edited_message"));
      post("editMessageText", said.put("message_id", 2));
    }
    JsonNode press = update.path("callback_query");
    if (press.has("id")) {
      ObjectNode where = JSON.createObjectNode();
      where.set("chat_id", press.path("message").path("chat").path("id"));
      where.set("message_id", press.path("message").path("message_id"));
      post("deleteMessage", where);
      ObjectNode notice = JSON.createObjectNode().put("text", "Taken back");
      post("answerCallbackQuery", notice.set("callback_query_id", press.path("id")));
    }
  }

  private static ObjectNode said(JsonNode message) {
    String text = message.path("text").asText("");
    ObjectNode said = JSON.createObjectNode();
    said.set("chat_id", message.path("chat").path("id"));
    said.put("text", text + "\n" + message.path("from").path("first_name").asText(""));
    ArrayNode entities = said.putArray("entities");
    entities.addObject().put("type", "blockquote").put("offset", 0).put("length", text.length());
    entities.addObject().put("type", "bold").put("offset", 0).put("length", 3);
    ObjectNode button =
        said.putObject("reply_markup").putArray("inline_keyboard").addArray().addObject();
    button.put("text", "Take back").put("callback_data", "x");
    return said;
  }

  private JsonNode post(String method, JsonNode parameters) {
    URI address = URI.create(api.address() + "/bot" + api.token() + "/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(parameters.toString()))
            .build();
    try {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JSON.readTree(answer).path("result");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
