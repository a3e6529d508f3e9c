package onrecord.telegram.journal;

import java.sql.SQLException;
import java.util.List;

/// The tables of the journal and how an older form becomes the one in use.
///
/// @param versions what to run, in order, to come from each version to the next
record Schema(List<List<String>> versions) {
  /// The form in use.
  ///
  /// Numbers are never given twice, so that an old one never means another row.
  static final Schema CURRENT =
      new Schema(
          List.of(
              List.of(
                  """
                  CREATE TABLE inbox (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    update_id INTEGER NOT NULL,
                    hash BLOB NOT NULL,
                    arrived INTEGER NOT NULL,
                    chat INTEGER NOT NULL,
                    written INTEGER NOT NULL,
                    json TEXT, -- there while it waits
                    UNIQUE (update_id, hash)) STRICT
                  """,
                  "CREATE INDEX inbox_waiting ON inbox (chat, number) WHERE json IS NOT NULL",
                  """
                  CREATE TABLE undecodable (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    update_id INTEGER NOT NULL,
                    hash BLOB NOT NULL,
                    arrived INTEGER NOT NULL,
                    json TEXT NOT NULL,
                    why TEXT NOT NULL,
                    UNIQUE (update_id, hash)) STRICT
                  """,
                  """
                  CREATE TABLE outbox (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    chat INTEGER NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('SEND', 'EDIT', 'DELETE')),
                    method TEXT NOT NULL,
                    body TEXT NOT NULL, -- empty when it no longer waits
                    question INTEGER NOT NULL,
                    message INTEGER NOT NULL,
                    again TEXT NOT NULL,
                    state TEXT NOT NULL CHECK (state IN
                      ('queued', 'sending', 'unknown', 'sent', 'given up', 'refused')),
                    attempts INTEGER NOT NULL DEFAULT 0,
                    unknowns INTEGER NOT NULL DEFAULT 0, -- attempts whose outcome nobody knows
                    why TEXT NOT NULL DEFAULT '',
                    changed INTEGER NOT NULL) STRICT
                  """,
                  """
                  CREATE INDEX outbox_waiting ON outbox (chat, number)
                    WHERE state IN ('queued', 'unknown')
                  """,
                  "CREATE INDEX outbox_sending ON outbox (number) WHERE state = 'sending'",
                  """
                  CREATE TABLE answer (
                    number INTEGER PRIMARY KEY AUTOINCREMENT,
                    chat INTEGER NOT NULL,
                    question INTEGER NOT NULL,
                    changed INTEGER NOT NULL,
                    UNIQUE (chat, question)) STRICT
                  """,
                  """
                  CREATE TABLE thread (
                    answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
                    place INTEGER NOT NULL,
                    words TEXT NOT NULL,
                    PRIMARY KEY (answer, place)) STRICT, WITHOUT ROWID
                  """,
                  """
                  CREATE TABLE message (
                    chat INTEGER NOT NULL,
                    message INTEGER NOT NULL,
                    answer INTEGER NOT NULL REFERENCES answer ON DELETE CASCADE,
                    place INTEGER NOT NULL, -- its number in the outbox: the order of the answer
                    PRIMARY KEY (chat, message)) STRICT, WITHOUT ROWID
                  """,
                  "CREATE INDEX message_answer ON message (answer, place)",
                  """
                  CREATE TABLE chat (
                    chat INTEGER PRIMARY KEY,
                    preferences TEXT,
                    silenced TEXT) STRICT -- why
                  """,
                  """
                  CREATE TABLE tally (
                    kind TEXT NOT NULL,
                    what TEXT NOT NULL,
                    times INTEGER NOT NULL,
                    PRIMARY KEY (kind, what)) STRICT, WITHOUT ROWID
                  """,
                  """
                  CREATE TABLE mark (
                    name TEXT PRIMARY KEY,
                    value TEXT NOT NULL) STRICT, WITHOUT ROWID
                  """),
              // How often work on it began.
              List.of("ALTER TABLE inbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0"),
              Subscriptions.TABLES));

  /// The version that a database is in; 0 where it has no form yet.
  static int version(Database database) throws SQLException {
    return database.first("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
  }

  /// The version that this form is.
  int newest() {
    return versions.size();
  }

  /// Brings a database to this form, one version at a time.
  void apply(Database database) {
    int version = database.read("read its version", () -> version(database));
    for (int next = version; next < newest(); next++) {
      List<String> statements = versions.get(next);
      String number = "PRAGMA user_version = " + (next + 1);
      database.change(
          "bring it to its next version",
          () -> {
            for (String statement : statements) {
              database.shape(statement);
            }
            database.shape(number);
          });
    }
  }
}
