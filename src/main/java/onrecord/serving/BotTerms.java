package onrecord.serving;

import java.time.Clock;
import java.util.Optional;
import onrecord.admission.Policy;
import onrecord.configuration.Configuration;
import onrecord.configuration.Configuration.Chats;
import onrecord.telegram.Bot;
import onrecord.terminal.Host.Watch;

/// What the bot goes by, as it is configured.
final class BotTerms {
  private BotTerms() {}

  static Bot.Terms of(Configuration configuration, Watch watch) {
    Configuration.Telegram telegram = configuration.telegram();
    return new Bot.Terms(
        telegram.name(),
        telegram.admins(),
        policy(telegram),
        telegram.stale(),
        telegram.keep(),
        Clock.systemUTC(),
        watch::note);
  }

  private static Policy policy(Configuration.Telegram telegram) {
    Configuration.Limits limits = telegram.limits();
    return new Policy(
        limits.chats() == Chats.LISTED ? Optional.of(limits.allowed()) : Optional.empty(),
        telegram.admins(),
        limits.perPerson(),
        limits.perChat());
  }
}
