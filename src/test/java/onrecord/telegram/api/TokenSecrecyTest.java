package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/// All that is logged at the finest level, by whichever way, while requests go well and badly.
@Isolated
final class TokenSecrecyTest {
  private static final String SECRET = "1234567890:AAHnotARealToken-but_as_long_as_one_x";
  private static final String HALF = SECRET.substring(11);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir private Path folder;
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final Logger slf4j = root();
  private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
  private final ch.qos.logback.classic.Level slf4jBefore = slf4j.getLevel();
  private final java.util.logging.@Nullable Level jdkBefore = jdk.getLevel();
  private final Appended appended = new Appended();
  private final Handled handled = new Handled();

  @BeforeEach
  void listen() {
    appended.setContext(slf4j.getLoggerContext());
    appended.start();
    slf4j.addAppender(appended);
    slf4j.setLevel(ch.qos.logback.classic.Level.TRACE);
    jdk.addHandler(handled);
    jdk.setLevel(java.util.logging.Level.ALL);
  }

  @AfterEach
  void leave() {
    jdk.removeHandler(handled);
    jdk.setLevel(jdkBefore);
    slf4j.setLevel(slf4jBefore);
    slf4j.detachAppender(appended);
  }

  @Test
  void token_isToldByNothing() throws Exception {
    LoggerFactory.getLogger("onrecord.probe").trace("heard by slf4j");
    java.util.logging.Logger.getLogger("onrecord.probe").finest("heard by the JDK");
    for (ScriptedServer.Script script : scripts()) {
      try (var server = new ScriptedServer(script);
          var api = new BotApi(Token.of(SECRET), server.address(""))) {
        ask(api);
      }
    }
    var closed = new BotApi(Token.of(SECRET), URI.create("http://127.0.0.1:1"));
    ask(closed);
    closed.close();
    ask(closed);
    ask(new BotApi(Token.of(SECRET), URI.create("https://127.0.0.1:1/" + SECRET)));
    assertThat(told).contains("heard by slf4j", "heard by the JDK");
    assertThat(told).noneMatch(text -> text.contains(HALF));
  }

  private static List<ScriptedServer.Script> scripts() {
    String echo = "\"error at /bot" + SECRET + "/x and " + HALF + "\"";
    return List.of(
        ScriptedServer.json(200, "{\"ok\":true,\"result\":true}"),
        ScriptedServer.json(400, "{\"ok\":false,\"error_code\":400,\"description\":" + echo + "}"),
        ScriptedServer.json(500, "{\"ok\":false,\"error_code\":500,\"description\":" + echo + "}"),
        ScriptedServer.json(401, "{\"ok\":false,\"error_code\":401}"),
        ScriptedServer.page(502, "<html>" + echo + "</html>"),
        ScriptedServer.page(307, ""),
        ScriptedServer.hang(""),
        ScriptedServer.hang("HTTP/1.1 " + SECRET + "\r\n\r\n"),
        ScriptedServer.hang(SECRET + "\r\n\r\n"),
        ScriptedServer.CUT);
  }

  private void ask(BotApi api) throws InterruptedException {
    told.add(Objects.toString(api));
    told.add(api.call("sendMessage", JsonNodeFactory.instance.objectNode(), SHORT).toString());
    try {
      told.add(String.valueOf(api.file("documents/x", folder.resolve("x"), 10, SHORT)));
      told.add(String.valueOf(api.file("../" + SECRET, folder.resolve("x"), 10, LONG)));
    } catch (IllegalArgumentException failure) {
      told.add(trace(failure));
    }
    Thread.currentThread().interrupt();
    try {
      api.call("getUpdates", JsonNodeFactory.instance.objectNode(), LONG);
    } catch (InterruptedException interrupt) {
      told.add(trace(interrupt));
    }
  }

  private static String trace(Throwable failure) {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static Logger root() {
    return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
  }

  /// What comes by slf4j.
  private final class Appended extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      told.add(event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        told.add(ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }

  /// What comes by the JDK's own logging.
  private final class Handled extends Handler {
    @Override
    public void publish(LogRecord line) {
      told.add(line.getMessage());
      if (line.getParameters() != null) {
        told.add(List.of(line.getParameters()).toString());
      }
      if (line.getThrown() != null) {
        told.add(trace(line.getThrown()));
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
