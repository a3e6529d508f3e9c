package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrived;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
  @TempDir private Path path;

  private static Journal open(JournalFolder folder, Schema schema) throws IOException {
    return Journal.open(new JournalFile(folder.file(), folder.clock(), schema), JournalFolder.KEEP);
  }

  private static Schema next(String... statements) {
    var versions = new ArrayList<>(Schema.CURRENT.versions());
    versions.add(List.of(statements));
    return new Schema(versions);
  }

  @Test
  void journal_ofTheVersionBefore_isBroughtForwardWithAllInIt() throws IOException {
    var folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      arrived(journal, 1, 7);
    }
    Schema next = next("ALTER TABLE inbox ADD COLUMN more TEXT", "CREATE TABLE more (a)");
    try (Journal journal = open(folder, next)) {
      assertThat(journal.setAside()).isEmpty();
      assertThat(journal.inbox().waiting()).isEqualTo(1);
    }
    open(folder, next).close();
    try (Journal journal = folder.open()) {
      assertThat(journal.damage()).contains("version " + next.newest());
    }
  }

  @Test
  void step_thatFails_leavesTheVersionBefore() throws Exception {
    var folder = new JournalFolder(path);
    folder.open().close();
    try (Database database = Database.open(folder.file())) {
      assertThatIOException()
          .isThrownBy(
              () -> {
                try {
                  next("CREATE TABLE more (a)", "CREATE TABLE more (a)").apply(database);
                } catch (JournalFailure e) {
                  throw new IOException(e);
                }
              });
      assertThat(database.read("look", () -> Schema.version(database)))
          .isEqualTo(Schema.CURRENT.newest());
    }
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside()).isEmpty();
    }
  }
}
