package onrecord.telegram;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.conversation.picture.Pictures;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.ChatSettings;
import onrecord.operation.configuration.WebSite;
import onrecord.telegram.administration.WeeklyBulletin.BulletinTerms;
import onrecord.telegram.admission.Policy;
import onrecord.telegram.api.Caller;
import onrecord.telegram.feedback.BulletinTime;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.receiving.PollingFeed;
import onrecord.telegram.receiving.UpdateFeed;
import onrecord.telegram.receiving.WebhookFeed;
import onrecord.telegram.subscription.NewsObserver;
import onrecord.telegram.subscription.NewsTerms;
import onrecord.telegram.subscription.QuietHours;

/// What the bot goes by, as it is configured.
final class ConfiguredTerms {
  private ConfiguredTerms() {}

  /// Pictures are kept in memory up to so many bytes.
  private static final long MOST_PICTURES = 4_000_000;

  static Bot.BotTerms of(Configuration configuration, ReaderSite site, Consumer<String> notes) {
    Configuration.Telegram telegram = configuration.telegram();
    return new Bot.BotTerms(
        telegram.name(),
        site,
        telegram.admins(),
        policy(telegram),
        telegram.stale(),
        telegram.keep(),
        Clock.systemUTC(),
        notes);
  }

  /// Where updates come from.
  static UpdateFeed feed(Caller calls, Configuration.Telegram telegram) {
    return switch (telegram.mode()) {
      case POLL -> new PollingFeed(calls, telegram.poll(), Clock.systemUTC());
      case WEBHOOK -> {
        var here = new InetSocketAddress(telegram.webhook().host(), telegram.webhook().port());
        yield new WebhookFeed(calls, telegram.webhook().url().orElseThrow(), here);
      }
    };
  }

  /// What telling of new statements goes by.
  static NewsTerms news(Configuration configuration, NewsObserver observer) {
    Configuration.NewsSettings news = configuration.telegram().news();
    Clock clock = Clock.systemUTC();
    QuietHours quiet =
        news.quiet()
            .map(hours -> new QuietHours(hours.from(), hours.to(), hours.zone()))
            .orElseGet(() -> NewsTerms.usual(clock).quiet());
    return new NewsTerms(quiet, news.most(), news.announce(), clock, observer);
  }

  /// When the admins are told what a week was like.
  static BulletinTerms bulletin(Configuration configuration) {
    return new BulletinTerms(
        configuration
            .telegram()
            .news()
            .bulletin()
            .map(week -> new BulletinTime(week.day(), week.time(), week.zone())),
        Clock.systemUTC());
  }

  /// Where the archive can be read on the web.
  static ReaderSite site(Configuration configuration) {
    WebSite site = configuration.http().site();
    return new ReaderSite(site.url(), site.previews(), new Pictures(MOST_PICTURES));
  }

  private static Policy policy(Configuration.Telegram telegram) {
    Configuration.LimitSettings limits = telegram.limits();
    return new Policy(
        limits.chats() == ChatSettings.LISTED ? Optional.of(limits.allowed()) : Optional.empty(),
        telegram.admins(),
        limits.perPerson(),
        limits.perChat());
  }
}
