package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
final class BotApiTest {
  private static final Token TOKEN = Token.of("1234567890:AAHnotARealToken-but_as_long_as_one_x");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String DONE = "{\"ok\":true,\"result\":{\"message_id\":7}}";

  @Test
  void call_answered_isDone_andAskedAsToldByteForByte() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.json(200, DONE));
        var api = new BotApi(TOKEN, server.address(""))) {
      var parameters = text("«Ω» \uD83D\uDE00");
      assertThat(api.call("sendMessage", parameters, LONG))
          .isInstanceOfSatisfying(
              Outcome.Done.class,
              done -> assertThat(done.result().path("message_id").intValue()).isEqualTo(7));
      ScriptedServer.Asked asked = server.asked.take();
      assertThat(asked.line()).isEqualTo("POST /bot" + TOKEN.secret() + "/sendMessage HTTP/1.1");
      assertThat(asked.head()).contains("Content-Type: application/json");
      assertThat(asked.body()).isEqualTo(parameters.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/some/prefix", "/some/prefix/"})
  void call_atAddressWithPath_asksBelowIt(String path) throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.json(200, DONE));
        var api = new BotApi(TOKEN, server.address(path))) {
      assertThat(api.call("getMe", nothing(), LONG)).isInstanceOf(Outcome.Done.class);
      assertThat(server.asked.take().line())
          .startsWith("POST /some/prefix/bot" + TOKEN.secret() + "/getMe ");
    }
  }

  @Test
  void call_refused_saysWhy_andWhereTheChatWent() throws Exception {
    String json =
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded\","
            + "\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}";
    Outcome outcome = outcome(ScriptedServer.json(400, json), LONG);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(400);
              assertThat(refused.description()).endsWith("upgraded");
              assertThat(refused.migratedTo()).hasValue(-1001234567890L);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 307, 308, 408, 407, 401, 200})
  void call_answeredWithAPage_isUnknown_andAskedOnce(int status) throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(status, "<html>Bad Gateway</html>"));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("sendMessage", nothing(), LONG)).isInstanceOf(Outcome.Unknown.class);
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void call_cutBeforeTheAnswer_isUnknown_andAskedOnce() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.CUT);
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("sendMessage", nothing(), LONG)).isInstanceOf(Outcome.Unknown.class);
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void call_cutInTheAnswer_isUnknown() throws Exception {
    ScriptedServer.Script half =
        (socket, out) -> {
          String text = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + DONE;
          out.write(text.getBytes(StandardCharsets.UTF_8));
          out.flush();
          return false;
        };
    assertThat(outcome(half, LONG)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void call_answeredWithGarbage_isUnknown() throws Exception {
    ScriptedServer.Script garbage =
        (socket, out) -> {
          out.write(new byte[] {(byte) 0xFF, 0, 13, 10, 13, 10, 'x'});
          out.flush();
          return false;
        };
    assertThat(outcome(garbage, LONG)).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"ok\":true,"})
  void call_notAnsweredInTime_isUnknown_andTheConnectionIsLeft(String first) throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.hang(first));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("sendMessage", nothing(), SHORT)).isInstanceOf(Outcome.Unknown.class);
      assertThat(server.left.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void call_answeredAtGreatLength_isUnknown() throws Exception {
    ScriptedServer.Script endless =
        (socket, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(new byte[1 << 16]);
          }
        };
    assertThat(outcome(endless, LONG))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class, unknown -> assertThat(unknown.why()).contains("longer than"));
  }

  @Test
  void call_whereNobodyListens_isUnreached() throws Exception {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (var api = new BotApi(TOKEN, URI.create("http://127.0.0.1:" + port))) {
      assertThat(api.call("sendMessage", nothing(), LONG)).isInstanceOf(Outcome.Unreached.class);
    }
  }

  @Test
  void call_toAServerThatSpeaksNoTls_isUnreached() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var api = new BotApi(TOKEN, URI.create("https://127.0.0.1:" + server.getLocalPort()))) {
      assertThat(api.call("sendMessage", nothing(), SHORT)).isInstanceOf(Outcome.Unreached.class);
    }
  }

  @Test
  void call_afterTheServerClosedTheIdleConnection_takesAnother() throws Exception {
    ScriptedServer.Script once =
        (socket, out) -> {
          ScriptedServer.write(out, 200, "application/json", DONE);
          return false;
        };
    try (var server = new ScriptedServer(once);
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("getMe", nothing(), LONG)).isInstanceOf(Outcome.Done.class);
      assertThat(server.left.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(api.call("getMe", nothing(), LONG)).isInstanceOf(Outcome.Done.class);
    }
  }

  @Test
  void call_interrupted_leavesTheConnection() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.hang(""));
        var api = new BotApi(TOKEN, server.address(""))) {
      var thrown = new AtomicReference<@Nullable Throwable>();
      Thread caller = Thread.ofVirtual().start(() -> thrown.set(failure(api)));
      server.asked.take();
      caller.interrupt();
      caller.join();
      assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
      assertThat(server.left.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void close_endsWhatIsUnderWay_andReachesNobodyAfterwards() throws Exception {
    var before = Thread.getAllStackTraces().keySet();
    try (var server = new ScriptedServer(ScriptedServer.hang(""))) {
      var api = new BotApi(TOKEN, server.address(""));
      CompletableFuture<Outcome> under = inBackground(api);
      server.asked.take();
      api.close();
      assertThat(under.get(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Unknown.class);
      assertThat(api.call("getMe", nothing(), LONG)).isInstanceOf(Outcome.Unreached.class);
      assertThat(server.asked).isEmpty();
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .noneMatch(thread -> thread.getName().contains("OkHttp") && !thread.isDaemon());
    }
  }

  @Test
  void call_manyAtOnce_waitForNoneOfThem() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.hang(""));
        var api = new BotApi(TOKEN, server.address(""))) {
      for (int i = 0; i < 40; i++) {
        Thread.startVirtualThread(() -> failure(api));
      }
      for (int i = 0; i < 40; i++) {
        assertThat(server.asked.poll(30, TimeUnit.SECONDS)).isNotNull();
      }
    }
  }

  private static Outcome outcome(ScriptedServer.Script script, Duration timeout)
      throws IOException, InterruptedException {
    try (var server = new ScriptedServer(script);
        var api = new BotApi(TOKEN, server.address(""))) {
      return api.call("sendMessage", nothing(), timeout);
    }
  }

  private static @Nullable Throwable failure(BotApi api) {
    return catchThrowable(() -> api.call("getUpdates", nothing(), LONG));
  }

  private static CompletableFuture<Outcome> inBackground(BotApi api) {
    var outcome = new CompletableFuture<Outcome>();
    Thread.startVirtualThread(
        () -> {
          try {
            outcome.complete(api.call("getUpdates", nothing(), LONG));
          } catch (InterruptedException interrupt) {
            outcome.completeExceptionally(interrupt);
          }
        });
    return outcome;
  }

  private static JsonNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode text(String text) {
    return JsonNodeFactory.instance.objectNode().put("chat_id", 1).put("text", text);
  }
}
