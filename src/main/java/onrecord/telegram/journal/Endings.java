package onrecord.telegram.journal;

import java.sql.SQLException;
import java.util.List;

/// Ends of updates with which something is kept beside what goes out: all of it at once, or nothing
/// where the update has been ended before.
public final class Endings {
  private final Database database;
  private final Inbox inbox;
  private final Outbox outbox;
  private final SentAnswers answers;

  Endings(Database database, Inbox inbox, Outbox outbox, SentAnswers answers) {
    this.database = database;
    this.inbox = inbox;
    this.outbox = outbox;
    this.answers = answers;
  }

  /// Ends an update that cannot be dealt with: it is kept as it came until it expires, with why,
  /// and these are queued.
  public void setAside(Inbox.InboxEntry entry, String why, List<Outbox.Sending> sendings) {
    database.change(
        "set an update aside",
        () -> {
          long chat = inbox.turn(entry.number()).orElse(entry.chat());
          if (outbox.queue(entry, sendings)) {
            inbox.aside(entry.update(), entry.json(), why);
            begin(chat, sendings);
          }
        });
  }

  private void begin(long chat, List<Outbox.Sending> sendings) throws SQLException {
    int question = sendings.isEmpty() ? 0 : sendings.getFirst().question();
    if (question != 0) {
      answers.begin(chat, question, List.of());
    }
  }

  /// Ends the update, queues these, and counts one more of each.
  public void count(
      Inbox.InboxEntry entry, List<Outbox.Sending> sendings, List<Counters.Counted> counted) {
    database.change(
        "queue an answer and count",
        () -> {
          if (outbox.queue(entry, sendings)) {
            for (Counters.Counted each : counted) {
              Counters.add(database, each);
            }
          }
        });
  }
}
