package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BotApiFileTest {
  private static final Token TOKEN = Token.of("1234567890:AAHnotARealToken-but_as_long_as_one_x");
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void file_thatIsThere_isItsBytes() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(200, "a statement"));
        var api = new BotApi(TOKEN, server.address("/below"))) {
      Path into = folder.resolve("brought");
      assertThat(api.file("documents/file 1.txt", into, 100, LONG)).isTrue();
      assertThat(into).hasContent("a statement");
      assertThat(server.asked.take().line())
          .startsWith("GET /below/file/bot" + TOKEN.secret() + "/documents/file%201.txt ");
    }
  }

  @Test
  void file_missing_orTooLong_isNone() throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(404, "{\"ok\":false}"));
        var api = new BotApi(TOKEN, server.address(""))) {
      Path into = folder.resolve("brought");
      assertThat(api.file("documents/file_1.txt", into, 100, LONG)).isFalse();
      server.then(ScriptedServer.page(200, "x".repeat(101)));
      assertThat(api.file("documents/file_1.txt", into, 100, LONG)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../b", "a//b", "http://x/y", "a\\b", "a/."})
  void file_outsideTheBotsOwn_isNotAskedFor(String path) throws Exception {
    try (var server = new ScriptedServer(ScriptedServer.page(200, "x"));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> api.file(path, folder.resolve("brought"), 100, LONG));
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void call_withAFile_sendsItAsAForm_andUnderstandsTheAnswer() throws Exception {
    var parameters = JsonNodeFactory.instance.objectNode().put("chat_id", -7).put("caption", "«ё»");
    parameters.putObject("reply_parameters").put("message_id", 3);
    parameters
        .putObject("document")
        .put("file_name", "قائمة \"1\".txt")
        .put("content", "line one\nline تو");
    try (var server = new ScriptedServer(ScriptedServer.json(200, "{\"ok\":true,\"result\":{}}"));
        var api = new BotApi(TOKEN, server.address("/below"))) {
      assertThat(api.call("sendDocument", parameters, LONG)).isInstanceOf(Outcome.Done.class);
      var asked = server.asked.take();
      assertThat(asked.line()).startsWith("POST /below/bot" + TOKEN.secret() + "/sendDocument ");
      assertThat(asked.head()).contains("Content-Type: multipart/form-data; boundary=");
      assertThat(asked.body())
          .containsSubsequence("name=\"chat_id\"", "-7")
          .containsSubsequence("name=\"caption\"", "«ё»")
          .containsSubsequence("name=\"reply_parameters\"", "{\"message_id\":3}")
          .containsSubsequence(
              "name=\"document\"; filename=\"قائمة %221%22.txt\"", "line one\nline تو");
    }
  }

  @Test
  void call_withAFile_refused_saysWhy() throws Exception {
    var parameters = JsonNodeFactory.instance.objectNode();
    parameters.putObject("document").put("file_name", "a.txt").put("content", "");
    String answer = "{\"ok\":false,\"error_code\":400,\"description\":\"file must be non-empty\"}";
    try (var server = new ScriptedServer(ScriptedServer.json(400, answer));
        var api = new BotApi(TOKEN, server.address(""))) {
      assertThat(api.call("sendDocument", parameters, LONG))
          .isEqualTo(new Outcome.Refused(400, "file must be non-empty", OptionalLong.empty()));
    }
  }
}
