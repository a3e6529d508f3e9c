package onrecord.telegram.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/// What is counted without names, and the notes that the bot leaves itself.
public final class Counters {
  private static final int BUSY_MILLIS = 2_000;

  private final Database database;

  Counters(Database database) {
    this.database = database;
  }

  /// What waits in a journal, seen from outside.
  ///
  /// @param holder who has it open
  /// @param damage what is wrong with it; empty where nothing is, or while it is in use
  /// @param updates that wait for their answer
  /// @param sendings that wait to go out
  public record WaitingCount(Optional<String> holder, String damage, int updates, int sendings) {}

  /// What waits in the journal of that name. Its files are left as they are, and whoever has it
  /// open goes on.
  public static WaitingCount waiting(Path file) throws IOException {
    Optional<String> holder = JournalLock.holder(file);
    return holder.isPresent() ? besides(file, holder) : ofCopy(file);
  }

  /// Opening the file itself would bring home what a crash left in its log, and make files beside.
  private static WaitingCount ofCopy(Path file) throws IOException {
    Path folder = Files.createTempDirectory("onrecord-journal");
    try {
      for (String part : List.of("", "-wal")) {
        Path from = file.resolveSibling(file.getFileName() + part);
        if (Files.exists(from)) {
          Files.copy(from, folder.resolve("copy" + part));
        }
      }
      Path copy = folder.resolve("copy");
      String damage = new JournalFile(copy, Clock.systemUTC(), Schema.CURRENT).damage();
      return damage.isEmpty()
          ? besides(copy, Optional.empty())
          : new WaitingCount(Optional.empty(), damage, 0, 0);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path each : files.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  private static WaitingCount besides(Path file, Optional<String> holder) throws IOException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    try (Connection connection =
        config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString())) {
      return new WaitingCount(
          holder,
          "",
          count(connection, Inbox.WAITING),
          count(connection, "SELECT count(*) FROM outbox WHERE " + Outbox.WAITS));
    } catch (SQLException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /// One thing of a kind, to be counted.
  public record Counted(String kind, String what) {}

  /// Counts one more.
  public void add(String kind, String what) {
    database.change("count", () -> add(database, new Counted(kind, what)));
  }

  /// Counts so many more.
  public void add(String kind, String what, long times) {
    database.change("count", () -> add(database, new Counted(kind, what), times));
  }

  /// Counts one more; inside a write.
  static void add(Database database, Counted counted) throws SQLException {
    add(database, counted, 1);
  }

  private static void add(Database database, Counted counted, long times) throws SQLException {
    database.run(
        """
        INSERT INTO tally (kind, what, times) VALUES (?, ?, ?)
          ON CONFLICT (kind, what) DO UPDATE SET times = times + excluded.times
        """,
        counted.kind(),
        counted.what(),
        times);
  }

  /// How many times.
  public long of(String kind, String what) {
    return database.read(
        "read a count",
        () ->
            database
                .first(
                    "SELECT times FROM tally WHERE kind = ? AND what = ?",
                    row -> row.getLong(1),
                    kind,
                    what)
                .orElse(0L));
  }

  /// How many times each, in the order of their names.
  public Map<String, Long> all(String kind) {
    return database.read(
        "read counts",
        () -> {
          Map<String, Long> all = new LinkedHashMap<>();
          database.list(
              "SELECT what, times FROM tally WHERE kind = ? ORDER BY what",
              row -> all.put(row.getString(1), row.getLong(2)) == null,
              kind);
          return Collections.unmodifiableMap(all);
        });
  }

  /// How many times in all.
  public long sum(String kind) {
    return database.read(
        "read counts",
        () ->
            database
                .first(
                    "SELECT coalesce(sum(times), 0) FROM tally WHERE kind = ?",
                    row -> row.getLong(1),
                    kind)
                .orElse(0L));
  }

  /// Erases what was counted under kinds from one up to another, in the order of their letters.
  public void erase(String from, String before) {
    database.change(
        "erase counts",
        () -> database.run("DELETE FROM tally WHERE kind >= ? AND kind < ?", from, before));
  }

  /// The note of that name.
  public Optional<String> mark(String name) {
    return database.read(
        "read a note",
        () ->
            database.first("SELECT value FROM mark WHERE name = ?", row -> row.getString(1), name));
  }

  /// Writes the note of that name.
  public void mark(String name, String value) {
    database.change(
        "write a note",
        () ->
            database.run(
                """
                INSERT INTO mark (name, value) VALUES (?, ?)
                  ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """,
                name,
                value));
  }
}
