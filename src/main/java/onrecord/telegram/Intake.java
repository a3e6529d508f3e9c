package onrecord.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.hearing.Identity;
import onrecord.hearing.Incoming;
import onrecord.hearing.UpdateReader;
import onrecord.journal.Inbox.Arrival;
import onrecord.journal.Inbox.Entry;
import onrecord.journal.Journal;
import onrecord.receiving.Arrivals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is for the bot and passes over the rest. Each update is read alone: one that cannot
/// be read is set aside and holds up none of the others.
final class Intake implements Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Journal journal;
  private final UpdateReader updates;
  private final Turns turns;
  private final Clock clock;

  Intake(Journal journal, Identity identity, Turns turns, Clock clock) {
    this.journal = journal;
    updates = new UpdateReader(identity);
    this.turns = turns;
    this.clock = clock;
  }

  /// Hears whose turn it is.
  interface Turns {

    /// Something was kept for a chat.
    void wake(long chat);

    /// Somebody types, and waits for cards.
    void typed(Incoming.Inline inline);

    /// Too much waits in this chat; this was not taken in.
    void turnedAway(Incoming incoming);
  }

  @Override
  public void keep(List<JsonNode> updates) {
    var arrivals = new ArrayList<Arrival>();
    Map<Long, Integer> waiting = new HashMap<>();
    updates.forEach(update -> taken(update, waiting).ifPresent(arrivals::add));
    kept(arrivals).stream().map(Entry::chat).distinct().forEach(turns::wake);
  }

  /// The boundary around each update, whatever it breaks.
  private Optional<Arrival> taken(JsonNode update, Map<Long, Integer> waiting) {
    try {
      return updates.read(update).flatMap(each -> taken(update, each, waiting));
    } catch (Journal.Failure e) {
      throw e;
    } catch (JsonProcessingException e) {
      return setAside(update, e.getOriginalMessage());
    } catch (Throwable e) {
      return setAside(update, e.getClass().getSimpleName());
    }
  }

  private Optional<Arrival> taken(JsonNode update, Incoming incoming, Map<Long, Integer> waiting) {
    Optional<Arrival> arrival = arrival(update, incoming);
    if (arrival.filter(each -> !hasRoom(each.chat(), waiting)).isPresent()) {
      turns.turnedAway(incoming);
      return Optional.empty();
    }
    return arrival;
  }

  private List<Entry> kept(List<Arrival> arrivals) {
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
  private List<Entry> alone(Arrival arrival) {
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

  private Optional<Arrival> arrival(JsonNode update, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Inline inline -> {
        turns.typed(inline);
        yield Optional.empty();
      }
      case Incoming.Said said -> arrival(update, said.where().chat(), said.at());
      case Incoming.Handed handed -> arrival(update, handed.where().chat(), handed.at());
      case Incoming.Speechless(var where, _) -> arrival(update, where.chat(), clock.instant());
      case Incoming.Pressed pressed -> arrival(update, pressed.where().chat(), clock.instant());
      case Incoming.Joined(var where) -> arrival(update, where.chat(), clock.instant());
      case Incoming.Left(var chat) -> arrival(update, chat, clock.instant());
      case Incoming.Moved(var chat, _) -> arrival(update, chat, clock.instant());
    };
  }

  private static Optional<Arrival> arrival(JsonNode update, long chat, Instant at) {
    return Optional.of(new Arrival(id(update), chat, at, update.toString()));
  }

  /// Whether a chat may have one more wait; what a flooding chat sends beyond that is not taken in.
  private boolean hasRoom(long chat, Map<Long, Integer> waiting) {
    int before = waiting.computeIfAbsent(chat, journal.inbox()::waiting);
    waiting.put(chat, before + 1);
    if (before >= MOST_WAITING) {
      LOG.info("a chat has {} messages waiting; further ones are not taken in", MOST_WAITING);
      return false;
    }
    return true;
  }

  /// How many messages of one chat wait at most.
  static final int MOST_WAITING = 200;
}
