package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

final class LoggingTest {
  private static final String TOKEN = "1234567890:AAHnotARealToken-but_as_long_as_one_x";

  @AfterEach
  void forget() {
    SLF4JBridgeHandler.uninstall();
    System.clearProperty("onrecord.log.level");
  }

  @Test
  void line_isOneLine_ofLevelRoomAndMessage() throws JoranException {
    assertThat(logged(log -> log.getLogger("onrecord.index.Shelf").warn("first\nsecond")))
        .matches("\\d\\d:\\d\\d:\\d\\d WARN  Shelf: first second\\R");
  }

  @Test
  void token_inMessageAndStackTrace_isMasked() throws JoranException {
    var failure = new IllegalStateException("POST /bot" + TOKEN + "/getMe", new Error(TOKEN));
    assertThat(logged(log -> log.getLogger("x").error("refused: {}", TOKEN, failure)))
        .contains("refused: (token)", "/bot(token)/getMe", "Caused by: java.lang.Error: (token)")
        .contains("LoggingTest")
        .doesNotContain(TOKEN.substring(12));
  }

  @Test
  void token_ofAServerOfOnesOwn_isMaskedInAddresses() throws JoranException {
    assertThat(logged(log -> log.getLogger("x").error("POST http://h/bot42:short/getMe at 10:42")))
        .contains("http://h/bot(token)/getMe at 10:42");
  }

  @Test
  void level_byDefault_isWarn() throws JoranException {
    assertThat(logged(log -> log.getLogger("x").info("chatter"))).isEmpty();
  }

  @Test
  void level_fromTheConfiguration_isObeyed() throws JoranException {
    Logging.start(Level.INFO);
    assertThat(logged(log -> log.getLogger("x").info("chatter"))).contains("chatter");
  }

  @Test
  void lucene_warning_staysQuiet() throws JoranException {
    assertThat(logged(log -> log.getLogger("org.apache.lucene.x").warn("no vectors"))).isEmpty();
  }

  @Test
  void library_thatLogsInTheJdksWay_goesThroughTheSameGate() {
    Logging.start(Level.WARN);
    assertThat(java.util.logging.Logger.getLogger("").getHandlers())
        .singleElement()
        .isInstanceOf(SLF4JBridgeHandler.class);
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
