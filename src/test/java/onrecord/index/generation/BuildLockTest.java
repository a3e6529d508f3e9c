package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildLockTest {
  @TempDir private Path folder;

  @Test
  void lock_whileItIsHeld_isNotGivenTwice() throws IOException {
    try (BuildLock held = BuildLock.take(folder).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(BuildLock.take(folder)).isEmpty();
    }
  }

  @Test
  void lock_whileItIsHeld_isNotGivenByAnotherNameOfTheFolder() throws IOException {
    Path other = Files.createSymbolicLink(folder.resolve("other"), folder);
    try (BuildLock held = BuildLock.take(folder).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(BuildLock.take(other)).isEmpty();
    }
  }

  @Test
  void lock_ofAnotherFolder_isFree() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    try (BuildLock held = BuildLock.take(first).orElseThrow();
        BuildLock other = BuildLock.take(second).orElseThrow()) {
      assertThat(held).isNotSameAs(other);
    }
  }

  @Test
  void lock_afterARefusalAndAClose_isGivenAgain() throws IOException {
    BuildLock held = BuildLock.take(folder).orElseThrow();
    assertThat(BuildLock.take(folder)).isEmpty();
    held.close();
    held.close();
    try (BuildLock again = BuildLock.take(folder).orElseThrow()) {
      assertThat(again).isNotNull();
      assertThat(BuildLock.take(folder)).isEmpty();
    }
  }

  @Test
  void lock_closedTwice_doesNotFreeTheNextHolders() throws IOException {
    BuildLock first = BuildLock.take(folder).orElseThrow();
    first.close();
    try (BuildLock next = BuildLock.take(folder).orElseThrow()) {
      first.close();
      assertThat(next).isNotNull();
      assertThat(BuildLock.take(folder)).isEmpty();
    }
  }

  @Test
  void lock_thatCannotBeOpened_isGivenOnceItCan() throws IOException {
    Path blocked = Files.createDirectory(folder.resolve("index.lock"));
    assertThatThrownBy(() -> BuildLock.take(folder)).isInstanceOf(IOException.class);
    Files.delete(blocked);
    try (BuildLock held = BuildLock.take(folder).orElseThrow()) {
      assertThat(held).isNotNull();
    }
  }

  @Test
  void lock_ofAFolderThatIsNotThere_fails() {
    assertThatThrownBy(() -> BuildLock.take(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
