package onrecord.telegram.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How much may go out in which time: to one chat, to a group, in all. A little slower than the
/// server allows, since requests do not all travel equally long.
///
/// No chat waits for another's limit: it takes a place in the common queue only when its own turn
/// has come, and then one.
final class Limits {
  private static final int FEW_CHATS = 256;

  private final Window all = new Window(30, Duration.ofMillis(1_050));
  private final Map<Long, Lane> lanes = new HashMap<>();
  private int many = FEW_CHATS;

  /// When to go on.
  ///
  /// @param taken whether to send then, rather than to ask again
  record Slot(Instant at, boolean taken) {}

  /// From when on that chat's own limits let something go there.
  Instant ready(long chat, Instant now) {
    Lane lane = lanes.get(chat);
    return lane == null ? now : lane.ready(now);
  }

  /// The next slot for that chat.
  Slot reserve(long chat, Instant now) {
    forgetIdle(now);
    Lane lane = lanes.computeIfAbsent(chat, Lane::of);
    Instant ready = lane.ready(now);
    if (ready.isAfter(now)) {
      return new Slot(ready, false);
    }
    Instant at = all.next(now);
    all.add(at);
    lane.windows.forEach(window -> window.add(at));
    return new Slot(at, true);
  }

  /// Lets nothing go to that chat before then.
  void hold(long chat, Instant until) {
    Lane lane = lanes.computeIfAbsent(chat, Lane::of);
    lane.heldUntil = latest(lane.heldUntil, until);
  }

  /// Until when nothing goes to that chat, if that is still to come.
  Optional<Instant> held(long chat, Instant now) {
    return Optional.ofNullable(lanes.get(chat)).map(lane -> lane.heldUntil).filter(now::isBefore);
  }

  /// How many chats are remembered.
  int size() {
    return lanes.size();
  }

  private void forgetIdle(Instant now) {
    if (lanes.size() > many) {
      lanes.values().removeIf(lane -> lane.isIdle(now));
      many = Math.max(FEW_CHATS, 2 * lanes.size());
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// So many in so long a time, wherever that time begins.
  private static final class Window {
    private final int count;
    private final Duration time;
    private final ArrayDeque<Instant> last = new ArrayDeque<>();

    Window(int count, Duration time) {
      this.count = count;
      this.time = time;
    }

    Instant next(Instant now) {
      return last.size() < count ? now : latest(now, last.getFirst().plus(time));
    }

    void add(Instant at) {
      if (last.size() == count) {
        last.removeFirst();
      }
      last.addLast(at);
    }

    boolean isIdle(Instant now) {
      return last.isEmpty() || !last.getLast().plus(time).isAfter(now);
    }
  }

  /// What went to one chat lately.
  private static final class Lane {
    private final List<Window> windows;
    private Instant heldUntil = Instant.MIN;

    Lane(List<Window> windows) {
      this.windows = windows;
    }

    /// Groups and channels have negative ids.
    static Lane of(long chat) {
      var second = new Window(3, Duration.ofMillis(3_150));
      var minute = new Window(20, Duration.ofSeconds(61));
      return new Lane(chat < 0 ? List.of(second, minute) : List.of(second));
    }

    Instant ready(Instant now) {
      Instant ready = latest(now, heldUntil);
      for (Window window : windows) {
        ready = latest(ready, window.next(now));
      }
      return ready;
    }

    boolean isIdle(Instant now) {
      return !heldUntil.isAfter(now) && windows.stream().allMatch(window -> window.isIdle(now));
    }
  }
}
