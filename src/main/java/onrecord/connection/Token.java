package onrecord.connection;

import java.util.regex.Pattern;

/// The secret that a bot proves itself with; it shows itself to nobody.
public final class Token {
  /// As the log's mask knows it, so that whatever is taken for a token is masked there too.
  private static final Pattern SHAPE = Pattern.compile("[0-9]{6,20}:[A-Za-z0-9_-]{30,200}");

  static final String MASK = "(token)";

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
          "the bot's token: %d characters that are no token; it is a number, a colon and at least"
                  .formatted(stripped.length())
              + " 30 letters, digits, _ or -, as @BotFather gave it");
    }
    return new Token(stripped);
  }

  String secret() {
    return secret;
  }

  /// The text without the token, nor the half of it that must stay secret.
  String mask(String text) {
    String half = secret.substring(secret.indexOf(':') + 1);
    return text.replace(secret, MASK).replace(half, MASK);
  }

  @Override
  public String toString() {
    return MASK;
  }
}
