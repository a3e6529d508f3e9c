package onrecord.telegram.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

/// The updates that cannot be read or dealt with: each once, until it expires.
final class UndecodableUpdates {
  private final Database database;
  private final Clock clock;

  UndecodableUpdates(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// How many there are, and why the latest is one.
  Inbox.Aside aside() {
    return database.read(
        "read what is set aside",
        () ->
            new Inbox.Aside(
                database
                    .first("SELECT count(*) FROM undecodable", row -> row.getInt(1))
                    .orElseThrow(),
                database.first(
                    "SELECT why FROM undecodable ORDER BY number DESC LIMIT 1",
                    row -> row.getString(1))));
  }

  /// Keeps one; inside a write.
  void keep(long update, String json, String why) throws SQLException {
    database.run(
        """
        INSERT INTO undecodable (update_id, hash, arrived, json, why)
          VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        update,
        Inbox.hash(json),
        clock.millis(),
        json,
        why);
  }

  /// Erases those that are older; inside a write.
  void expire(Instant before) throws SQLException {
    database.run("DELETE FROM undecodable WHERE arrived < ?", before.toEpochMilli());
  }
}
