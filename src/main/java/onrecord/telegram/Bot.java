package onrecord.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.admission.Admissions;
import onrecord.telegram.admission.GroupAdministrators;
import onrecord.telegram.admission.Policy;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Albums;
import onrecord.telegram.message.Identity;
import onrecord.telegram.message.ReaderSite;
import onrecord.telegram.message.Requests;
import onrecord.telegram.receiving.TokenRefused;
import onrecord.telegram.receiving.UpdateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot at work: what arrives is kept, each chat is answered in its order, what is kept goes
/// out; until it is closed.
final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final int MOST_CHATS = 1000;
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Journal journal;
  private final Delivery delivery;
  private final BotTerms terms;
  private final Acknowledgements asides;
  private final ChatQueues lanes;
  private volatile boolean closed;
  private volatile Optional<Thread> introducing = Optional.empty();
  private volatile Optional<Thread> sweeper = Optional.empty();
  // Set before the first chat has its turn.
  private volatile Optional<Attempts> attempts = Optional.empty();

  /// What it goes by.
  ///
  /// @param name that Telegram is to show; empty where it is left as it is
  /// @param site where the archive can be read on the web
  /// @param admins who sees the commands for admins in the menu
  /// @param policy who may ask, and how much
  /// @param stale from when on a question is too old to be answered
  /// @param keep how long it is known which messages answer which question
  /// @param said hears what an admin should read at once
  public record BotTerms(
      Optional<String> name,
      ReaderSite site,
      Set<Long> admins,
      Policy policy,
      Duration stale,
      Duration keep,
      Clock clock,
      Consumer<String> said) {}

  /// What dealing with updates needs.
  record Desk(
      Journal journal,
      LiveConversation talk,
      Administration administration,
      Identity identity,
      Acknowledgements asides,
      GroupAdministrators administrators,
      Albums albums,
      BotTerms terms) {
    Requests requests() {
      return new Requests(identity.name(), terms.site());
    }
  }

  /// Over that journal.
  public Bot(Journal journal, Delivery delivery, BotTerms terms) {
    this.journal = journal;
    this.delivery = delivery;
    this.terms = terms;
    asides = new Acknowledgements(delivery, PATIENCE);
    lanes =
        new ChatQueues(Runtime.getRuntime().availableProcessors(), MOST_CHATS, new AnswerTurn());
  }

  /// Works until the source ends.
  ///
  /// @param office makes what deals with admins, for that bot; it may wake chats
  /// @throws TokenRefused when the server does not know the token
  public void run(
      UpdateSource source,
      LiveConversation talk,
      BiFunction<Identity, LongConsumer, Administration> office)
      throws InterruptedException, TokenRefused {
    Identity identity = introduced();
    Administration administration = office.apply(identity, lanes::wake);
    var administrators = new GroupAdministrators(delivery::status, terms.admins(), terms.clock());
    var desk =
        new Desk(
            journal, talk, administration, identity, asides, administrators, new Albums(), terms);
    attempts = Optional.of(new Attempts(desk, new EntryCompletion(desk)));
    administration.takeUp();
    sweeper = Optional.of(Thread.ofVirtual().name("sweep").start(this::sweep));
    asides.begin(() -> new BotMenus(delivery, journal).tell(terms.name(), terms.admins()));
    var reception = new UpdateRouter(desk, lanes, new InlineAnswers(desk));
    var admissions = new Admissions(terms.policy(), journal.counts(), terms.clock());
    source.receive(new UpdateIntake(desk, admissions, reception));
  }

  /// Asks the server who this bot is, for as long as it takes to reach it.
  private Identity introduced() throws InterruptedException, TokenRefused {
    introducing = Optional.of(Thread.currentThread());
    try {
      return asked();
    } finally {
      introducing = Optional.empty();
    }
  }

  private Identity asked() throws InterruptedException, TokenRefused {
    Duration wait = Duration.ofSeconds(1);
    for (boolean first = true; ; first = false) {
      if (closed) {
        throw new InterruptedException("stopped");
      }
      switch (delivery.now("getMe", JsonNodeFactory.instance.objectNode())) {
        case Outcome.Done(var me) -> {
          Identity identity = Identity.of(me);
          identity.introduction().forEach(terms.said());
          return identity;
        }
        case Outcome.Refused(var code, var description, _) -> {
          if (code == 401 || code == 404) {
            throw new TokenRefused(description);
          }
          LOG.warn("getMe refused: {} {}", code, description);
        }
        case Outcome.Unreached(var why) -> waiting(first, why);
        case Outcome.Unknown(var why, _) -> waiting(first, why);
        case Outcome.Flooded(var pause) ->
            waiting(first, "asked to wait " + pause.toSeconds() + " s");
      }
      Thread.sleep(wait);
      wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
    }
  }

  private void waiting(boolean first, String why) {
    if (first) {
      terms.said().accept("the Bot API server is not reached (" + why + "); waiting for it");
    }
  }

  /// A chat's turn.
  private final class AnswerTurn implements ChatQueues.ChatWork {
    @Override
    public boolean answer(long chat) throws InterruptedException {
      // What cannot go out yet need not be worked out yet, and whoever comes meanwhile is next.
      delivery.awaitRoom();
      int waiting = journal.inbox().waiting(chat);
      Optional<InboxEntry> next = journal.inbox().next(chat);
      if (next.isEmpty() || closed) {
        return false;
      }
      return attempts.orElseThrow().answer(next.get())
          ? isLeft(chat, waiting - 1)
          : lanes.later(chat);
    }

    @Override
    public void send(long chat) throws InterruptedException {
      int waiting = journal.inbox().waiting(chat);
      delivery.deliver(chat);
      boolean _ = isLeft(chat, waiting);
    }

    /// Whether something waits for the chat, of so much that should.
    private boolean isLeft(long chat, int expected) {
      boolean left = journal.inbox().waiting(chat) > 0;
      if (!left && expected > 0) {
        // The group has another number by now, under which the rest waits.
        wakeAll();
      }
      return left;
    }
  }

  private void wakeAll() {
    var waiting = new LinkedHashSet<>(journal.outbox().chats());
    waiting.addAll(journal.inbox().chats());
    waiting.forEach(lanes::wake);
  }

  /// Now and then every chat for which something is kept has a turn: at the start what waited, and
  /// later what a turn that broke off has left.
  private void sweep() {
    while (!closed) {
      try {
        wakeAll();
        journal.expire();
      } catch (OutOfMemoryError e) {
        throw e;
      } catch (RuntimeException | Error e) {
        LOG.error("what waits could not be looked through; it is kept", e);
      }
      try {
        Thread.sleep(SWEEP);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// Whether anything is in hand.
  boolean isBusy() {
    return lanes.busy() > 0 || asides.isBusy();
  }

  /// Lets nothing new begin; {@link #run} comes to its end.
  public void stop() {
    closed = true;
    introducing.ifPresent(Thread::interrupt);
  }

  /// Ends what is in hand and begins nothing more; what waits stays kept.
  @Override
  public void close() {
    closed = true;
    sweeper.ifPresent(Thread::interrupt);
    asides.close();
    lanes.close();
    try {
      if (!lanes.ended(LAST_WORDS)) {
        LOG.warn("some chats were still busy at the end; what waits for them is kept");
        attempts.ifPresent(Attempts::end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
