package onrecord.telegram.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that a bot proves itself with; it shows itself to nobody.
public final class Token {
  /// As @BotFather gives them, but shorter ones too, as servers of one's own may.
  private static final Pattern SHAPE = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{3,200}");

  private static final String VARIABLE = "TELEGRAM_BOT_TOKEN";
  private static final String FILE_VARIABLE = "TELEGRAM_BOT_TOKEN_FILE";

  static final String MASK = "(token)";

  // Something shorter may be a word of the text.
  private static final int LONG_ENOUGH_TO_TELL = 8;

  private final String secret;

  private Token(String secret) {
    this.secret = secret;
  }

  /// The token that stands in the text, white space around it aside.
  ///
  /// @throws IllegalArgumentException if it cannot be one; the text is not in it
  public static Token of(String text) {
    String stripped = text.strip();
    if (!SHAPE.matcher(stripped).matches()) {
      throw new IllegalArgumentException(
          "the bot's token: %d characters that are no token; it is a number, a colon and"
                  .formatted(stripped.length())
              + " letters, digits, _ or -, as @BotFather gave it");
    }
    return new Token(stripped);
  }

  /// The token that the environment gives, itself or the file that holds it; nothing where it gives
  /// none.
  ///
  /// @throws IllegalArgumentException if it cannot be one or cannot be read; it says where
  public static Optional<Token> in(Map<String, String> environment) {
    String direct = environment.getOrDefault(VARIABLE, "").strip();
    String file = environment.getOrDefault(FILE_VARIABLE, "").strip();
    if (direct.isEmpty() && file.isEmpty()) {
      return Optional.empty();
    }
    String where = direct.isEmpty() ? FILE_VARIABLE + ": " + file : VARIABLE;
    try {
      return Optional.of(of(direct.isEmpty() ? Files.readString(Path.of(file)) : direct));
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(where + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  String secret() {
    return secret;
  }

  /// The text without the token, nor the half of it that must stay secret.
  String mask(String text) {
    String half = secret.substring(secret.indexOf(':') + 1);
    String masked = text.replace(secret, MASK);
    return half.length() < LONG_ENOUGH_TO_TELL ? masked : masked.replace(half, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
