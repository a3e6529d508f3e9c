package onrecord.telegram.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/// The one connection to the journal's file; who uses it waits for the one before.
///
/// A lock that lets a virtual thread wait without its carrier, since every commit waits for the
/// disk.
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5_000;

  private final Path file;
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// What is done with the database and ends in something.
  interface DatabaseWork<T> {
    /// Does it.
    T done() throws SQLException;
  }

  /// What is done with the database.
  interface DatabaseChange {
    /// Does it.
    void done() throws SQLException;
  }

  /// How one thing becomes another.
  interface DatabaseStep<S, T> {
    /// What comes of it.
    T of(S source) throws SQLException;
  }

  /// Opens the file, or makes it.
  static Database open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // As a URI: the driver would take a question mark in a folder's name for its own.
    Connection connection =
        config.createConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString());
    var database = new Database(file, connection);
    try {
      database.list("PRAGMA secure_delete = ON", row -> row.getInt(1));
      return database;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// One transaction: all of it is kept, and on the disk, when this returns; or nothing.
  ///
  /// @param what what could not be done, where it fails
  <T> T write(String what, DatabaseWork<T> work) {
    lock.lock();
    try {
      run("BEGIN IMMEDIATE");
      boolean kept = false;
      try {
        T done = work.done();
        run("COMMIT");
        kept = true;
        return done;
      } finally {
        if (!kept) {
          rollBack();
        }
      }
    } catch (SQLException e) {
      throw DatabaseError.failure(file, what, e);
    } finally {
      lock.unlock();
    }
  }

  /// One transaction that survives the end of the process, but is not waited for until it is on the
  /// disk: the end of the machine may undo it.
  <T> T note(String what, DatabaseWork<T> work) {
    lock.lock();
    try {
      shape("PRAGMA synchronous = NORMAL");
      try {
        return write(what, work);
      } finally {
        shape("PRAGMA synchronous = FULL");
      }
    } catch (SQLException e) {
      throw DatabaseError.failure(file, what, e);
    } finally {
      lock.unlock();
    }
  }

  /// One transaction that ends in nothing to tell.
  void change(String what, DatabaseChange change) {
    write(
        what,
        () -> {
          change.done();
          return true;
        });
  }

  /// Looks without changing anything.
  <T> T read(String what, DatabaseWork<T> work) {
    lock.lock();
    try {
      return work.done();
    } catch (SQLException e) {
      throw DatabaseError.failure(file, what, e);
    } finally {
      lock.unlock();
    }
  }

  /// Runs a statement; inside a write or a read only.
  ///
  /// @return how many rows it changed
  int run(String sql, Object... values) throws SQLException {
    return using(sql, values, PreparedStatement::executeUpdate);
  }

  /// Changes the tables themselves; inside a write or a read only.
  void shape(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /// The rows that a question finds; inside a write or a read only.
  <T> List<T> list(String sql, DatabaseStep<ResultSet, T> row, Object... values)
      throws SQLException {
    return using(
        sql,
        values,
        statement -> {
          try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(row.of(rows));
            }
            return found;
          }
        });
  }

  /// The first row that a question finds; inside a write or a read only.
  <T> Optional<T> first(String sql, DatabaseStep<ResultSet, T> row, Object... values)
      throws SQLException {
    return list(sql, row, values).stream().findFirst();
  }

  /// Brings the log of changes home and empties it.
  void emptyLog() {
    read(
        "empty the log of changes",
        () -> list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)));
  }

  /// Writes the file anew, so that what was erased stands nowhere in it: SQLite overwrites what is
  /// erased, but not the copies that stay in a page when its rows move to another.
  void rewrite() {
    read(
        "write the file anew",
        () -> {
          // The driver leaves statements that are done begun, and SQLite wants none.
          closeStatements();
          shape("VACUUM");
          return true;
        });
    emptyLog();
  }

  private <T> T using(String sql, Object[] values, DatabaseStep<PreparedStatement, T> use)
      throws SQLException {
    PreparedStatement statement = prepared.remove(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
    }
    boolean well = false;
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      T used = use.of(statement);
      statement.clearParameters();
      well = true;
      return used;
    } finally {
      // The driver lets no statement that failed be used again.
      if (well) {
        prepared.put(sql, statement);
      } else {
        statement.close();
      }
    }
  }

  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself, as it does when the disk is full; the cause is thrown.
      System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "rolled back", e);
    }
  }

  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      closeStatements();
      connection.close();
    } finally {
      lock.unlock();
    }
  }

  private void closeStatements() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }
}
