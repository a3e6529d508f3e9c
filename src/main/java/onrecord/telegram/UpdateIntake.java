package onrecord.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.admission.Admission;
import onrecord.telegram.admission.Admissions;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.JournalFailure;
import onrecord.telegram.message.Albums;
import onrecord.telegram.message.Incoming;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.UpdateReader;
import onrecord.telegram.receiving.Arrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is for the bot and passes over the rest. Each update is read alone: one that cannot
/// be read is set aside and holds up none of the others.
final class UpdateIntake implements Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(UpdateIntake.class);

  /// How many messages of one chat wait at most, and how many of one member of a group.
  static final int MOST_WAITING = 200;

  static final int MOST_OF_ONE = 50;

  private final Journal journal;
  private final UpdateReader updates;
  private final Admissions admissions;
  private final Turns turns;
  private final Albums albums;
  private final Clock clock;

  UpdateIntake(Desk desk, Admissions admissions, Turns turns) {
    journal = desk.journal();
    updates = new UpdateReader(desk.identity());
    this.admissions = admissions;
    this.turns = turns;
    albums = desk.albums();
    clock = desk.terms().clock();
  }

  /// Hears whose turn it is.
  interface Turns {

    /// Something was kept for a chat.
    void wake(long chat);

    /// Somebody types, and waits for cards.
    void typed(Incoming.Inline inline);

    /// Somebody pressed a button.
    ///
    /// @param again whether the same button was pressed before, and waits: this was not taken in
    void pressed(Pressed pressed, boolean again);

    /// This was not taken in, since the bot does not answer there or too much was asked.
    void refused(Incoming incoming, Admission why);

    /// Too much waits in this chat; this was not taken in.
    void turnedAway(Incoming incoming);
  }

  /// What waits in a chat while a batch of updates is looked through.
  private static final class Waiting {
    private int count;
    private final Map<Long, Integer> keptBefore = new HashMap<>();
    private final Map<Long, Integer> inBatch = new HashMap<>();
    private final Set<String> buttons = new HashSet<>();

    Waiting(int count) {
      this.count = count;
    }
  }

  @Override
  public void keep(List<JsonNode> updates) {
    var arrivals = new ArrayList<Arrival>();
    Map<Long, Waiting> waiting = new HashMap<>();
    updates.forEach(update -> albums.note(update, clock.instant()));
    updates.forEach(update -> arrival(update, waiting).ifPresent(arrivals::add));
    kept(arrivals).stream().map(InboxEntry::chat).distinct().forEach(turns::wake);
  }

  /// The boundary around each update, whatever it breaks.
  private Optional<Arrival> arrival(JsonNode update, Map<Long, Waiting> waiting) {
    try {
      return updates
          .read(update)
          .filter(this::isAdmitted)
          .flatMap(each -> arrival(update, each, waiting));
    } catch (JournalFailure e) {
      throw e;
    } catch (JsonProcessingException e) {
      return setAside(update, e.getOriginalMessage());
    } catch (Throwable e) {
      return setAside(update, e.getClass().getSimpleName());
    }
  }

  private List<InboxEntry> kept(List<Arrival> arrivals) {
    try {
      return journal.inbox().keep(arrivals);
    } catch (RuntimeException e) {
      if (!journal.isWritable()) {
        throw e;
      }
      return arrivals.stream().flatMap(each -> alone(each).stream()).toList();
    }
  }

  /// The journal does not take one of several: that one is found and set aside.
  private List<InboxEntry> alone(Arrival arrival) {
    try {
      return journal.inbox().keep(List.of(arrival));
    } catch (RuntimeException e) {
      LOG.warn("update {} cannot be kept and is set aside in the journal", arrival.update(), e);
      journal.inbox().setAside(arrival.update(), arrival.json(), e.getClass().getSimpleName());
      return List.of();
    }
  }

  private Optional<Arrival> setAside(JsonNode update, String why) {
    LOG.warn("update {} cannot be read and is set aside in the journal: {}", id(update), why);
    journal.inbox().setAside(id(update), update.toString(), why);
    return Optional.empty();
  }

  private static long id(JsonNode update) {
    return update.path("update_id").asLong();
  }

  private boolean isAdmitted(Incoming incoming) {
    Admission admission = admissions.decide(incoming);
    if (admission instanceof Admission.Granted) {
      return true;
    }
    turns.refused(incoming, admission);
    return false;
  }

  private Optional<Arrival> arrival(
      JsonNode update, Incoming incoming, Map<Long, Waiting> waiting) {
    return switch (incoming) {
      case Incoming.Inline inline -> {
        turns.typed(inline);
        yield Optional.empty();
      }
      case Pressed pressed -> pressed(update, pressed, waiting);
      case Incoming.Said said -> fitting(update, incoming, said.where().chat(), waiting);
      case Incoming.Handed handed -> fitting(update, incoming, handed.where().chat(), waiting);
      case Incoming.Speechless(var where, _, _, _) ->
          fitting(update, incoming, where.chat(), waiting);
      case Incoming.Joined(var where) -> fitting(update, incoming, where.chat(), waiting);
      case Incoming.Left(var chat) -> fitting(update, incoming, chat, waiting);
      case Incoming.GroupMoved(var chat, _) -> fitting(update, incoming, chat, waiting);
    };
  }

  private Optional<Arrival> fitting(
      JsonNode update, Incoming incoming, long chat, Map<Long, Waiting> waiting) {
    if (!hasRoom(waiting(chat, waiting), chat, Admissions.person(incoming))) {
      turns.turnedAway(incoming);
      return Optional.empty();
    }
    Instant at =
        switch (incoming) {
          case Incoming.Said said -> said.at();
          case Incoming.Handed handed -> handed.at();
          case Incoming.Speechless _, Pressed _, Incoming.Inline _ -> clock.instant();
          case Incoming.Joined _, Incoming.Left _, Incoming.GroupMoved _ -> clock.instant();
        };
    return Optional.of(new Arrival(id(update), chat, at, update.toString()));
  }

  private Waiting waiting(long chat, Map<Long, Waiting> all) {
    return all.computeIfAbsent(chat, _ -> new Waiting(journal.inbox().waiting(chat)));
  }

  /// A press on a button that waits to be dealt with is not kept; nor is one that arrives twice.
  private Optional<Arrival> pressed(JsonNode update, Pressed pressed, Map<Long, Waiting> waiting) {
    long chat = pressed.where().chat();
    Waiting here = waiting(chat, waiting);
    Optional<String> before =
        here.count == 0
            ? Optional.empty()
            : journal.inbox().press(chat, pressed.message(), pressed.payload());
    if (before.filter(pressed.query()::equals).isPresent()) {
      return Optional.empty();
    }
    boolean first = here.buttons.add(pressed.message() + " " + pressed.payload());
    boolean again = !first || before.isPresent();
    turns.pressed(pressed, again);
    return again ? Optional.empty() : fitting(update, pressed, chat, waiting);
  }

  /// Whether one more of that person may wait in the chat; what comes beyond that is not taken in.
  private boolean hasRoom(Waiting waiting, long chat, long person) {
    if (waiting.count >= MOST_WAITING) {
      LOG.info("a chat has {} messages waiting; further ones are not taken in", MOST_WAITING);
      return false;
    }
    // In private all of them are of one person, and nobody else's places are taken.
    boolean shared = person != 0 && person != chat && waiting.count >= MOST_OF_ONE;
    if (shared && ofOne(waiting, chat, person) >= MOST_OF_ONE) {
      LOG.info("a member has {} messages waiting; further ones are not taken in", MOST_OF_ONE);
      return false;
    }
    waiting.inBatch.merge(person, 1, Integer::sum);
    waiting.count++;
    return true;
  }

  private int ofOne(Waiting waiting, long chat, long person) {
    return waiting.inBatch.getOrDefault(person, 0)
        + waiting.keptBefore.computeIfAbsent(person, _ -> journal.inbox().waiting(chat, person));
  }
}
