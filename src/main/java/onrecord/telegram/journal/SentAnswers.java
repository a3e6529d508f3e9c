package onrecord.telegram.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which messages of ours answer which question, and the questions that led to it.
public final class SentAnswers {
  private final Database database;
  private final Clock clock;

  SentAnswers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// An answer.
  ///
  /// @param question the message that asks
  /// @param thread the words asked, the earliest first
  /// @param messages those that have gone out, in the order of the answer; empty before the first
  public record Answered(long chat, int question, List<String> thread, List<Integer> messages) {}

  /// A row of an answer.
  private record StoredAnswer(long number, long chat, int question) {}

  /// The answer to the question in that message.
  public Optional<Answered> to(long chat, int question) {
    return find(
        "SELECT number, chat, question FROM answer WHERE chat = ? AND question = ?",
        chat,
        question);
  }

  /// The answer that this message of ours is a part of.
  public Optional<Answered> containing(long chat, int message) {
    return find(
        """
        SELECT number, answer.chat, question FROM answer JOIN message ON answer = number
          WHERE message.chat = ? AND message = ?
        """,
        chat,
        message);
  }

  /// The last answer in a chat, and before the one to that question, since that moment; small talk
  /// and lists are none.
  ///
  /// @param question a message that asks; it need not have been answered
  public Optional<Answered> before(long chat, int question, Instant since) {
    return find(
        """
        SELECT number, chat, question FROM answer WHERE chat = ?1 AND question <> ?2
          AND changed >= ?3 AND EXISTS (SELECT 1 FROM thread WHERE answer = number)
          AND number < coalesce(
            (SELECT number FROM answer WHERE chat = ?1 AND question = ?2), number + 1)
          ORDER BY number DESC LIMIT 1
        """,
        chat,
        question,
        since.toEpochMilli());
  }

  private Optional<Answered> find(String sql, Object... values) {
    return database.read(
        "read an answer",
        () -> {
          Optional<StoredAnswer> kept = database.first(sql, SentAnswers::kept, values);
          return kept.isEmpty() ? Optional.empty() : Optional.of(whole(kept.get()));
        });
  }

  private Answered whole(StoredAnswer kept) throws SQLException {
    return new Answered(
        kept.chat(),
        kept.question(),
        List.copyOf(
            database.list(
                "SELECT words FROM thread WHERE answer = ? ORDER BY place",
                row -> row.getString(1),
                kept.number())),
        List.copyOf(
            database.list(
                "SELECT message FROM message WHERE answer = ? ORDER BY place, message",
                row -> row.getInt(1),
                kept.number())));
  }

  /// Keeps the thread of questions that an answer is about to answer; inside a write.
  void begin(long chat, int question, List<String> thread) throws SQLException {
    long answer = kept(chat, question);
    database.run("DELETE FROM thread WHERE answer = ?", answer);
    for (int i = 0; i < thread.size(); i++) {
      database.run(
          "INSERT INTO thread (answer, place, words) VALUES (?, ?, ?)", answer, i, thread.get(i));
    }
  }

  /// Lets a message that went out join its answer, or one that was deleted leave it; inside a
  /// write.
  void sent(Outbox.Queued queued, int message) throws SQLException {
    Outbox.Sending sending = queued.sending();
    switch (sending.kind()) {
      case SEND -> {
        leave(queued.chat(), sending.message());
        if (sending.question() != 0 && message != 0) {
          join(queued, message);
        }
      }
      case EDIT -> {}
      case DELETE -> leave(queued.chat(), sending.message());
    }
  }

  private void leave(long chat, int message) throws SQLException {
    database.run("DELETE FROM message WHERE chat = ? AND message = ?", chat, message);
  }

  private void join(Outbox.Queued queued, int message) throws SQLException {
    database.run(
        "INSERT OR REPLACE INTO message (chat, message, answer, place) VALUES (?, ?, ?, ?)",
        queued.chat(),
        message,
        kept(queued.chat(), queued.sending().question()),
        queued.number());
  }

  private long kept(long chat, int question) throws SQLException {
    database.run(
        """
        INSERT INTO answer (chat, question, changed) VALUES (?, ?, ?)
          ON CONFLICT (chat, question) DO UPDATE SET changed = excluded.changed
        """,
        chat,
        question,
        clock.millis());
    return database
        .first(
            "SELECT number FROM answer WHERE chat = ? AND question = ?",
            row -> row.getLong(1),
            chat,
            question)
        .orElseThrow();
  }

  /// Erases answers that are older and of which nothing waits to go out; inside a write.
  void expire(Instant before) throws SQLException {
    database.run(
        """
        DELETE FROM answer WHERE changed < ? AND NOT EXISTS (
          SELECT 1 FROM outbox WHERE outbox.chat = answer.chat
            AND outbox.question = answer.question AND state IN ('queued', 'unknown'))
        """,
        before.toEpochMilli());
  }

  private static StoredAnswer kept(ResultSet row) throws SQLException {
    return new StoredAnswer(row.getLong(1), row.getLong(2), row.getInt(3));
  }
}
