package onrecord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BotApiFileTest {
  private static final Token TOKEN = Token.of("1234567890:AAHnotARealToken-but_as_long_as_one_x");
  private static final Duration LONG = Duration.ofSeconds(30);

  @Test
  void file_thatIsThere_isItsBytes() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(200, "a statement"));
        var api = new BotApi(TOKEN, server.address("/below"))) {
      assertThat(api.file("documents/file 1.txt", 100, LONG))
          .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("a statement"));
      assertThat(server.asked.take().line())
          .startsWith("GET /below/file/bot" + TOKEN.secret() + "/documents/file%201.txt ");
    }
  }

  @Test
  void file_missing_orTooLong_isNone() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(404, "{\"ok\":false}"));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.file("documents/file_1.txt", 100, LONG)).isEmpty();
      server.then(ScriptedServer.page(200, "x".repeat(101)));
      assertThat(api.file("documents/file_1.txt", 100, LONG)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../b", "a//b", "http://x/y", "a\\b", "a/."})
  void file_outsideTheBotsOwn_isNotAskedFor(String path) throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(200, "x"));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThatIllegalArgumentException().isThrownBy(() -> api.file(path, 100, LONG));
      assertThat(server.asked).isEmpty();
    }
  }
}
