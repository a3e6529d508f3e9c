package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Subscription;
import onrecord.conversation.Subscription.SubscriptionKind;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.Subscriptions.Subscriber;
import onrecord.testing.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many subscriptions of all three kinds, and a generation with 20 new statements. `mvn -q test
/// -Dtest=ManySubscriptionsTest -Donrecord.subscriptions=1000` prints what a thousand take.
final class ManySubscriptionsTest {
  private static final int SUBSCRIPTIONS = Integer.getInteger("onrecord.subscriptions", 120);
  private static final int NEW = 20;
  private static final List<String> ORGANIZATIONS = List.of("dockers", "port", "fishers", "ferry");
  private static final List<String> THINGS =
      List.of("cranes", "tolls", "nets", "lifeboats", "tugs", "buoys", "ropes", "anchors");

  @TempDir private Path folder;
  private final Map<Long, List<String>> told = new HashMap<>();

  @Test
  void subscriptionsOfAllKinds_areToldOnce() throws IOException, InterruptedException {
    var clock = new SetClock(Instant.parse("2010-07-02T12:00:00Z"));
    try (var harbour = GrowingHarbour.in(folder.resolve("harbour"));
        Journal journal = Journal.open(folder.resolve("journal"), clock, Duration.ofDays(2))) {
      var server = new NoticeServer(journal, clock, this::tell);
      server.work(harbour, 5);
      subscribe(journal);
      grow(harbour);
      long begun = System.nanoTime();
      server.work(harbour, 5);
      double seconds = (System.nanoTime() - begun) / 1e9;
      server.work(harbour, 5);
      System.out.printf(
          Locale.ROOT,
          "%d subscriptions, %d new statements: %.1f s, %d messages, %d chats told twice%n",
          SUBSCRIPTIONS,
          NEW,
          seconds,
          told.values().stream().mapToInt(List::size).sum(),
          told.values().stream().filter(all -> all.size() > 1).count());
      assertThat(told.values()).allSatisfy(all -> assertThat(all).hasSize(1));
      // All but those whose matter none of the new statements speaks of.
      assertThat(told.keySet()).hasSize(SUBSCRIPTIONS);
      assertThat(told.getOrDefault(1L, List.of()).getFirst()).contains(NEW + " statements");
      assertThat(told.getOrDefault(2L, List.of()).getFirst())
          .contains("Dock Workers")
          .doesNotContain("Port Auth");
      assertThat(told.getOrDefault(3L, List.of()).getFirst())
          .contains("cranes")
          .doesNotContain("tolls");
    }
  }

  private void tell(long chat, String words) {
    told.computeIfAbsent(chat, _ -> new ArrayList<>()).add(words);
  }

  private static void subscribe(Journal journal) {
    for (int i = 0; i < SUBSCRIPTIONS; i++) {
      var subscriber = new Subscriber(i + 1, MessagePlace.PRIVATE.name(), 0, "en");
      journal.subscriptions().add(subscriber, subscription(i));
    }
  }

  private static Subscription subscription(int i) {
    int round = i / 3;
    return switch (i % 3) {
      case 0 -> Subscription.EVERYTHING;
      case 1 -> {
        String key = ORGANIZATIONS.get(round % ORGANIZATIONS.size());
        yield new Subscription(SubscriptionKind.ORGANIZATION, key, key);
      }
      default ->
          // No two alike, so that each is put to the archive.
          Subscription.matter(
              "the price of " + THINGS.get(round % THINGS.size()) + " ".repeat(round / 8));
    };
  }

  private static void grow(GrowingHarbour harbour) {
    for (int i = 0; i < NEW; i++) {
      String thing = THINGS.get(i % THINGS.size());
      String organization = ORGANIZATIONS.get(i % ORGANIZATIONS.size());
      harbour.with(
          "new-" + i,
          "title: On %s, part %d\norganization: %s\ndate: 2010-07-03\nlanguage: en"
              .formatted(thing, i, organization),
          "The price of %s has gone up for the time number %d. Whoever buys %s pays twice."
              .formatted(thing, i, thing));
    }
    harbour.grows();
  }
}
