package onrecord.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenTest {
  private static final String SECRET = "1234567890:AAHnotARealToken-but_as_long_as_one_x";

  @Test
  void token_withSpaceAround_isTaken_andShowsItselfToNobody() {
    Token token = Token.of(" " + SECRET + "\n");
    assertThat(token.secret()).isEqualTo(SECRET);
    assertThat(token).asString().isEqualTo("(token)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234567890",
        ":AAHnotARealToken-but_as_long_as_one_x",
        "1234567890:no",
        "1234567890:AAHnotARealToken-but_as long_as_one_x",
        "x1234567890:AAHnotARealToken-but_as_long_as_one_x",
        "1234567890:AAHnotARealToken-but_as/long_as_one_x"
      })
  void text_thatIsNoToken_isRefused_unseen(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.of(text))
        .withMessageContaining("@BotFather")
        .withMessageNotContaining("AAH");
  }

  @Test
  void environment_givesTheTokenItself_orTheFileThatHoldsIt(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("token"), SECRET + "\n");
    assertThat(Token.in(Map.of())).isEmpty();
    assertThat(Token.in(Map.of("TELEGRAM_BOT_TOKEN", " "))).isEmpty();
    assertThat(Token.in(Map.of("TELEGRAM_BOT_TOKEN", SECRET)).orElseThrow().secret())
        .isEqualTo(SECRET);
    assertThat(Token.in(Map.of("TELEGRAM_BOT_TOKEN_FILE", file.toString())).orElseThrow().secret())
        .isEqualTo(SECRET);
  }

  @Test
  void environment_withSomethingElse_saysWhere_andNotWhat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.in(Map.of("TELEGRAM_BOT_TOKEN", "AAHsecret")))
        .withMessageStartingWith("TELEGRAM_BOT_TOKEN: ")
        .withMessageNotContaining("AAHsecret");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Token.in(Map.of("TELEGRAM_BOT_TOKEN_FILE", "/none/such")))
        .withMessage("TELEGRAM_BOT_TOKEN_FILE: /none/such cannot be read");
  }
}
