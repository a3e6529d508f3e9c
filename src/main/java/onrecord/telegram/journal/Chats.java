package onrecord.telegram.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/// What is known of each chat: its preferences, and whether it will hear of us.
public final class Chats {
  private final Database database;
  private final Clock clock;

  Chats(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What was preferred there, as it was given.
  public Optional<String> preferences(long chat) {
    return database.read(
        "read preferences",
        () ->
            database.first(
                "SELECT preferences FROM chat WHERE chat = ? AND preferences IS NOT NULL",
                row -> row.getString(1),
                chat));
  }

  /// Keeps what is preferred there.
  public void prefer(long chat, String preferences) {
    database.change(
        "keep preferences",
        () ->
            database.run(
                """
                INSERT INTO chat (chat, preferences) VALUES (?, ?)
                  ON CONFLICT (chat) DO UPDATE SET preferences = excluded.preferences
                """,
                chat,
                preferences));
  }

  /// Lets nothing more go there, drops what was about to, and ends what it subscribed to.
  public void silence(long chat, String why) {
    database.change(
        "silence a chat",
        () -> {
          Subscriptions.end(database, chat);
          database.run(
              """
              INSERT INTO chat (chat, silenced) VALUES (?, ?)
                ON CONFLICT (chat) DO UPDATE SET silenced = excluded.silenced
              """,
              chat,
              why.isEmpty() ? "refused" : why);
          database.run(
              """
              UPDATE outbox SET state = 'refused', why = ?, body = '', again = '', changed = ?
                WHERE chat = ? AND state IN ('queued', 'unknown')
              """,
              why,
              clock.millis(),
              chat);
        });
  }

  /// Whether nothing may go there.
  public boolean isSilenced(long chat) {
    return database.read("read about a chat", () -> silenced(database, chat).isPresent());
  }

  /// Why nothing may go there; inside a read or write.
  static Optional<String> silenced(Database database, long chat) throws SQLException {
    return database.first(
        "SELECT silenced FROM chat WHERE chat = ? AND silenced IS NOT NULL",
        row -> row.getString(1),
        chat);
  }

  /// Lets messages go there again, since somebody has written there.
  public void hear(long chat) {
    if (isSilenced(chat)) {
      database.change(
          "hear a chat",
          () -> database.run("UPDATE chat SET silenced = NULL WHERE chat = ?", chat));
    }
  }

  /// Erases all that is known of it but what waits to be read; inside a write.
  ///
  /// @return whether there was anything
  boolean forget(long chat) throws SQLException {
    int erased = database.run("DELETE FROM outbox WHERE chat = ?", chat);
    erased += database.run("DELETE FROM answer WHERE chat = ?", chat);
    erased += Subscriptions.end(database, chat);
    erased += database.run("UPDATE chat SET preferences = NULL WHERE chat = ?", chat);
    erased += database.run("DELETE FROM chat WHERE chat = ? AND silenced IS NULL", chat);
    erased += database.run("DELETE FROM undecodable WHERE instr(json, ?) > 0", Long.toString(chat));
    return erased > 0;
  }

  /// Gives what is known of one chat to the one that it has become; inside a write.
  void migrate(long from, long to) throws SQLException {
    database.run("UPDATE inbox SET chat = ? WHERE chat = ? AND json IS NOT NULL", to, from);
    Subscriptions.migrate(database, from, to);
    // Messages have other numbers there: what is still to come answers none of them.
    database.run("DELETE FROM answer WHERE chat = ?", from);
    database.run(
        "UPDATE outbox SET chat = ?, question = 0 WHERE chat = ? AND state <> 'sent'", to, from);
    database.run(
        """
        INSERT INTO chat (chat, preferences) SELECT ?, preferences FROM chat
          WHERE chat = ? AND preferences IS NOT NULL
          ON CONFLICT (chat) DO UPDATE SET preferences = coalesce(preferences, excluded.preferences)
        """,
        to,
        from);
    database.run("DELETE FROM chat WHERE chat = ?", from);
  }
}
