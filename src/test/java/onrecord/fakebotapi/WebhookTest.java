package onrecord.fakebotapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WebhookTest {
  private final FakeBotApi api = new FakeBotApi(FakeBotApi.Setting.QUICK);
  private final Caller bot = new Caller(api);
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final HttpServer hook;

  WebhookTest() throws IOException {
    hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    hook.createContext("/", this::take);
    hook.start();
    bot.post(
        "setWebhook",
        "{'url':'http://127.0.0.1:%d/hook','secret_token':'s3'}"
            .formatted(hook.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    api.close();
    hook.stop(0);
  }

  /// Fails at the first attempt.
  private void take(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
    exchange.sendResponseHeaders(bodies.size() == 1 ? 500 : 200, -1);
    exchange.close();
  }

  @Test
  void update_isBroughtWithTheSecret_andAgainUntilItIsTaken() {
    api.privateChat(api.person("Anna", "")).writes("Salam");
    await().until(() -> api.updates().size() == 0);
    assertThat(bodies).hasSize(2).allMatch(body -> body.contains("Salam"));
    assertThat(secrets).containsOnly("s3");
    assertThat(api.webhook().deliveries()).extracting(it -> it.status()).containsExactly(500, 200);
  }

  @Test
  void poll_isRefused_whileItIsSet() throws IOException, InterruptedException {
    assertThat(bot.post("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);
    bot.post("deleteWebhook", "{}");
    assertThat(bot.post("getUpdates", "{}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void webhook_isTold() throws IOException, InterruptedException {
    assertThat(bot.post("getWebhookInfo", "{}").path("result").path("url").asText())
        .endsWith("/hook");
  }
}
