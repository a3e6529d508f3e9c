package onrecord.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is counted without names, and the notes that the bot leaves itself.
public final class Counts {
  private final Database database;

  Counts(Database database) {
    this.database = database;
  }

  /// Counts one more.
  public void add(String kind, String what) {
    database.change(
        "count",
        () ->
            database.run(
                """
                INSERT INTO tally (kind, what, times) VALUES (?, ?, 1)
                  ON CONFLICT (kind, what) DO UPDATE SET times = times + 1
                """,
                kind,
                what));
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
