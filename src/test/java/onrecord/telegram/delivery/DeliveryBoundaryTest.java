package onrecord.telegram.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.journal.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sendings that break what sends them.
final class DeliveryBoundaryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final int CHAT = 7;

  @TempDir private Path folder;
  private final List<String> sent = new ArrayList<>();
  private final AtomicInteger breaks = new AtomicInteger();
  private Journal journal;
  private Delivery delivery;

  @BeforeEach
  void open() throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    journal = Journal.open(folder.resolve("journal.sqlite"), clock, Duration.ofDays(2));
    Caller caller =
        (_, parameters, _) -> {
          sent.add(parameters.path("text").asText());
          var message = JsonNodeFactory.instance.objectNode().put("message_id", sent.size());
          return new Outcome.Done(message);
        };
    InstantSource breaking =
        () -> {
          if (breaks.getAndDecrement() > 0) {
            throw new StackOverflowError();
          }
          return NOW;
        };
    var pacing = new Pacing(breaking.withZone(ZoneOffset.UTC), _ -> {});
    delivery = new Delivery(caller, journal, pacing, (_, _) -> {}, _ -> {});
    journal.outbox().add(CHAT, List.of(Stage.send("first"), Stage.send("second")));
  }

  @AfterEach
  void close() throws IOException {
    delivery.close();
    journal.close();
  }

  @Test
  void sendingThatBreaksOffOnce_goesOutTheNextTime() throws Exception {
    breaks.set(1);
    delivery.deliver(CHAT);
    assertThat(sent).containsExactly("first", "second");
  }

  @Test
  void sendingThatBreaksOffTwice_isDropped_andHoldsUpNoOther() throws Exception {
    breaks.set(2);
    delivery.deliver(CHAT);
    assertThat(sent).containsExactly("second");
    assertThat(journal.outbox().waiting()).isZero();
  }
}
