package onrecord.telegram.journal;

import static onrecord.telegram.journal.JournalFolder.arrival;
import static onrecord.telegram.journal.JournalFolder.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.testing.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path path;

  @Test
  void journal_newFolder_isMade() throws IOException {
    var folder = new JournalFolder(path.resolve("a/b"));
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside()).isEmpty();
      assertThat(journal.damage()).isEmpty();
      assertThat(journal.isWritable()).isTrue();
    }
    assertThat(folder.file()).exists();
  }

  @Test
  void journal_folderOfStrangeName_isMadeThere() throws IOException {
    var folder = new JournalFolder(path.resolve("a ?mode=memory&%41#ü"));
    try (Journal journal = folder.open()) {
      journal.inbox().keep(List.of(arrival(1, 7, "kept-there")));
      assertThat(folder.holds("kept-there")).isTrue();
    }
  }

  @Test
  void journal_openedTwice_secondIsRefusedAndTheFirstGoesOn() throws IOException {
    var folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      assertThatIOException()
          .isThrownBy(folder::open)
          .withMessageContainingAll("journal.sqlite: this process has this journal open; end");
      assertThat(journal.isWritable()).isTrue();
    }
    folder.open().close();
  }

  @Test
  void journal_heldByAnotherProcess_isRefusedUntilThatDies()
      throws IOException, InterruptedException {
    var folder = new JournalFolder(path);
    Process other = ChildProgram.start(HoldingProgram.class, path.toString());
    try (var lines = other.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("holding");
      assertThatIOException()
          .isThrownBy(folder::open)
          .withMessageContaining("process %d has this journal open".formatted(other.pid()));
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Journal journal = folder.open()) {
      assertThat(journal.setAside()).isEmpty();
      assertThat(only(journal, 7).uncertain()).isTrue();
    }
  }

  @Test
  void library_afterAKilledProcess_isUnpackedOnce() throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      Process other = ChildProgram.start(HoldingProgram.class, path.resolve("" + i).toString());
      try (var lines = other.inputReader()) {
        assertThat(lines.readLine()).isEqualTo("holding");
      } finally {
        other.destroyForcibly().waitFor();
      }
      Files.move(path.resolve(i + "/native"), path.resolve("native" + i));
    }
    try (Stream<Path> files = Files.list(path.resolve("native0"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void journal_whereNothingCanBeWritten_saysSo() throws IOException {
    Path file = Files.writeString(path.resolve("file"), "no folder");
    assertThatIOException()
        .isThrownBy(() -> new JournalFolder(file).open())
        .withMessageContainingAll("journal.sqlite: cannot be written", "let this user write");
  }

  @Test
  void journal_closed_refusesAndSaysWhere() throws IOException {
    Journal journal = new JournalFolder(path).open();
    journal.close();
    journal.close();
    assertThat(journal.isWritable()).isFalse();
    assertThatExceptionOfType(JournalFailure.class)
        .isThrownBy(() -> journal.inbox().keep(List.of(arrival(1, 7, "a"))))
        .withMessageContaining("journal.sqlite: cannot keep what arrived");
  }

  @Test
  void journal_fileDeletedBeneathIt_isNotWritable() throws IOException {
    var folder = new JournalFolder(path);
    try (Journal journal = folder.open()) {
      Files.delete(folder.file());
      assertThat(journal.isWritable()).isFalse();
    }
  }

  @Test
  void journal_usedByManyThreads_losesNothing() throws IOException {
    try (Journal journal = new JournalFolder(path).open()) {
      IntStream.range(0, 60)
          .parallel()
          .forEach(
              i -> {
                journal.inbox().keep(List.of(arrival(i, i % 5, "a")));
                journal.counts().add("kept", "all");
              });
      assertThat(journal.inbox().waiting()).isEqualTo(60);
      assertThat(journal.counts().of("kept", "all")).isEqualTo(60);
    }
  }
}
