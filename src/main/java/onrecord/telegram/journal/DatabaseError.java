package onrecord.telegram.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// What SQLite says is wrong, and what to do about it.
final class DatabaseError {
  private DatabaseError() {}

  /// What could not be done with that file, why, and what to do.
  static JournalFailure failure(Path file, String what, SQLException e) {
    return new JournalFailure(
        "%s: cannot %s (%s); %s".formatted(file, what, e.getMessage(), advice(file, e)), e);
  }

  private static String advice(Path file, SQLException e) {
    return switch (code(e)) {
      case SQLITE_FULL -> "make room on the disk";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
          "let this user write in " + file.toAbsolutePath().getParent();
      case SQLITE_BUSY, SQLITE_LOCKED -> "close the other program that has the file open";
      case SQLITE_CORRUPT, SQLITE_NOTADB -> "start again: the damaged file is set aside then";
      case SQLITE_IOERR -> "look whether the disk is well";
      default -> "start again";
    };
  }

  /// What is wrong, without SQLite's finer distinctions.
  static SQLiteErrorCode code(SQLException e) {
    return SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
  }
}
