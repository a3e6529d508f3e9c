package onrecord.telegram.journal;

import java.util.List;
import java.util.Map;
import onrecord.conversation.Subscription.FittingStatement;
import onrecord.telegram.journal.Outbox.Sending;

/// What chats are to be told, until it is in the outbox. Thread-safe.
public final class Notices {
  private final Database database;
  private final Outbox outbox;

  Notices(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /// A statement that a chat is to be told of.
  ///
  /// @param held whether it came beyond what a day takes
  public record WaitingNotice(
      long number, long subscription, int generation, FittingStatement fitting, boolean held) {}

  /// The chats that are to be told something, the longest waiting first.
  public List<Long> chats() {
    return database.read(
        "read what is to be told",
        () ->
            database.list(
                "SELECT chat FROM notice GROUP BY chat ORDER BY min(number)",
                row -> row.getLong(1)));
  }

  /// What a chat is to be told, in order.
  public List<WaitingNotice> of(long chat) {
    return database.read(
        "read what is to be told",
        () ->
            database.list(
                """
                SELECT number, subscription, generation, statement, first, last, held FROM notice
                  WHERE chat = ? ORDER BY number
                """,
                row ->
                    new WaitingNotice(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        new FittingStatement(row.getString(4), row.getInt(5), row.getInt(6)),
                        row.getBoolean(7)),
                chat));
  }

  /// How many wait.
  public int waiting() {
    return database.read(
        "count what is to be told",
        () -> database.first("SELECT count(*) FROM notice", row -> row.getInt(1)).orElse(0));
  }

  /// How many messages a chat was told on that day, counted from 1970.
  public int told(long chat, long day) {
    return database.read(
        "count what was told",
        () ->
            database
                .first(
                    "SELECT messages FROM noticed WHERE chat = ? AND day = ?",
                    row -> row.getInt(1),
                    chat,
                    day)
                .orElse(0));
  }

  /// Queues what tells of these and takes them away, in one; only those that still wait.
  ///
  /// @param day on which it is told, counted from 1970
  public void tell(long chat, List<WaitingNotice> notices, List<Sending> sendings, long day) {
    database.change(
        "queue a notice",
        () -> {
          int taken = 0;
          for (WaitingNotice each : notices) {
            taken +=
                database.run(
                    "DELETE FROM notice WHERE number = ? AND chat = ?", each.number(), chat);
          }
          if (taken == notices.size()) {
            outbox.queue(chat, sendings);
            database.run("DELETE FROM noticed WHERE chat = ? AND day < ?", chat, day);
            database.run(
                """
                INSERT INTO noticed (chat, day, messages) VALUES (?, ?, ?)
                  ON CONFLICT (chat, day) DO UPDATE SET messages = messages + excluded.messages
                """,
                chat,
                day,
                sendings.isEmpty() ? 0 : 1);
          }
        });
  }

  /// Says that a chat has been told enough on this day for these.
  public void hold(long chat, int generation) {
    database.change(
        "hold a notice back",
        () ->
            database.run(
                "UPDATE notice SET held = 1 WHERE chat = ? AND generation = ?", chat, generation));
  }

  /// Queues these for chats and writes a note that it was done, in one; nothing where the note says
  /// so already.
  public void tellOnce(String mark, String value, Map<Long, List<Sending>> sendings) {
    database.change(
        "queue what is told once",
        () -> {
          int written =
              database.run(
                  """
                  INSERT INTO mark (name, value) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    WHERE value <> excluded.value
                  """,
                  mark,
                  value);
          for (Map.Entry<Long, List<Sending>> each : sendings.entrySet()) {
            outbox.queue(each.getKey(), written > 0 ? each.getValue() : List.of());
          }
        });
  }
}
