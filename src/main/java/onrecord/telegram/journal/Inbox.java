package onrecord.telegram.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What has arrived: each update once, and its words only until it is done.
public final class Inbox {
  /// How long an update is known again: twice as long as the server keeps one.
  static final Duration KNOWN = Duration.ofDays(2);

  private static final String ENTRY = "SELECT number, update_id, chat, written, json FROM inbox ";

  static final String WAITING = "SELECT count(*) FROM inbox WHERE json IS NOT NULL";

  private final Database database;
  private final Clock clock;
  private final UndecodableUpdates undecodable;

  Inbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.undecodable = new UndecodableUpdates(database, clock);
  }

  /// An update as it came.
  ///
  /// @param chat whose turn it is in: order holds within it
  /// @param at when it was written, as the server says
  public record Arrival(long update, long chat, Instant at, String json) {}

  /// An update that is kept.
  ///
  /// @param number its place in the order of arrival
  public record InboxEntry(long number, long update, long chat, Instant at, String json) {}

  /// Keeps all of them, or none, and gives those that are new; one of the same id with other
  /// content is new, since ids can begin again.
  public List<InboxEntry> keep(List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    return database.write(
        "keep what arrived",
        () -> {
          List<InboxEntry> kept = new ArrayList<>();
          for (Arrival arrival : arrivals) {
            keep(arrival).ifPresent(kept::add);
          }
          return List.copyOf(kept);
        });
  }

  private Optional<InboxEntry> keep(Arrival arrival) throws SQLException {
    return database.first(
        """
        INSERT INTO inbox (update_id, hash, arrived, chat, written, json)
          VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          RETURNING number, update_id, chat, written, json
        """,
        Inbox::entry,
        arrival.update(),
        hash(arrival.json()),
        clock.millis(),
        arrival.chat(),
        arrival.at().toEpochMilli(),
        arrival.json());
  }

  /// The earliest that waits in that turn.
  public Optional<InboxEntry> next(long chat) {
    return database.read(
        "read what waits",
        () ->
            database.first(
                ENTRY + "WHERE chat = ? AND json IS NOT NULL ORDER BY number LIMIT 1",
                Inbox::entry,
                chat));
  }

  /// The turns in which something waits, the longest waiting first.
  public List<Long> chats() {
    return database.read(
        "read what waits",
        () ->
            database.list(
                "SELECT chat FROM inbox WHERE json IS NOT NULL GROUP BY chat ORDER BY min(number)",
                row -> row.getLong(1)));
  }

  /// How many wait in that turn.
  public int waiting(long chat) {
    return count("SELECT count(*) FROM inbox WHERE json IS NOT NULL AND chat = ?", chat);
  }

  /// How many of one person wait in that turn.
  public int waiting(long chat, long person) {
    return count(
        """
        SELECT count(*) FROM inbox WHERE json IS NOT NULL AND chat = ? AND json_valid(json)
          AND ? IN (json ->> '$.message.from.id', json ->> '$.edited_message.from.id',
            json ->> '$.callback_query.from.id')
        """,
        chat,
        person);
  }

  /// The number of the query by which a press on that button of that message waits in that turn.
  public Optional<String> press(long chat, int message, String payload) {
    return database.read(
        "look for a press",
        () ->
            database.first(
                """
                SELECT json ->> '$.callback_query.id' FROM inbox
                  WHERE json IS NOT NULL AND chat = ? AND json_valid(json)
                    AND json ->> '$.callback_query.message.message_id' = ?
                    AND json ->> '$.callback_query.data' = ?
                  ORDER BY number LIMIT 1
                """,
                row -> row.getString(1),
                chat,
                message,
                payload));
  }

  /// How many wait.
  public int waiting() {
    return count(WAITING);
  }

  /// Says that work on one begins, so that it is known whatever becomes of the process.
  ///
  /// @return how often that was said and not taken back; 0 where it no longer waits
  public int begin(long number) {
    String sql =
        "UPDATE inbox SET tries = tries + 1 WHERE number = ? AND json IS NOT NULL RETURNING tries";
    return database.note(
        "note what is begun", () -> database.first(sql, row -> row.getInt(1), number).orElse(0));
  }

  /// Takes that back: that the work broke off was no fault of its own.
  public void takeBack(long number) {
    String sql = "UPDATE inbox SET tries = max(tries - 1, 0) WHERE number = ?";
    database.note("note what was not begun", () -> database.run(sql, number));
  }

  /// When the one came that waits longest.
  public Optional<Instant> oldest() {
    String sql = "SELECT arrived FROM inbox WHERE json IS NOT NULL ORDER BY arrived LIMIT 1";
    return database.read(
        "read what waits", () -> database.first(sql, row -> Instant.ofEpochMilli(row.getLong(1))));
  }

  /// How many wait on which work was begun more than once.
  public int triedAgain() {
    return count("SELECT count(*) FROM inbox WHERE json IS NOT NULL AND tries > 1");
  }

  /// Those set aside that are still kept.
  ///
  /// @param last why the latest was; empty where there is none
  public record Aside(int count, Optional<String> last) {}

  /// What is set aside.
  public Aside aside() {
    return undecodable.aside();
  }

  private int count(String sql, Object... values) {
    return database.read(
        "count what waits", () -> database.first(sql, row -> row.getInt(1), values).orElseThrow());
  }

  /// Ends one for which there is nothing to send.
  public void done(long number) {
    database.change("end an update", () -> end(number));
  }

  /// Erases all but id and hash; inside a write.
  ///
  /// @return whether it waited
  boolean end(long number) throws SQLException {
    return database.run(
            """
            UPDATE inbox SET json = NULL, chat = 0, written = 0, tries = 0
              WHERE number = ? AND json IS NOT NULL
            """,
            number)
        > 0;
  }

  /// The turn that one waits in now, which another may have become since; inside a read or write.
  Optional<Long> turn(long number) throws SQLException {
    return database.first(
        "SELECT chat FROM inbox WHERE number = ? AND json IS NOT NULL",
        row -> row.getLong(1),
        number);
  }

  /// Keeps one that cannot be read, once, until it expires.
  public void setAside(long update, String json, String why) {
    database.change("set aside an update that cannot be read", () -> aside(update, json, why));
  }

  /// Keeps one that cannot be dealt with; inside a write.
  void aside(long update, String json, String why) throws SQLException {
    undecodable.keep(update, json, why);
  }

  /// Erases what is known long enough; inside a write.
  void expire(Instant before) throws SQLException {
    database.run(
        "DELETE FROM inbox WHERE json IS NULL AND arrived < ?",
        clock.instant().minus(KNOWN).toEpochMilli());
    undecodable.expire(before);
  }

  private static InboxEntry entry(ResultSet row) throws SQLException {
    return new InboxEntry(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        Instant.ofEpochMilli(row.getLong(4)),
        row.getString(5));
  }

  static byte[] hash(String json) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
