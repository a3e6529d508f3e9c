package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrival;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalFileTest {
  private static final int PAGE = 4096;

  @TempDir private Path path;
  private JournalFolder folder;

  @BeforeEach
  void fill() throws IOException {
    folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      for (int i = 0; i < 40; i++) {
        JournalFolder.queued(journal, -i);
        journal.inbox().keep(List.of(arrival(i, i, "x".repeat(400))));
      }
    }
  }

  private void assertSetAside(String why) throws IOException {
    Path aside = path.resolve("journal.sqlite.set-aside-20261121T100000Z");
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside()).contains(aside);
      assertThat(journal.damage()).contains(why);
      assertThat(journal.inbox().waiting()).isZero();
      assertThat(journal.isWritable()).isTrue();
    }
    folder.open().close();
    assertThat(aside).exists();
  }

  @Test
  void file_noDatabase_isSetAsideWithWhatLiesBeside() throws IOException {
    Files.writeString(folder.file(), "Dear diary, this is no database. ".repeat(40));
    Files.writeString(path.resolve("journal.sqlite-wal"), "old log");
    Files.writeString(path.resolve("journal.sqlite-shm"), "old memory");
    assertSetAside("not a database");
    assertThat(path.resolve("journal.sqlite.set-aside-20261121T100000Z-wal")).exists();
    assertThat(path.resolve("journal.sqlite.set-aside-20261121T100000Z-shm")).exists();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 50, 100, 1000, PAGE, 3 * PAGE + 17})
  void file_truncated_isSetAside(int length) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.file(), StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
    assertSetAside("");
  }

  @Test
  void file_ofANewerVersion_isSetAside() throws Exception {
    try (Database database = Database.open(folder.file())) {
      database.change("change it", () -> database.run("PRAGMA user_version = 1000"));
    }
    assertSetAside("it is of version 1000, and this program knows up to 3");
  }

  @Test
  void file_ofAnotherProgram_isSetAside() throws Exception {
    Files.delete(folder.file());
    try (Database database = Database.open(folder.file())) {
      database.change("change it", () -> database.run("CREATE TABLE theirs (a)"));
    }
    assertSetAside("another program's database");
  }

  @Test
  void file_withoutOneOfItsTables_isSetAside() throws Exception {
    try (Database database = Database.open(folder.file())) {
      database.change("change it", () -> database.run("DROP TABLE outbox"));
    }
    assertSetAside("no such table: outbox");
  }

  @Test
  void file_goneWhileItsLogWasLeft_isSetAside() throws IOException {
    Files.delete(folder.file());
    Files.writeString(path.resolve("journal.sqlite-wal"), "old log");
    try (Journal journal = folder.open()) {
      assertThat(journal.damage()).isEqualTo("the file has gone, its log was left");
    }
    assertThat(path.resolve("journal.sqlite.set-aside-20261121T100000Z-wal")).exists();
  }

  @Test
  void file_damagedTwiceInASecond_bothAreKept() throws IOException {
    Files.writeString(folder.file(), "first");
    folder.open().close();
    Files.writeString(folder.file(), "second");
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside())
          .contains(path.resolve("journal.sqlite.set-aside-20261121T100000Z-2"));
    }
    assertThat(path.resolve("journal.sqlite.set-aside-20261121T100000Z")).hasContent("first");
  }

  @Test
  void setAside_olderThanKept_isDeleted() throws IOException {
    Files.writeString(folder.file(), "no database");
    Path aside;
    try (Journal journal = folder.open()) {
      aside = journal.setAside().orElseThrow();
      folder.clock().pass(JournalFolder.KEEP);
      journal.expire();
      assertThat(aside).exists();
      folder.clock().pass(Duration.ofSeconds(1));
      journal.expire();
    }
    assertThat(aside).doesNotExist();
  }

  @Test
  void draft_leftByACrash_isNoHindrance() throws IOException {
    Files.delete(folder.file());
    Files.writeString(path.resolve("journal.sqlite.new"), "half");
    Files.writeString(path.resolve("journal.sqlite.new-wal"), "half");
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside()).isEmpty();
    }
  }

  @Test
  void file_anyPageOverwritten_opensWholeOrIsSetAside() throws IOException {
    byte[] whole = Files.readAllBytes(folder.file());
    int setAside = 0;
    for (long seed = 0; seed < 150; seed++) {
      byte[] damaged = damaged(whole, new Random(seed));
      Files.write(folder.file(), damaged);
      try (Journal journal = folder.open()) {
        setAside += journal.setAside().isPresent() ? 1 : 0;
        use(journal);
      } catch (IOException | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
    assertThat(setAside).isBetween(50, 149);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] damaged = whole.clone();
    byte[] noise = new byte[1 + random.nextInt(random.nextBoolean() ? PAGE : 4)];
    random.nextBytes(noise);
    int at = random.nextInt(4) == 0 ? random.nextInt(100) : random.nextInt(whole.length);
    int length = Math.min(noise.length, whole.length - at);
    ByteBuffer.wrap(damaged).put(at, noise, 0, length);
    return damaged;
  }

  private static void use(Journal journal) {
    journal.inbox().keep(List.of(arrival(9000, 9, "after")));
    for (long chat : journal.inbox().chats()) {
      journal.inbox().next(chat).ifPresent(it -> journal.inbox().done(it.number()));
    }
    for (long chat : journal.outbox().chats()) {
      journal.outbox().next(chat).forEach(it -> journal.outbox().sent(it.number(), 1));
    }
    journal.forget(9);
    journal.expire();
  }
}
