package onrecord.operation.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import onrecord.operation.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

@Isolated
final class LoggingTest {
  private static final String TOKEN = "1234567890:AAHnotARealToken-but_as_long_as_one_x";
  private static final String SECRET = TOKEN.substring(TOKEN.indexOf(':') + 1);

  /// Before each too: whatever ran before in this process may have set them.
  @BeforeEach
  @AfterEach
  void forget() {
    SLF4JBridgeHandler.uninstall();
    Thread.setDefaultUncaughtExceptionHandler(null);
    System.clearProperty(Logging.LEVEL);
    System.clearProperty(Logging.FORMAT);
  }

  @Test
  void line_isOneLine_ofLevelRoomAndMessage() throws JoranException {
    assertThat(logged(log -> log.getLogger("onrecord.index.Shelf").warn("first\nsecond")))
        .matches("\\d\\d:\\d\\d:\\d\\d WARN  Shelf: first second\\R");
  }

  @Test
  void json_isOneObjectALine_withTimeLevelLoggerMessageAndFields() throws Exception {
    Instant before = Instant.now().minus(Duration.ofMillis(1));
    JsonNode line =
        onlyLine(
            log ->
                log.getLogger("onrecord.index.Shelf")
                    .atWarn()
                    .addKeyValue("language", "en")
                    .addKeyValue("milliseconds", 31L)
                    .log("first\nsecond \"third\" \u2028 {}", "\ud800"));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly("time", "level", "logger", "message", "language", "milliseconds");
    assertThat(Instant.parse(line.path("time").asText())).isBetween(before, Instant.now());
    assertThat(line.path("level").asText()).isEqualTo("WARN");
    assertThat(line.path("logger").asText()).isEqualTo("onrecord.index.Shelf");
    assertThat(line.path("message").asText()).startsWith("first\nsecond \"third\" \u2028 ");
    assertThat(line.path("milliseconds").isIntegralNumber()).isTrue();
  }

  @Test
  void json_ofAFailure_holdsItsTrace_andAFieldCannotTakeTheLinesOwnName() throws Exception {
    JsonNode line =
        onlyLine(
            log ->
                log.getLogger("x")
                    .atError()
                    .setCause(new IllegalStateException("broken", new IOException("disk")))
                    .addKeyValue("level", "none")
                    .log("failed"));
    assertThat(line.path("trace").asText())
        .contains("IllegalStateException: broken", "LoggingTest", "Caused by", "IOException: disk");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void token_howeverItIsWritten_isMasked(String format) throws JoranException {
    System.setProperty(Logging.FORMAT, format);
    String once = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    String twice = URLEncoder.encode(once, StandardCharsets.UTF_8);
    String whole = TOKEN.replace(":", "%3a").replace("_", "%5F").replace("-", "%2d");
    for (String form : List.of(TOKEN, once, twice, whole)) {
      var failure = new IllegalStateException("POST /bot" + form + "/getMe", new Error(form));
      failure.addSuppressed(new IOException("http://h/file/bot" + form + "/a.txt"));
      assertThat(
              logged(
                  log ->
                      log.getLogger("x")
                          .atError()
                          .setCause(failure)
                          .addKeyValue("address", "https://h/bot" + form)
                          .log("refused: {}", form)))
          .as(form)
          .contains("refused: ", "(token)", "/bot(token)/getMe", "LoggingTest")
          .doesNotContain(form, "notARealToken");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void token_ofAServerOfOnesOwn_isMaskedInAddresses(String format) throws JoranException {
    System.setProperty(Logging.FORMAT, format);
    assertThat(logged(log -> log.getLogger("x").error("POST http://h/bot42:short/getMe at 10:42")))
        .contains("http://h/bot(token)/getMe at 10:42");
  }

  @Test
  void secret_thatWasNamed_isMaskedWithoutItsNumber() throws JoranException {
    assertThat(logged(log -> log.getLogger("x").error("half: {}", SECRET))).contains(SECRET);
    Secrets.name(TOKEN);
    assertThat(logged(log -> log.getLogger("x").error("half: {}", SECRET)))
        .contains("half: (token)");
  }

  @Test
  void times_andNumbers_areNoTokens() {
    String line = "2026-11-21T10:42:31 took 123456:78 ms, 1234567:short, sha256:" + "a".repeat(64);
    assertThat(Secrets.mask(line)).isEqualTo(line);
  }

  @Test
  void level_byDefault_isWarn() throws JoranException {
    assertThat(logged(log -> log.getLogger("x").info("chatter"))).isEmpty();
  }

  @Test
  void level_fromTheConfiguration_isObeyed() throws JoranException {
    Logging.start(Level.INFO, true);
    assertThat(logged(log -> log.getLogger("x").info("chatter")))
        .startsWith("{\"time\":")
        .contains("\"message\":\"chatter\"");
  }

  @Test
  void lucene_warning_staysQuiet() throws JoranException {
    assertThat(logged(log -> log.getLogger("org.apache.lucene.x").warn("no vectors"))).isEmpty();
  }

  @Test
  void library_thatLogsInTheJdksWay_goesThroughTheSameGate() {
    Logging.start(Level.WARN, false);
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .singleElement()
        .isInstanceOf(SLF4JBridgeHandler.class);
  }

  private static JsonNode onlyLine(Consumer<LoggerContext> what) throws Exception {
    System.setProperty(Logging.FORMAT, "json");
    String said = logged(what);
    assertThat(said).endsWith("}\n").hasLineCount(1);
    return new ObjectMapper().readTree(said);
  }

  private static String logged(Consumer<LoggerContext> what) throws JoranException {
    PrintStream before = System.err;
    var bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      var context = new LoggerContext();
      context.setMDCAdapter(new LogbackMDCAdapter());
      var configurator = new JoranConfigurator();
      configurator.setContext(context);
      URL file = Objects.requireNonNull(LoggingTest.class.getResource("/logback.xml"));
      configurator.doConfigure(file);
      what.accept(context);
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
