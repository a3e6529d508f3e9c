package onrecord.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The limits, alone and under random load in virtual time; the seed is in each test's name.
final class LimitsTest {
  private static final Instant START = VirtualTime.START;

  private final Limits limits = new Limits();

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @Test
  void chat_quietSoFar_mayHaveAFewAtOnce_thenAboutOneASecond() {
    List<Duration> at = flood(7, 9);
    assertThat(at.subList(0, 3)).containsOnly(Duration.ZERO);
    assertThat(at.get(3)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3_500));
    assertThat(at.get(8)).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7));
  }

  @Test
  void group_getsTwentyAMinute() {
    List<Duration> at = flood(-100_1, 21);
    assertThat(at.get(19)).isLessThan(Duration.ofSeconds(25));
    assertThat(at.get(20)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(62));
  }

  @Test
  void all_getThirtyASecond() {
    for (long chat = 1; chat <= 30; chat++) {
      assertThat(limits.reserve(chat, START)).isEqualTo(new Limits.Slot(START, true));
    }
    Limits.Slot next = limits.reserve(31, START);
    assertThat(next.taken()).isTrue();
    assertThat(next.at()).isBetween(START.plusSeconds(1), START.plusMillis(1_100));
  }

  @Test
  void hold_longerThanAnother_isNotShortenedByIt() {
    limits.hold(7, START.plusSeconds(30));
    limits.hold(7, START.plusSeconds(2));
    assertThat(limits.reserve(7, START)).isEqualTo(new Limits.Slot(START.plusSeconds(30), false));
    assertThat(limits.held(7, START.plusSeconds(29))).contains(START.plusSeconds(30));
    assertThat(limits.held(7, START.plusSeconds(30))).isEmpty();
    assertThat(limits.reserve(8, START).taken()).isTrue();
  }

  @Test
  void chats_idle_areForgotten_heldOnesNot() {
    limits.hold(-1, START.plus(Duration.ofDays(1)));
    Instant now = START;
    for (long chat = 0; chat < 20_000; chat++) {
      now = now.plusMillis(50);
      limits.reserve(chat, now);
    }
    assertThat(limits.size()).isLessThan(1_000);
    assertThat(limits.held(-1, now)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void load_ofAnyKind_exceedsNoWindow(int seed) {
    var random = new Random(seed);
    var load = new Load(random, 1 + random.nextInt(120));
    load.run(Duration.ofMinutes(4));
    assertThat(busiest(load.all, Duration.ofSeconds(1))).isLessThanOrEqualTo(30);
    load.sent.forEach(
        (chat, times) -> {
          assertThat(times).isSorted();
          assertThat(busiest(times, Duration.ofSeconds(3))).isLessThanOrEqualTo(3);
          if (chat < 0) {
            assertThat(busiest(times, Duration.ofMinutes(1))).isLessThanOrEqualTo(20);
          }
        });
    // Whoever asks seldom waits at most for one of each other chat.
    Duration fair = Duration.ofMillis(1_050L * (1 + load.sent.size() / 30));
    assertThat(load.longestWaitOfQuietChat).isLessThanOrEqualTo(fair);
  }

  private List<Duration> flood(long chat, int count) {
    List<Duration> at = new ArrayList<>();
    Instant now = START;
    while (at.size() < count) {
      Limits.Slot slot = limits.reserve(chat, now);
      now = slot.at();
      if (slot.taken()) {
        at.add(Duration.between(START, now));
      }
    }
    return at;
  }

  private static int busiest(List<Instant> times, Duration window) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < times.size(); last++) {
      while (!times.get(first).plus(window).isAfter(times.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /// Chats that send as fast as they may, with pauses or without, and one that sends seldom.
  private final class Load {
    private static final long QUIET = 1_000_000;

    private final Random random;
    private final PriorityQueue<Due> due =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::asked));
    private final Map<Long, List<Instant>> sent = new HashMap<>();
    private final List<Instant> all = new ArrayList<>();
    private Duration longestWaitOfQuietChat = Duration.ZERO;

    /// A chat that wants to send.
    private record Due(Instant at, Instant asked, long chat) {}

    Load(Random random, int chats) {
      this.random = random;
      for (int i = 1; i <= chats; i++) {
        due.add(new Due(START, START, random.nextBoolean() ? i : -i));
      }
      due.add(new Due(START.plusSeconds(5), START.plusSeconds(5), QUIET));
    }

    void run(Duration time) {
      Instant end = START.plus(time);
      while (due.element().at().isBefore(end)) {
        Due next = due.remove();
        Limits.Slot slot = limits.reserve(next.chat(), next.at());
        if (slot.taken()) {
          sent(next, slot.at());
        } else {
          due.add(new Due(slot.at(), next.asked(), next.chat()));
        }
      }
    }

    private void sent(Due next, Instant at) {
      all.add(at);
      sent.computeIfAbsent(next.chat(), chat -> new ArrayList<>()).add(at);
      boolean quiet = next.chat() == QUIET;
      if (quiet) {
        Duration wait = Duration.between(next.asked(), at);
        longestWaitOfQuietChat =
            wait.compareTo(longestWaitOfQuietChat) > 0 ? wait : longestWaitOfQuietChat;
      }
      Instant again = at.plusMillis(quiet ? 10_000 : random.nextInt(200));
      due.add(new Due(again, again, next.chat()));
    }
  }
}
