package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;

/// A plain client of the fake server.
final class Caller {
  /// More for a message: a button.
  static final String BUTTON =
      ",'reply_markup':{'inline_keyboard':[[{'text':'More','callback_data':'m'}]]}";

  static final ObjectMapper JSON = new ObjectMapper();

  private final FakeBotApi api;
  private final HttpClient client = HttpClient.newHttpClient();

  Caller(FakeBotApi api) {
    this.api = api;
  }

  /// Posts JSON, written with `'` for `"`, and gives the answer.
  JsonNode post(String method, String parameters) throws IOException, InterruptedException {
    return JSON.readTree(send(method, parameters).body());
  }

  CompletableFuture<JsonNode> later(String method, String parameters) {
    return client
        .sendAsync(request(method, parameters), HttpResponse.BodyHandlers.ofString())
        .thenApply(
            answer -> {
              try {
                return JSON.readTree(answer.body());
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            });
  }

  HttpResponse<String> send(String method, String parameters)
      throws IOException, InterruptedException {
    return client.send(request(method, parameters), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  URI address(String method) {
    return URI.create(api.address() + "/bot" + api.token() + "/" + method);
  }

  private HttpRequest request(String method, String parameters) {
    return HttpRequest.newBuilder(address(method))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(parameters.replace('\'', '"')))
        .build();
  }

  List<JsonNode> updates() throws IOException, InterruptedException {
    List<JsonNode> updates = new ArrayList<>();
    post("getUpdates", "{}").path("result").forEach(updates::add);
    return updates;
  }

  JsonNode only(String kind) throws IOException, InterruptedException {
    assertThat(updates()).hasSize(1);
    return updates().get(0).path(kind);
  }

  Message sent(Chat chat, String more) throws IOException, InterruptedException {
    JsonNode answer =
        post("sendMessage", "{'chat_id':" + chat.id() + ",'text':'Yes.'" + more + "}");
    assertThat(answer.path("description").asText("")).isEmpty();
    return chat.fromBot().get(chat.fromBot().size() - 1);
  }

  String refusal(String method, String parameters) throws IOException, InterruptedException {
    return post(method, parameters).path("description").asText("");
  }
}
