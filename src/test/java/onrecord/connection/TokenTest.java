package onrecord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
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
}
