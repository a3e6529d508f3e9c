package onrecord.telegram.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir private Path path;
  private Database database;

  @BeforeEach
  void open() throws SQLException {
    database = Database.open(path.resolve("d.sqlite"));
    database.change("make a table", () -> database.run("CREATE TABLE t (a TEXT)"));
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private String pragma(String name) {
    return database.read(
        "look", () -> database.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow());
  }

  private int rows() {
    return database.read(
        "look", () -> database.first("SELECT count(*) FROM t", row -> row.getInt(1)).orElseThrow());
  }

  @Test
  void database_opened_isSafeAndErases() {
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo("2");
    assertThat(pragma("foreign_keys")).isEqualTo("1");
    assertThat(pragma("busy_timeout")).isEqualTo("5000");
    assertThat(pragma("secure_delete")).isEqualTo("1");
  }

  @Test
  void change_thatFailsHalfway_leavesNothing() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                database.change(
                    "try",
                    () -> {
                      database.run("INSERT INTO t VALUES (?)", "half");
                      throw new IllegalStateException("halfway");
                    }));
    assertThat(rows()).isZero();
  }

  @Test
  void disk_full_saysSoAndGoesOnWhenThereIsRoom() {
    pragma("max_page_count = 4");
    assertThatExceptionOfType(JournalFailure.class)
        .isThrownBy(
            () ->
                database.change(
                    "keep it", () -> database.run("INSERT INTO t VALUES (?)", "x".repeat(99_999))))
        .withMessageContainingAll("d.sqlite: cannot keep it", "make room on the disk");
    assertThat(rows()).isZero();
    pragma("max_page_count = 1000");
    database.change("keep it", () -> database.run("INSERT INTO t VALUES (?)", "x".repeat(99_999)));
    assertThat(rows()).isEqualTo(1);
  }
}
