package onrecord.telegram.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountersTest {
  @TempDir private Path path;

  @Test
  void counts_added_areKept() throws IOException {
    var folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      journal.counts().add("wrong", "b:1");
      journal.counts().add("wrong", "a:1");
      journal.counts().add("wrong", "b:1");
      journal.counts().add("right", "b:1");
    }
    try (Journal journal = folder.open()) {
      assertThat(journal.counts().of("wrong", "b:1")).isEqualTo(2);
      assertThat(journal.counts().of("wrong", "c:1")).isZero();
      assertThat(journal.counts().all("wrong").toString()).isEqualTo("{a:1=1, b:1=2}");
    }
  }

  @Test
  void mark_writtenAgain_isTheLast() throws IOException {
    try (Journal journal = new JournalFolder(path).open()) {
      assertThat(journal.counts().mark("menus")).isEmpty();
      journal.counts().mark("menus", "abc");
      journal.counts().mark("menus", "def");
      assertThat(journal.counts().mark("menus")).contains("def");
    }
  }
}
