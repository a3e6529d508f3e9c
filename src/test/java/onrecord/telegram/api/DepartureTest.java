package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The last moment before a request leaves, at which it may be called back.
final class DepartureTest {
  private static final Token TOKEN = Token.of("1234567890:AAHnotARealToken-but_as_long_as_one_x");
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String DONE = "{\"ok\":true,\"result\":true}";

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void request_thatLeaves_isAskedOnce_beforeTheServerHearsOfIt() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.json(200, DONE));
        var api = new BotApi(TOKEN, server.address(""))) {
      Outcome outcome =
          api.call(
              "sendMessage",
              nothing(),
              LONG,
              () -> asked.incrementAndGet() == 1 && server.asked.isEmpty());
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void request_calledBack_doesNotLeave() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.json(200, DONE));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("sendMessage", nothing(), LONG, () -> false))
          .isInstanceOf(Outcome.Unreached.class);
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void request_thatFindsNoServer_isNotAsked() throws Exception {
    try (var api = new BotApi(TOKEN, nowhere())) {
      assertThat(api.call("sendMessage", nothing(), LONG, () -> asked.incrementAndGet() > 0))
          .isInstanceOf(Outcome.Unreached.class);
      assertThat(asked).hasValue(0);
    }
  }

  @Test
  void request_interruptedAtTheLastMoment_isWaitedForUntilItIsSaidWhetherItLeaves()
      throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.CUT);
        var api = new BotApi(TOKEN, server.address(""))) {
      Thread caller = Thread.currentThread();
      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(
              () ->
                  api.call(
                      "sendMessage",
                      nothing(),
                      LONG,
                      () -> {
                        caller.interrupt();
                        await().until(() -> caller.getState() == Thread.State.BLOCKED);
                        return asked.incrementAndGet() == 1;
                      }));
      assertThat(asked).hasValue(1);
    }
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static URI nowhere() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
