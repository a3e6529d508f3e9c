package onrecord.fakebotapi.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import onrecord.fakebotapi.form.Refused;

/// The updates that wait for the bot, in the order and with the rules of the real server.
public final class UpdateQueue {
  /// What nobody asked for is not sent but on request.
  private static final Set<String> ON_REQUEST =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private static final Duration KEPT = Duration.ofHours(24);
  private static final int AHEAD = 10;
  private static final int BEHIND = 100_000;

  private final NavigableMap<Integer, Waiting> waiting = new TreeMap<>();
  private final Clock clock;
  private final boolean slowsRepeats;
  private int next;
  private Set<String> allowed = Set.of();
  private int polls;
  private long changes;
  private boolean webhook;
  private boolean closed;
  private int lastOffset;
  private Instant lastPoll = Instant.MIN;

  private record Waiting(int number, Instant until, String kind, ObjectNode body) {}

  /// What one getUpdates asks for.
  public record Poll(int offset, int limit, Duration timeout) {}

  /// An update as it goes out.
  public record Update(int number, ObjectNode json) {}

  /// An empty queue.
  ///
  /// @param first the number of the first update
  /// @param slowsRepeats whether a poll repeated at once gets less and later, as really
  public UpdateQueue(Clock clock, int first, boolean slowsRepeats) {
    this.clock = clock;
    this.next = first;
    this.slowsRepeats = slowsRepeats;
  }

  /// Adds an update, unless its kind is not wanted; says whether it was added.
  public synchronized boolean add(String kind, ObjectNode body) {
    boolean wanted = allowed.isEmpty() ? !ON_REQUEST.contains(kind) : allowed.contains(kind);
    if (wanted) {
      waiting.put(next, new Waiting(next, clock.instant().plus(KEPT), kind, body.deepCopy()));
      next++;
      wake();
    }
    return wanted;
  }

  /// Answers a getUpdates; may wait as long as it asks.
  public synchronized List<Update> get(Poll poll) throws InterruptedException {
    if (webhook) {
      throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    Poll asked = slowed(poll);
    int from = from(asked.offset());
    List<Update> found = ready(from, asked.limit());
    return found.isEmpty() && !asked.timeout().isZero() ? await(from, asked) : found;
  }

  private synchronized List<Update> await(int from, Poll asked) throws InterruptedException {
    int mine = ++polls;
    wake();
    long until = System.nanoTime() + asked.timeout().toNanos();
    List<Update> found = List.of();
    while (found.isEmpty() && System.nanoTime() < until && !closed) {
      wait(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
      if (webhook) {
        throw conflict("terminated by setWebhook request");
      }
      if (polls != mine) {
        throw conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is"
                + " running");
      }
      found = ready(from(from), asked.limit());
    }
    return found;
  }

  /// Forgets what the offset confirms and gives the first number that it asks for.
  private int from(int offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.pollFirstEntry();
      }
    }
    int head = waiting.isEmpty() ? next : waiting.firstKey();
    // Far beyond either end an offset is of another numbering, and means nothing.
    boolean strange = offset > next + AHEAD || offset < head - BEHIND;
    int from = offset <= 0 || strange ? head : offset;
    waiting.headMap(from, false).clear();
    return from;
  }

  private List<Update> ready(int from, int limit) {
    waiting.values().removeIf(each -> each.until().isBefore(clock.instant()));
    return waiting.tailMap(from, true).values().stream()
        .limit(limit)
        .map(UpdateQueue::numbered)
        .toList();
  }

  /// The real server gives one who asks the same again at once less, and later.
  private Poll slowed(Poll poll) {
    Instant now = clock.instant();
    boolean again = slowsRepeats && poll.offset() == lastOffset;
    boolean soon = again && now.isBefore(lastPoll.plusSeconds(3));
    boolean atOnce = again && now.isBefore(lastPoll.plusMillis(500));
    lastOffset = poll.offset();
    lastPoll = now;
    Duration least = Duration.ofSeconds(3);
    return new Poll(
        poll.offset(),
        atOnce ? 1 : poll.limit(),
        soon && poll.timeout().compareTo(least) < 0 ? least : poll.timeout());
  }

  private static Update numbered(Waiting each) {
    ObjectNode json = each.body().objectNode().put("update_id", each.number());
    json.set(each.kind(), each.body().deepCopy());
    return new Update(each.number(), json);
  }

  /// The earliest updates, for a webhook; they stay until they are removed.
  public synchronized List<Update> peek() {
    return new ArrayList<>(ready(Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  /// Forgets one update.
  public synchronized void remove(int number) {
    waiting.remove(number);
    wake();
  }

  /// How many wait.
  public synchronized int size() {
    return waiting.size();
  }

  /// Waits until something changes here, or that long.
  synchronized void awaitChange(Duration most) throws InterruptedException {
    long seen = changes;
    long until = System.nanoTime() + most.toNanos();
    while (!closed && seen == changes && System.nanoTime() < until) {
      wait(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
    }
  }

  /// From now on only these kinds are added; none means all but those that must be asked for.
  public synchronized void allow(Set<String> kinds) {
    allowed = Set.copyOf(kinds);
  }

  /// Forgets all that wait.
  public synchronized void clear() {
    waiting.clear();
  }

  /// A webhook is set, or none: polling is refused, or allowed.
  synchronized void webhook(boolean set) {
    webhook = set;
    wake();
  }

  /// Begins to number at another place, what waits included.
  public synchronized void resetIds(int first) {
    List<Waiting> all = List.copyOf(waiting.values());
    waiting.clear();
    next = first;
    for (Waiting each : all) {
      waiting.put(next, new Waiting(next, each.until(), each.kind(), each.body()));
      next++;
    }
    wake();
  }

  /// Ends whoever waits.
  public synchronized void close() {
    closed = true;
    wake();
  }

  private synchronized void wake() {
    changes++;
    notifyAll();
  }

  private static Refused conflict(String why) {
    return new Refused(409, "Conflict: " + why);
  }
}
