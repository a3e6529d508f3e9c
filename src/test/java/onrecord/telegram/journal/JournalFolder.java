package onrecord.telegram.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import onrecord.telegram.journal.Inbox.Arrival;
import onrecord.telegram.journal.Inbox.InboxEntry;
import onrecord.telegram.journal.Outbox.Queued;
import onrecord.telegram.journal.Outbox.Sending;
import onrecord.telegram.journal.Outbox.SendingKind;
import onrecord.testing.SetClock;

/// A folder with a journal in it, and what a crash leaves of it.
record JournalFolder(Path path, SetClock clock) {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  static final Duration KEEP = Duration.ofDays(30);

  JournalFolder(Path path) {
    this(path, new SetClock(NOW));
  }

  Path file() {
    return path.resolve("journal.sqlite");
  }

  Journal open() throws IOException {
    return Journal.open(file(), clock, KEEP);
  }

  /// What lies on the disk at this moment, as a crash leaves it, in a folder beside.
  JournalFolder crashed() throws IOException {
    boolean isCopy = String.valueOf(path.getFileName()).startsWith("crashed");
    Path copy = Files.createTempDirectory(isCopy ? path.getParent() : path, "crashed");
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(it -> it.toString().contains("journal.sqlite")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return new JournalFolder(copy, clock);
  }

  /// Whether the words stand anywhere in the journal's files.
  boolean holds(String words) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(words)) {
          return true;
        }
      }
      return false;
    }
  }

  static Arrival arrival(long update, long chat, String words) {
    return new Arrival(
        update,
        chat,
        NOW,
        "{\"id\":%d,\"chat\":%d,\"text\":\"%s\"}".formatted(update, chat, words));
  }

  /// An update that has just arrived.
  static InboxEntry arrived(Journal journal, long update, long chat) {
    return journal.inbox().keep(List.of(arrival(update, chat, "who?"))).getFirst();
  }

  static Sending message(String body, int question) {
    return new Sending(SendingKind.SEND, "sendMessage", body, question, 0, "Sent again.");
  }

  static Sending edit(int message, int question) {
    return new Sending(SendingKind.EDIT, "editMessageText", "{}", question, message, "");
  }

  static Sending deletion(int message) {
    return new Sending(SendingKind.DELETE, "deleteMessage", "{}", 0, message, "");
  }

  /// The only sending that waits to go there.
  static Queued only(Journal journal, long chat) {
    List<Queued> waiting = journal.outbox().next(chat);
    if (waiting.size() != 1) {
      throw new AssertionError("not one: " + waiting);
    }
    return waiting.getFirst();
  }

  /// One message to that chat, as an answer to question 5, waiting to go.
  static Queued queued(Journal journal, long chat) {
    journal.outbox().answer(arrived(journal, 1, chat), List.of(message("{}", 5)), 5, List.of("q"));
    return only(journal, chat);
  }
}
