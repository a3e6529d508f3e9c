package onrecord.operation.configuration;

import onrecord.operation.configuration.Configuration.GreetingSettings;
import onrecord.operation.configuration.Configuration.LimitSettings;
import onrecord.operation.configuration.Configuration.Mode;
import onrecord.operation.configuration.Configuration.Telegram;
import onrecord.operation.configuration.Configuration.WebhookSettings;

/// Reads what the bot in Telegram goes by.
final class TelegramReading {
  private TelegramReading() {}

  /// What was set; that the webhook lacks its address joins the problems.
  static Telegram of(SettingValues values) {
    var webhook =
        new WebhookSettings(
            values.of(Key.WEBHOOK), values.of(Key.WEBHOOK_HOST), values.of(Key.WEBHOOK_PORT));
    var telegram =
        new Telegram(
            values.of(Key.MODE),
            values.of(Key.API),
            values.of(Key.POLL),
            webhook,
            values.of(Key.ADMINS),
            limits(values),
            values.of(Key.NAME),
            values.of(Key.STALE),
            values.of(Key.KEEP),
            values.of(Key.UNANSWERED),
            new GreetingSettings(values.of(Key.WELCOME), values.of(Key.EXAMPLES)));
    if (telegram.mode() == Mode.WEBHOOK && webhook.url().isEmpty()) {
      values
          .problems()
          .add(
              "%s: telegram.mode is \"webhook\", but telegram.webhook.url is none; allowed: %s"
                  .formatted(
                      values.setting(Key.WEBHOOK).where(), "an https address that leads here"));
    }
    return telegram;
  }

  private static LimitSettings limits(SettingValues values) {
    return new LimitSettings(
        values.of(Key.CHATS),
        values.of(Key.ALLOWED),
        values.of(Key.PER_PERSON),
        values.of(Key.PER_CHAT));
  }
}
