package onrecord.telegram;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import onrecord.operation.configuration.Configuration;
import onrecord.telegram.administration.AdminNotes;
import onrecord.telegram.administration.AdminServices;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.administration.WeeklyBulletin;
import onrecord.telegram.api.BotApi;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.FileDownload;
import onrecord.telegram.api.ObservedCaller;
import onrecord.telegram.api.Token;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.delivery.DeliveryCounter;
import onrecord.telegram.delivery.Pacing;
import onrecord.telegram.feedback.AudienceFigures;
import onrecord.telegram.feedback.Feedback;
import onrecord.telegram.feedback.FeedbackReplies;
import onrecord.telegram.feedback.PutQuestion;
import onrecord.telegram.journal.Inbox.Aside;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.message.Requests;
import onrecord.telegram.receiving.Arrivals;
import onrecord.telegram.receiving.TokenRefused;
import onrecord.telegram.receiving.UpdateFeed;
import onrecord.telegram.subscription.NewsDesk;

/// The bot's side of Telegram, put together from the configuration: its journal, what arrives, what
/// answers it and what goes out, and how things are with them. One at a time for a data folder.
public final class TelegramConnection implements AutoCloseable {
  private static final Duration BETWEEN_NEWS = Duration.ofSeconds(4);

  private final Configuration configuration;
  private final TelegramObserver observer;
  private final Consumer<String> notes;
  private final Journal journal;
  private final BotApi api;
  private final Caller calls;
  private final UpdateFeed feed;
  private final Feedback feedback;
  private final Backlog backlog;
  private final ReaderSite site;
  private final AtomicBoolean refused = new AtomicBoolean();
  private volatile Optional<Bot> bot = Optional.empty();

  private TelegramConnection(
      Configuration configuration,
      Token token,
      Journal journal,
      TelegramObserver observer,
      Consumer<String> notes) {
    this.configuration = configuration;
    this.observer = observer;
    this.notes = notes;
    this.journal = journal;
    api = new BotApi(token, configuration.telegram().api());
    calls = new ObservedCaller(api, observer);
    feed = ConfiguredTerms.feed(calls, configuration.telegram());
    int days = configuration.telegram().unanswered();
    feedback = Feedback.in(journal.counts(), Clock.systemUTC(), days);
    site = ConfiguredTerms.site(configuration);
    backlog = new Backlog(journal.inbox(), Clock.systemUTC(), Clock.systemUTC().instant());
  }

  /// Opens the journal; nothing is asked of the server before it runs.
  ///
  /// @param notes hears what an admin should read at once
  /// @throws IOException where another process uses the journal, or it cannot be read or written
  public static TelegramConnection open(
      Configuration configuration, Token token, TelegramObserver observer, Consumer<String> notes)
      throws IOException {
    Journal journal =
        Journal.open(journal(configuration), Clock.systemUTC(), configuration.telegram().keep());
    journal
        .setAside()
        .ifPresent(
            aside ->
                notes.accept(
                    "the journal was damaged (%s); a new one is begun, the old one lies in %s; what"
                            .formatted(journal.damage(), aside)
                        + " waited in it is not answered"));
    return new TelegramConnection(configuration, token, journal, observer, notes);
  }

  /// Where the journal of a configuration lies.
  public static Path journal(Configuration configuration) {
    return configuration.data().resolve("journal.sqlite");
  }

  /// Answers what arrives, until it is stopped.
  ///
  /// @throws TokenRefused when the server does not know the token
  public void run(LiveConversation conversation, AdminOperations operations)
      throws InterruptedException, TokenRefused {
    var terms = ConfiguredTerms.news(configuration, observer);
    try (var delivery =
            new Delivery(calls, journal, Pacing.inRealTime(), this::delivered, this::refuse);
        var running = new Bot(journal, delivery, ConfiguredTerms.of(configuration, site, notes));
        var bulletin =
            new WeeklyBulletin(adminNotes(), feedback, ConfiguredTerms.bulletin(configuration));
        var desk = new NewsDesk(journal, conversation.news(), terms)) {
      bot = Optional.of(running);
      running.run(
          arrivals -> feed.receive(observed(arrivals)),
          conversation,
          (identity, wake) -> {
            var requests = new Requests(identity.name());
            desk.begin(new NewsDesk.NewsRoute(requests, wake, delivery::number));
            bulletin.begin(operations::standing, wake);
            return administration(operations, services(delivery, identity, wake));
          });
    }
    if (refused.get()) {
      throw new TokenRefused("Unauthorized");
    }
  }

  private void delivered(DeliveryCounter.Event event, int code) {
    observer.delivered(event.name().toLowerCase(Locale.ROOT), code);
  }

  private void refuse(String why) {
    refused.set(true);
    feed.close();
  }

  private Arrivals observed(Arrivals arrivals) {
    return updates -> {
      arrivals.keep(updates);
      observer.arrived(updates.size());
    };
  }

  private AdminServices services(Delivery delivery, Identity identity, LongConsumer wake) {
    return new AdminServices(
        journal,
        delivery,
        wake,
        new Requests(identity.name(), site),
        new FileDownload(api)::bring,
        BETWEEN_NEWS);
  }

  private Administration administration(AdminOperations operations, AdminServices services) {
    Set<Long> admins = configuration.telegram().admins();
    return new Administration(admins, operations, services, new FeedbackReplies(feedback));
  }

  /// Lets nothing new begin, from any thread; {@link #run} ends what is in hand and returns.
  public void stop() {
    bot.ifPresent(Bot::stop);
    feed.close();
  }

  /// Counts a question; the words of one that was not answered are kept as long as is configured.
  public void note(PutQuestion question) {
    feedback.note(question);
  }

  /// What is counted of those who are told and of those who judge.
  public AudienceFigures audience() {
    return new AudienceFigures(journal);
  }

  /// What the admins are told without having asked.
  public AdminNotes adminNotes() {
    return new AdminNotes(journal, configuration.telegram().admins());
  }

  /// How many messages wait for their answer.
  public int inboxWaiting() {
    return journal.inbox().waiting();
  }

  /// How many messages wait and broke off before.
  public int triedAgain() {
    return journal.inbox().triedAgain();
  }

  /// What could not be dealt with and is kept.
  public Aside setAside() {
    return journal.inbox().aside();
  }

  /// For how long the oldest message has waited for its answer; 0 where none does.
  public Duration oldestWait() {
    return backlog.age();
  }

  /// How many messages wait to go out.
  public int outboxWaiting() {
    return journal.outbox().waiting();
  }

  /// How many requests for updates were completed; 0 where updates are brought.
  public long polls() {
    return feed.polls();
  }

  /// Since a request for updates was last completed; empty where they are brought, or none was.
  public Optional<Duration> sincePoll() {
    return feed.sincePoll();
  }

  /// That no updates come, and why; empty where they do.
  public Optional<String> feedComplaint() {
    return feed.complaint();
  }

  /// That answers do not come, and what to do; empty where they do.
  public Optional<String> backlogComplaint() {
    return backlog.complaint();
  }

  /// That the journal cannot be written; empty where it can.
  public Optional<String> journalComplaint() {
    return journal.isWritable() ? Optional.empty() : Optional.of("cannot be written");
  }

  /// @throws IOException where the journal's file cannot be closed; what it holds is kept
  @Override
  public void close() throws IOException {
    feed.close();
    api.close();
    journal.close();
  }
}
