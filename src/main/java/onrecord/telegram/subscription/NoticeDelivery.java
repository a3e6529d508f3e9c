package onrecord.telegram.subscription;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Wording;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Notices.WaitingNotice;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Subscriptions.KeptSubscription;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Requests;

/// Puts what chats are to be told into the outbox: one message for each chat and generation, not at
/// night, and no more a day than is allowed; the rest is one list on the next day.
final class NoticeDelivery {
  private static final int QUOTED = 3;
  private static final int LISTED = 20;
  private static final int MOST_STOPS = 3;

  private final Journal journal;
  private final ArchiveNews news;
  private final NewsTerms terms;
  private final Requests requests;
  private final Clock clock;

  NoticeDelivery(Journal journal, ArchiveNews news, NewsTerms terms, Requests requests) {
    this.journal = journal;
    this.news = news;
    this.terms = terms;
    this.requests = requests;
    clock = terms.clock();
  }

  /// Deals with all that waits, unless it is night.
  void all(LongConsumer wake) throws InterruptedException {
    if (terms.quiet().hold(clock.instant())) {
      return;
    }
    for (long chat : journal.subscriptions().notices().chats()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("ended amid notices");
      }
      tell(chat);
      wake.accept(chat);
    }
  }

  private void tell(long chat) {
    Map<Integer, List<WaitingNotice>> generations = new LinkedHashMap<>();
    List<WaitingNotice> held = new ArrayList<>();
    Set<Long> outlets = outlets(chat);
    for (WaitingNotice each : journal.subscriptions().notices().of(chat)) {
      if (outlets.contains(each.subscription())) {
        tell(chat, List.of(each), 1);
        continue;
      }
      (each.held() ? held : generations.computeIfAbsent(each.generation(), _ -> new ArrayList<>()))
          .add(each);
    }
    if (!held.isEmpty() && hasRoom(chat)) {
      tell(chat, held, 0);
    }
    for (Map.Entry<Integer, List<WaitingNotice>> each : generations.entrySet()) {
      if (hasRoom(chat)) {
        tell(chat, each.getValue(), QUOTED);
      } else {
        journal.subscriptions().notices().hold(chat, each.getKey());
      }
    }
  }

  private Set<Long> outlets(long chat) {
    return journal.subscriptions().of(chat).stream()
        .filter(KeptSubscription::outlet)
        .map(KeptSubscription::number)
        .collect(Collectors.toSet());
  }

  private boolean hasRoom(long chat) {
    return journal.subscriptions().notices().told(chat, day()) < terms.most();
  }

  private long day() {
    return terms.quiet().day(clock.instant());
  }

  private void tell(long chat, List<WaitingNotice> notices, int quoted) {
    List<Sending> sendings = sendings(notices, quoted);
    journal.subscriptions().notices().tell(chat, notices, sendings, day());
    if (!sendings.isEmpty()) {
      terms.observer().noticed(quoted > 1 ? "news" : quoted > 0 ? "announcement" : "list");
    }
  }

  /// The fullest form that is one message; none where nothing is left to tell.
  private List<Sending> sendings(List<WaitingNotice> notices, int quoted) {
    List<KeptSubscription> wanting = wanting(notices);
    if (wanting.isEmpty()) {
      return List.of();
    }
    Subscriber subscriber = wanting.getFirst().subscriber();
    Preferences preferences = preferences(subscriber);
    List<Sending> sendings = List.of();
    for (int listed = LISTED, shown = quoted; listed >= 0; listed -= LISTED / 4) {
      var fitting = notices.stream().map(WaitingNotice::fitting).toList();
      Optional<Reply> reply =
          news.notice(new ArchiveNews.NoticedStatements(fitting, shown, listed), preferences);
      if (reply.isEmpty()) {
        return List.of();
      }
      Reply whole = reply.get().with(stops(wanting, preferences));
      sendings = requests.messages(whole, preferences, where(subscriber), new Requests.Below(0, 0));
      if (sendings.size() == 1) {
        return sendings;
      }
      shown = Math.max(Math.min(quoted, 1), shown - 1);
    }
    return sendings;
  }

  private List<KeptSubscription> wanting(List<WaitingNotice> notices) {
    return notices.stream()
        .map(WaitingNotice::subscription)
        .distinct()
        .flatMap(number -> journal.subscriptions().find(number).stream())
        .toList();
  }

  private static List<List<Button>> stops(List<KeptSubscription> wanting, Preferences preferences) {
    Wording wording = Wording.in(preferences.language());
    return wanting.stream()
        .filter(each -> !each.outlet())
        .limit(MOST_STOPS)
        .map(
            each ->
                List.of(
                    SubscriptionReplies.stop(
                        each.number(), SubscriptionReplies.stopping(each.subscription(), wording))))
        .toList();
  }

  private Preferences preferences(Subscriber subscriber) {
    return journal
        .chats()
        .preferences(subscriber.chat())
        .map(Preferences::decode)
        .orElseGet(() -> Preferences.of(subscriber.language()));
  }

  private static Where where(Subscriber subscriber) {
    return new Where(
        subscriber.chat(),
        MessagePlace.valueOf(subscriber.place()),
        subscriber.thread(),
        Optional.of(subscriber.language()).filter(tag -> !tag.isEmpty()));
  }
}
