package onrecord.fakebotapi.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/// What is to go wrong, and when.
public final class Faults {
  private final List<Scripted> scripted = new ArrayList<>();

  /// Which requests: of a method (any where it is empty), to a chat (any where there is none), from
  /// the nth on, so many of them.
  public record When(String method, OptionalLong chat, int from, int times) {
    /// The next request of that method.
    public static When next(String method) {
      return new When(method, OptionalLong.empty(), 1, 1);
    }

    /// All requests of that method.
    public static When every(String method) {
      return new When(method, OptionalLong.empty(), 1, Integer.MAX_VALUE);
    }

    /// Only those to that chat.
    public When to(long only) {
      return new When(method, OptionalLong.of(only), from, times);
    }

    /// Only from the nth on.
    public When fromNth(int first) {
      return new When(method, chat, first, times);
    }

    /// Only so many.
    public When times(int most) {
      return new When(method, chat, from, most);
    }
  }

  private record Scripted(When when, Fault fault, AtomicInteger seen) {}

  /// Adds one; of several that fit the first counts.
  public synchronized void add(When when, Fault fault) {
    scripted.add(new Scripted(when, fault, new AtomicInteger()));
  }

  /// Lets everything go right again.
  public synchronized void clear() {
    scripted.clear();
  }

  /// What is to go wrong with a request that came.
  public synchronized Optional<Fault> of(String method, long chat) {
    Optional<Fault> found = Optional.empty();
    for (Scripted each : scripted) {
      When when = each.when();
      boolean meant = when.method().isEmpty() || when.method().equals(method);
      if (meant && (when.chat().isEmpty() || when.chat().getAsLong() == chat)) {
        int nth = each.seen().incrementAndGet();
        boolean due = nth >= when.from() && nth - when.from() < when.times();
        found = due && found.isEmpty() ? Optional.of(each.fault()) : found;
      }
    }
    return found;
  }
}
