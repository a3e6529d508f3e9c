package onrecord.telegram.receiving;

/// The Bot API server does not know the bot's token: nothing more can be done with it.
public final class TokenRefused extends Exception {
  private static final long serialVersionUID = 1;

  /// In the server's words.
  public TokenRefused(String description) {
    super(
        "the Bot API server refuses the token (401 %s); ask @BotFather for the bot's token"
                .formatted(description)
            + " and set it in TELEGRAM_BOT_TOKEN");
  }
}
