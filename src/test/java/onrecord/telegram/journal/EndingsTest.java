package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrived;
import static onrecord.telegram.journal.JournalFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import onrecord.telegram.journal.Counters.Counted;
import onrecord.telegram.journal.Inbox.InboxEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingsTest {
  @TempDir private Path path;

  @Test
  void vote_givenTwice_isCountedOnce() throws IOException {
    try (Journal journal = new JournalFolder(path).open()) {
      InboxEntry press = arrived(journal, 1, 7);
      for (int i = 0; i < 2; i++) {
        journal
            .endings()
            .count(
                press,
                List.of(message("{}", 5)),
                List.of(new Counted("right", "x"), new Counted("right", "y")));
      }
      assertThat(journal.counts().all("right")).containsEntry("x", 1L).containsEntry("y", 1L);
      assertThat(journal.outbox().waiting()).isEqualTo(1);
    }
  }

  @Test
  void setAside_endsTheUpdate_tells_andKeepsItUntilItExpires() throws IOException {
    var folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      InboxEntry entry = arrived(journal, 1, 7);
      for (int i = 0; i < 2; i++) {
        journal.endings().setAside(entry, "StackOverflowError", List.of(message("{}", 5)));
      }
      assertThat(journal.inbox().waiting()).isZero();
      assertThat(journal.outbox().next(7)).hasSize(1);
      assertThat(journal.inbox().aside().count()).isEqualTo(1);
      assertThat(journal.inbox().aside().last()).contains("StackOverflowError");
      folder.clock().pass(JournalFolder.KEEP.plusSeconds(1));
      journal.expire();
      assertThat(journal.inbox().aside().count()).isZero();
    }
  }

  @Test
  void files_areTheirOwnersAlone_alsoThoseThatWereThere() throws IOException {
    Path data = Files.createDirectory(path.resolve("data"));
    var folder = new JournalFolder(data);
    folder.open().close();
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(folder.file(), PosixFilePermissions.fromString("rw-r--r--"));
    try (Journal journal = folder.open()) {
      arrived(journal, 1, 7);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
      assertThat(modes(data)).containsExactly("rw-------");
    }
  }

  private static Set<String> modes(Path data) throws IOException {
    var modes = new TreeSet<String>();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(each -> each.toString().contains("journal.sqlite")).toList()) {
        modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return modes;
  }
}
