package onrecord.telegram.subscription;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.telegram.journal.NewStatements.NewBatch;
import onrecord.telegram.journal.NewStatements.WantedStatement;
import onrecord.telegram.journal.Subscriptions;
import onrecord.telegram.journal.Subscriptions.KeptSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts what is new to all who subscribed, one chat after the other; who was dealt with before a
/// crash is not dealt with again.
final class NewsMatching {
  private static final Logger LOG = LoggerFactory.getLogger(NewsMatching.class);

  private final Subscriptions subscriptions;
  private final ArchiveNews news;
  private final NewsObserver observer;

  NewsMatching(Subscriptions subscriptions, ArchiveNews news, NewsObserver observer) {
    this.subscriptions = subscriptions;
    this.news = news;
    this.observer = observer;
  }

  /// Deals with all that is new.
  void all() throws InterruptedException {
    for (var next = subscriptions.news().next(); next.isPresent(); ) {
      match(next.get());
      next = subscriptions.news().next();
    }
  }

  private void match(NewBatch batch) throws InterruptedException {
    Map<Subscription, List<FittingStatement>> answers = new HashMap<>();
    for (long chat : subscriptions.chats()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("ended amid what is new");
      }
      if (!subscriptions.news().isMatched(batch.generation(), chat)) {
        subscriptions.news().match(batch.generation(), chat, wanted(chat, batch, answers));
      }
    }
    subscriptions.news().done(batch.generation());
  }

  /// Each statement once, however many subscriptions of the chat it fits.
  private List<WantedStatement> wanted(
      long chat, NewBatch batch, Map<Subscription, List<FittingStatement>> answers) {
    Map<String, WantedStatement> wanted = new LinkedHashMap<>();
    List<KeptSubscription> all = subscriptions.of(chat);
    boolean isPosted = all.stream().anyMatch(KeptSubscription::outlet);
    for (KeptSubscription each : all) {
      long day = each.created().atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
      for (FittingStatement fitting :
          answers.computeIfAbsent(each.subscription(), one -> fitting(one, batch))) {
        if (batch.dated().getOrDefault(fitting.statement(), Long.MIN_VALUE) >= day) {
          var one = new WantedStatement(each.number(), fitting);
          // Of words that fit, those of a matter say more than a statement's first ones.
          boolean better = isMatter(each) && !isPosted;
          wanted.merge(fitting.statement(), one, (old, other) -> better ? other : old);
        }
      }
    }
    observer.matched(wanted.size());
    return new ArrayList<>(wanted.values());
  }

  private static boolean isMatter(KeptSubscription subscription) {
    return subscription.subscription().kind() == Subscription.SubscriptionKind.MATTER;
  }

  /// The boundary around each subscription: one that breaks off finds nothing, and the others do.
  private List<FittingStatement> fitting(Subscription subscription, NewBatch batch) {
    try {
      return news.fitting(subscription, batch.dated().keySet());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("a subscription broke off over what is new; the others go on", e);
      return List.of();
    }
  }
}
