package onrecord.telegram.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// What is to go out, and what has become of it; its words are kept only while it waits.
public final class Outbox {
  // A message that may have arrived is repeated once; an edit or a deletion may be made again.
  private static final String LAST = "unknowns + 1 >= iif(kind = 'SEND', 2, 5)";
  static final String WAITS = "state IN ('queued', 'unknown')";
  private static final String OPEN = "state IN ('queued', 'sending', 'unknown')";
  private static final String QUEUED =
      """
      SELECT number, chat, kind, method, body, question, message, again, attempts,
        kind = 'SEND' AND unknowns > 0 FROM outbox WHERE
      """;

  private final Database database;
  private final Clock clock;
  private final Inbox inbox;
  private final SentAnswers answers;

  Outbox(Database database, Clock clock, Inbox inbox, SentAnswers answers) {
    this.database = database;
    this.clock = clock;
    this.inbox = inbox;
    this.answers = answers;
  }

  /// What a sending does to the messages of a chat.
  public enum SendingKind {
    /// Adds one.
    SEND,
    /// Changes one.
    EDIT,
    /// Takes one away.
    DELETE
  }

  /// What is to be sent.
  ///
  /// @param body the method's parameters, a JSON object
  /// @param question the message that it answers; 0: none
  /// @param message the one that is edited or deleted; 0: none
  /// @param again the line that a repeat ends with when the first may have arrived
  public record Sending(
      SendingKind kind, String method, String body, int question, int message, String again) {}

  /// A sending that waits.
  ///
  /// @param uncertain a message of which a first copy may have arrived
  public record Queued(long number, long chat, Sending sending, int attempts, boolean uncertain) {}

  /// Ends the update and queues these in order, in one; nothing where it has been ended before.
  public void answer(Inbox.InboxEntry entry, List<Sending> sendings) {
    database.change("queue an answer", () -> queue(entry, sendings));
  }

  /// Ends the update, queues these in order and keeps the thread of questions that they answer, in
  /// one; nothing where it has been ended before.
  public void answer(
      Inbox.InboxEntry entry, List<Sending> sendings, int question, List<String> thread) {
    database.change(
        "queue an answer",
        () -> {
          long chat = inbox.turn(entry.number()).orElse(entry.chat());
          if (queue(entry, sendings)) {
            answers.begin(chat, question, thread);
          }
        });
  }

  /// Queues these in order; they answer nothing that arrived.
  public void add(long chat, List<Sending> sendings) {
    database.change("queue what is to be sent", () -> queue(chat, sendings));
  }

  /// Ends the update and queues these, unless it has been ended before; inside a write.
  boolean queue(Inbox.InboxEntry entry, List<Sending> sendings) throws SQLException {
    long chat = inbox.turn(entry.number()).orElse(entry.chat());
    boolean ended = inbox.end(entry.number());
    queue(chat, ended ? sendings : List.of());
    return ended;
  }

  /// Queues these in order; inside a write.
  void queue(long chat, List<Sending> sendings) throws SQLException {
    boolean open = Chats.silenced(database, chat).isEmpty();
    for (Sending sending : open ? sendings : List.<Sending>of()) {
      database.run(
          """
          INSERT INTO outbox (chat, kind, method, body, question, message, again, state, changed)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', ?)
          """,
          chat,
          sending.kind().name(),
          sending.method(),
          sending.body(),
          sending.question(),
          sending.message(),
          sending.again(),
          clock.millis());
    }
  }

  /// What waits to go to that chat, in order.
  public List<Queued> next(long chat) {
    String waiting = QUEUED + "chat = ? AND " + WAITS + " ORDER BY number";
    return database.read(
        "read what is to be sent", () -> database.list(waiting, Outbox::queued, chat));
  }

  /// The chats to which something waits to go, the longest waiting first.
  public List<Long> chats() {
    return database.read(
        "read what is to be sent",
        () ->
            database.list(
                "SELECT chat FROM outbox WHERE %s GROUP BY chat ORDER BY min(number)"
                    .formatted(WAITS),
                row -> row.getLong(1)));
  }

  /// Says that its request is about to leave.
  ///
  /// @return false where it no longer waits (forgotten, silenced): it must not leave
  public boolean sending(long number) {
    String sql =
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, changed = ?"
            + " WHERE number = ? AND "
            + WAITS;
    return database.write("note a sending", () -> database.run(sql, clock.millis(), number) > 0);
  }

  /// Says that it was done.
  ///
  /// @param message the message that it made; 0 where it made none
  public void sent(long number, int message) {
    String open = QUEUED + "number = ? AND " + OPEN;
    database.change(
        "note what was sent",
        () -> {
          for (Queued sent : database.list(open, Outbox::queued, number)) {
            end(number, "sent", "");
            answers.sent(sent, message);
          }
        });
  }

  /// Says that nobody knows whether it was done: it waits for its repeat, or is given up.
  public void unknown(long number) {
    unknown("number = ?", number);
  }

  /// What was being sent when the journal was last in use is of unknown outcome.
  void recover() {
    unknown("state = ?", "sending");
  }

  private void unknown(String which, Object value) {
    String sql =
        """
        UPDATE outbox SET state = iif(%1$s, 'given up', 'unknown'), body = iif(%1$s, '', body),
          again = iif(%1$s, '', again), unknowns = unknowns + 1, changed = ?
          WHERE state = 'sending' AND %2$s
        """
            .formatted(LAST, which);
    database.change(
        "note a sending of unknown outcome", () -> database.run(sql, clock.millis(), value));
  }

  /// Says that it was surely not done: it waits as before, and the attempt does not count.
  public void unsent(long number) {
    database.change(
        "note what was not sent",
        () ->
            database.run(
                """
                UPDATE outbox SET state = iif(unknowns > 0, 'unknown', 'queued'),
                  attempts = attempts - 1, changed = ? WHERE number = ? AND state = 'sending'
                """,
                clock.millis(),
                number));
  }

  /// Says that it will never be done.
  public void refused(long number, String why) {
    database.change("note a refusal", () -> end(number, "refused", why));
  }

  /// Gives it other parameters before another attempt.
  public void replace(long number, String body) {
    database.change(
        "change what is to be sent",
        () ->
            database.run("UPDATE outbox SET body = ? WHERE number = ? AND " + OPEN, body, number));
  }

  /// How many wait.
  public int waiting() {
    String sql = "SELECT count(*) FROM outbox WHERE " + WAITS;
    return database.read(
        "count what is to be sent", () -> database.first(sql, row -> row.getInt(1)).orElseThrow());
  }

  private void end(long number, String state, String why) throws SQLException {
    database.run(
        """
        UPDATE outbox SET state = ?, why = ?, body = '', again = '', changed = ?
          WHERE number = ? AND
        """
            + OPEN,
        state,
        why,
        clock.millis(),
        number);
  }

  private static Queued queued(ResultSet row) throws SQLException {
    return new Queued(
        row.getLong(1),
        row.getLong(2),
        new Sending(
            SendingKind.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getInt(7),
            row.getString(8)),
        row.getInt(9),
        row.getBoolean(10));
  }

  /// Erases what is over and older; inside a write.
  void expire(Instant before) throws SQLException {
    database.run(
        "DELETE FROM outbox WHERE state IN ('sent', 'given up', 'refused') AND changed < ?",
        before.toEpochMilli());
  }
}
