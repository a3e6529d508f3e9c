package onrecord.telegram.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Wording;
import onrecord.telegram.journal.Subscriptions;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channel in which each new statement is posted, as it is configured.
final class AnnouncedChannel {
  private static final Logger LOG = LoggerFactory.getLogger(AnnouncedChannel.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

  private final Subscriptions subscriptions;
  private final NewsTerms terms;
  private Optional<Instant> tried = Optional.empty();
  private boolean kept;

  AnnouncedChannel(Subscriptions subscriptions, NewsTerms terms) {
    this.subscriptions = subscriptions;
    this.terms = terms;
  }

  /// Keeps the channel among those to be told, once its number is known.
  void keep(NewsDesk.ChatNumbers lookup) throws InterruptedException {
    Instant now = terms.clock().instant();
    if (kept || tried.filter(at -> at.plus(BETWEEN_TRIES).isAfter(now)).isPresent()) {
      return;
    }
    tried = Optional.of(now);
    if (terms.announce().isEmpty()) {
      subscriptions.outlet(Optional.empty());
      kept = true;
      return;
    }
    String channel = terms.announce().get();
    OptionalLong number = lookup.number(channel);
    if (number.isEmpty()) {
      LOG.warn(
          "telegram.announce: {} is not found; make the bot an administrator of it that may post",
          channel);
      return;
    }
    subscriptions.outlet(
        Optional.of(
            new Subscriber(
                number.getAsLong(), MessagePlace.CHANNEL.name(), 0, Wording.LANGUAGES.getFirst())));
    kept = true;
  }
}
