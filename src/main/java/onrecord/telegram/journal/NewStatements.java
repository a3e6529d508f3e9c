package onrecord.telegram.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Subscription.FittingStatement;

/// Which statements are new in the archive, until all who want to be told of them are dealt with.
/// Thread-safe.
public final class NewStatements {
  private static final String BEGUN = "news.begun";

  private final Database database;

  NewStatements(Database database) {
    this.database = database;
  }

  /// A statement as it stands in a generation.
  ///
  /// @param version tells whether it has changed
  /// @param text a hash of its text
  /// @param dated the last day that it may be from, counted from 1970
  /// @param told whether anybody is to be told of it where it is new
  public record SeenStatement(
      String statement, String version, String text, long dated, boolean told) {}

  /// Whether it is known what the archive held before.
  public boolean hasBegun() {
    return database.read(
        "read what is no news",
        () ->
            database
                .first("SELECT value FROM mark WHERE name = ?", row -> row.getString(1), BEGUN)
                .isPresent());
  }

  /// Says that what is known by now is all that the archive held before.
  public void begin() {
    database.change(
        "note what is no news",
        () ->
            database.run(
                "INSERT INTO mark (name, value) VALUES (?, '') ON CONFLICT (name) DO NOTHING",
                BEGUN));
  }

  /// The statements that are known, each with its version.
  public Map<String, String> known() {
    return database.read(
        "read what is no news",
        () -> {
          Map<String, String> known = new LinkedHashMap<>();
          database.list(
              "SELECT statement, version FROM known_statement",
              row -> known.put(row.getString(1), row.getString(2)) == null);
          return known;
        });
  }

  /// Keeps that these are known from now on. New are those of which neither the name nor the text
  /// was.
  ///
  /// @param generation in which they stand; 0 where none of them is news
  public void see(List<SeenStatement> statements, int generation) {
    database.change(
        "keep what is new",
        () -> {
          for (SeenStatement each : statements) {
            boolean text =
                database.run(
                        "INSERT INTO known_text (hash) VALUES (?) ON CONFLICT (hash) DO NOTHING",
                        each.text())
                    > 0;
            boolean name =
                database.run(
                        """
                        INSERT INTO known_statement (statement, version) VALUES (?, ?)
                          ON CONFLICT (statement) DO NOTHING
                        """,
                        each.statement(),
                        each.version())
                    > 0;
            if (!name) {
              database.run(
                  "UPDATE known_statement SET version = ? WHERE statement = ?",
                  each.version(),
                  each.statement());
            }
            if (text && name && generation != 0 && each.told()) {
              database.run(
                  """
                  INSERT INTO new_statement (statement, generation, dated) VALUES (?, ?, ?)
                    ON CONFLICT (statement) DO NOTHING
                  """,
                  each.statement(),
                  generation,
                  each.dated());
            }
          }
        });
  }

  /// The new statements of one generation.
  ///
  /// @param dated the last day that each may be from, counted from 1970
  public record NewBatch(int generation, Map<String, Long> dated) {}

  /// Those that were found first and are not dealt with.
  public Optional<NewBatch> next() {
    return database.read(
        "read what is new",
        () -> {
          Optional<Integer> first =
              database
                  .list(
                      "SELECT generation FROM new_statement ORDER BY generation LIMIT 1",
                      row -> row.getInt(1))
                  .stream()
                  .findFirst();
          if (first.isEmpty()) {
            return Optional.empty();
          }
          Map<String, Long> dated = new LinkedHashMap<>();
          database.list(
              "SELECT statement, dated FROM new_statement WHERE generation = ? ORDER BY statement",
              row -> dated.put(row.getString(1), row.getLong(2)) == null,
              first.get());
          return Optional.of(new NewBatch(first.get(), dated));
        });
  }

  /// Whether a chat has been dealt with for the new statements of a generation.
  public boolean isMatched(int generation, long chat) {
    return database.read(
        "read who was dealt with",
        () ->
            database
                .first(
                    "SELECT 1 FROM matched WHERE generation = ? AND chat = ?",
                    row -> row.getInt(1),
                    generation,
                    chat)
                .isPresent());
  }

  /// A statement that one of a chat's subscriptions wants told.
  public record WantedStatement(long subscription, FittingStatement fitting) {}

  /// Keeps what a chat is to be told of those of a generation, and that it has been dealt with;
  /// what it is to be told of already is not kept again.
  public void match(int generation, long chat, List<WantedStatement> wanted) {
    database.change(
        "keep what a chat is to be told",
        () -> {
          boolean first =
              database.run(
                      """
                      INSERT INTO matched (generation, chat) VALUES (?, ?)
                        ON CONFLICT DO NOTHING
                      """,
                      generation,
                      chat)
                  > 0;
          for (WantedStatement each : first ? wanted : new ArrayList<WantedStatement>()) {
            database.run(
                """
                INSERT INTO notice (chat, subscription, generation, statement, first, last)
                  SELECT ?1, ?2, ?3, ?4, ?5, ?6
                    WHERE EXISTS (SELECT 1 FROM subscription WHERE number = ?2 AND chat = ?1)
                  ON CONFLICT (chat, statement) DO NOTHING
                """,
                chat,
                each.subscription(),
                generation,
                each.fitting().statement(),
                each.fitting().start(),
                each.fitting().end());
          }
        });
  }

  /// Says that all have been dealt with for those of a generation.
  public void done(int generation) {
    database.change(
        "note that all were dealt with",
        () -> {
          database.run("DELETE FROM new_statement WHERE generation = ?", generation);
          database.run("DELETE FROM matched WHERE generation = ?", generation);
        });
  }
}
