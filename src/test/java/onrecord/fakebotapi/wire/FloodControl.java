package onrecord.fakebotapi.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much the server takes, of sends and edits, before it asks to wait.
public final class FloodControl {
  private static final Set<String> COUNTED =
      Set.of(
          "sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageReplyMarkup");

  private final Clock clock;
  private final Limits limits;
  private final Map<Long, Deque<Instant>> byChat = new HashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();
  private final Map<String, Instant> until = new HashMap<>();

  /// So many to a chat in as many seconds, so many a minute to a group, so many a second in all.
  public record Limits(int burst, int groupPerMinute, int perSecond) {
    /// About those of the real server.
    public static final Limits REAL = new Limits(3, 20, 30);

    /// No limits.
    public static final Limits NONE =
        new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /// That strictness, by that clock.
  public FloodControl(Clock clock, Limits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /// What one waits for together: for sends and edits the chat, for others the method.
  static String key(String method, long chat) {
    return COUNTED.contains(method) ? "chat " + chat : method;
  }

  /// How long those of the key are still to wait.
  synchronized Optional<Duration> left(String key) {
    Instant now = clock.instant();
    return Optional.ofNullable(until.get(key))
        .filter(now::isBefore)
        .map(end -> Duration.between(now, end));
  }

  /// Makes those of the key wait.
  synchronized void hold(String key, Duration time) {
    until.put(key, clock.instant().plus(time));
  }

  /// Counts a request, or says how long it is to wait.
  synchronized Optional<Duration> count(String method, long chat) {
    if (!COUNTED.contains(method) || limits.equals(Limits.NONE)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Deque<Instant> here = byChat.computeIfAbsent(chat, _ -> new ArrayDeque<>());
    Optional<Duration> wait =
        over(all, Duration.ofSeconds(1), limits.perSecond())
            .or(() -> over(here, Duration.ofSeconds(limits.burst()), limits.burst()))
            .or(
                () ->
                    chat < 0
                        ? over(here, Duration.ofMinutes(1), limits.groupPerMinute())
                        : Optional.empty());
    if (wait.isEmpty()) {
      here.addLast(now);
      all.addLast(now);
      forget(here, now.minus(Duration.ofMinutes(1)));
      forget(all, now.minus(Duration.ofSeconds(1)));
    }
    return wait;
  }

  /// Whether as many fell within the time before now as are allowed, and when one falls out of it.
  private Optional<Duration> over(Deque<Instant> times, Duration window, int most) {
    Instant now = clock.instant();
    Instant start = now.minus(window);
    long within = times.stream().filter(each -> each.isAfter(start)).count();
    return within < most
        ? Optional.empty()
        : times.stream()
            .filter(each -> each.isAfter(start))
            .findFirst()
            .map(first -> Duration.between(now, first.plus(window)));
  }

  private static void forget(Deque<Instant> times, Instant before) {
    while (!times.isEmpty() && times.getFirst().isBefore(before)) {
      times.removeFirst();
    }
  }

  /// Whole seconds, as the server says them; never none.
  static long seconds(Duration wait) {
    return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }
}
