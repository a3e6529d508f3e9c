package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import onrecord.fakebotapi.world.Chat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FakeBotApiTest {
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK.under("/proxy"));
  private final Caller bot = new Caller(api);
  private final Chat chat = api.privateChat(api.person("Anna", "fa"));

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void json_withTheMethodInside_isDone() throws IOException, InterruptedException {
    JsonNode answer =
        bot.post(
            "sendMessage", "{'method':'sendMessage','chat_id':'" + chat.id() + "','text':'Salam'}");
    assertThat(answer.path("result").path("text").asText()).isEqualTo("Salam");
    assertThat(chat.fromBot()).singleElement().extracting(it -> it.text()).isEqualTo("Salam");
    assertThat(api.refusals()).isEmpty();
  }

  @Test
  void query_inTheAddress_isDone() throws IOException, InterruptedException {
    URI address =
        URI.create(bot.address("sendMessage") + "?chat_id=" + chat.id() + "&text=Salam%20Anna");
    assertThat(bot.send(HttpRequest.newBuilder(address).build()).statusCode()).isEqualTo(200);
    assertThat(chat.fromBot().get(0).text()).isEqualTo("Salam Anna");
  }

  @Test
  void form_withJsonInIt_isDone() throws IOException, InterruptedException {
    String entities = "%5B%7B%22type%22%3A%22bold%22%2C%22offset%22%3A0%2C%22length%22%3A5%7D%5D";
    HttpRequest request =
        HttpRequest.newBuilder(bot.address("sendMessage"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "chat_id=" + chat.id() + "&text=Salam&entities=" + entities))
            .build();
    assertThat(bot.send(request).statusCode()).isEqualTo(200);
    assertThat(chat.fromBot().get(0).entities()).hasSize(1);
  }

  @Test
  void multipart_isDone() throws IOException, InterruptedException {
    String body =
        """
        --xyz
        Content-Disposition: form-data; name="chat_id"
        Content-Length: 4

        %d
        --xyz
        Content-Disposition: form-data; name="text"

        سلام
        --xyz--
        """
            .formatted(chat.id())
            .replace("\n", "\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(bot.address("sendMessage"))
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(bot.send(request).statusCode()).isEqualTo(200);
    assertThat(chat.fromBot().get(0).text()).isEqualTo("سلام");
  }

  @Test
  void token_wrong_isUnauthorizedAndNotWrittenDown() throws IOException, InterruptedException {
    URI address = URI.create(api.address() + "/bot123:wrong/getMe");
    assertThat(bot.send(HttpRequest.newBuilder(address).build()).statusCode()).isEqualTo(401);
    assertThat(api.requests().toString()).contains("unauthorized").doesNotContain("123:wrong");
  }

  @Test
  void token_revoked_isUnauthorized() throws IOException, InterruptedException {
    api.revokeToken();
    assertThat(bot.post("getMe", "{}").path("description").asText()).isEqualTo("Unauthorized");
  }

  @Test
  void method_unknown_isNotFoundAndRefused() throws IOException, InterruptedException {
    assertThat(bot.post("sendMassage", "{}").path("error_code").asInt()).isEqualTo(404);
    assertThat(api.refusals()).hasSize(1);
  }

  @Test
  void parameter_unknown_isRefusedAndWrittenDown() throws IOException, InterruptedException {
    bot.post("sendMessage", "{'chat_id':" + chat.id() + ",'text':'Salam','quiet':true}");
    assertThat(chat.fromBot()).isEmpty();
    assertThat(api.refusals())
        .singleElement()
        .extracting(refusal -> refusal.why())
        .isEqualTo("Bad Request: unknown parameter \"quiet\"");
  }

  @Test
  void file_thatIsThere_canBeFetched() throws IOException, InterruptedException {
    api.files().add("f1", "documents/file 1.txt", "words".getBytes(StandardCharsets.UTF_8));
    String path = bot.post("getFile", "{'file_id':'f1'}").path("result").path("file_path").asText();
    URI address =
        URI.create(api.address() + "/file/bot" + api.token() + "/" + path.replace(" ", "%20"));
    assertThat(bot.send(HttpRequest.newBuilder(address).build()).body()).isEqualTo("words");
  }

  @Test
  void port_closed_refuses_andServesAgainAfterwards() throws IOException, InterruptedException {
    api.goesDown();
    assertThat(catching(() -> bot.post("getMe", "{}"))).isTrue();
    api.comesBack();
    assertThat(bot.post("getMe", "{}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void port_thatThrowsOut_cuts_andServesAgainAfterwards() throws IOException, InterruptedException {
    api.throwsOut();
    assertThat(catching(() -> bot.post("getMe", "{}"))).isTrue();
    api.comesBack();
    assertThat(bot.post("getMe", "{}").path("ok").asBoolean()).isTrue();
  }

  private interface Call {
    void call() throws IOException, InterruptedException;
  }

  private static boolean catching(Call call) throws InterruptedException {
    try {
      call.call();
      return false;
    } catch (IOException _) {
      return true;
    }
  }
}
