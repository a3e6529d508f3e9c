package onrecord.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import onrecord.journal.Inbox.Arrival;
import onrecord.journal.Outbox.Kind;
import onrecord.journal.Outbox.Sending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @TempDir private Path folder;

  @Test
  void question_answered_isKept() throws IOException {
    Path file = folder.resolve("journal.sqlite");
    try (Journal journal =
        Journal.open(file, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofDays(30))) {
      Inbox.Entry entry =
          journal.inbox().keep(List.of(new Arrival(1, 7, NOW, "{\"a\":1}"))).getFirst();
      assertThat(journal.inbox().next(7)).contains(entry);
      journal
          .outbox()
          .answer(
              entry,
              List.of(new Sending(Kind.SEND, "sendMessage", "{}", 5, 0, "again")),
              5,
              List.of("who?"));
      Outbox.Queued queued = journal.outbox().next(7).getFirst();
      assertThat(journal.outbox().sending(queued.number())).isTrue();
      journal.outbox().sent(queued.number(), 99);
      assertThat(journal.answers().containing(7, 99))
          .contains(new Answers.Answered(7, 5, List.of("who?"), List.of(99)));
    }
  }
}
