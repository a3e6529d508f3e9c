package onrecord.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DurableFileTest {
  @TempDir private Path folder;

  @Test
  void write_newFile_holdsTheBytesAndLeavesNoDraft() throws IOException {
    DurableFile.write(folder.resolve("harbour.json"), "strike".getBytes(UTF_8));

    assertThat(files()).containsExactly("harbour.json");
    assertThat(folder.resolve("harbour.json")).hasContent("strike");
  }

  @Test
  void write_overALongerFile_replacesAllOfIt() throws IOException {
    Path file = Files.writeString(folder.resolve("harbour.json"), "a long strike");

    DurableFile.write(file, "vote".getBytes(UTF_8));

    assertThat(file).hasContent("vote");
  }

  @Test
  void write_overTheDraftOfACrash_keepsNothingOfIt() throws IOException {
    Files.writeString(folder.resolve("harbour.json.new"), "half of something longer");

    DurableFile.write(folder.resolve("harbour.json"), "vote".getBytes(UTF_8));

    assertThat(files()).containsExactly("harbour.json");
    assertThat(folder.resolve("harbour.json")).hasContent("vote");
  }

  @Test
  void write_whereTheDraftCannotBe_leavesTheFileAsItWas() throws IOException {
    Path file = Files.writeString(folder.resolve("harbour.json"), "strike");
    Files.createDirectory(folder.resolve("harbour.json.new"));

    assertThatThrownBy(() -> DurableFile.write(file, "vote".getBytes(UTF_8)))
        .isInstanceOf(IOException.class);

    assertThat(file).hasContent("strike");
  }

  @Test
  void write_intoAFolderThatIsNotThere_fails() {
    assertThatThrownBy(() -> DurableFile.write(folder.resolve("none/harbour.json"), new byte[] {1}))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void move_folder_takesItsFilesAlong() throws IOException {
    Path draft = Files.createDirectory(folder.resolve("draft"));
    Files.writeString(draft.resolve("part"), "strike");

    DurableFile.move(draft, folder.resolve("generation"));

    assertThat(files()).containsExactly("generation");
    assertThat(folder.resolve("generation/part")).hasContent("strike");
  }

  @Test
  void link_file_outlivesItsFirstName() throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "strike");

    DurableFile.link(first, folder.resolve("second"));
    Files.delete(first);

    assertThat(folder.resolve("second")).hasContent("strike");
  }

  @Test
  void link_ontoAFileThatIsThere_replacesIt() throws IOException {
    Path first = Files.writeString(folder.resolve("first"), "strike");
    Path second = Files.writeString(folder.resolve("second"), "an older and longer vote");

    DurableFile.link(first, second);

    assertThat(second).hasContent("strike");
  }

  @Test
  void deleteFolder_withFoldersInIt_leavesNothing() throws IOException {
    Path old = Files.createDirectories(folder.resolve("old/part"));
    Files.writeString(old.resolve("segment"), "strike");

    DurableFile.deleteFolder(folder.resolve("old"));

    assertThat(files()).isEmpty();
  }

  @Test
  void deleteFolder_withALinkInIt_leavesWhatItPointsTo() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Files.writeString(kept.resolve("statement"), "strike");
    Path old = Files.createDirectory(folder.resolve("old"));
    Files.createSymbolicLink(old.resolve("link"), kept);

    DurableFile.deleteFolder(old);

    assertThat(files()).containsExactly("kept");
    assertThat(kept.resolve("statement")).hasContent("strike");
  }

  @Test
  void deleteFolder_thatIsNotThere_doesNothing() throws IOException {
    DurableFile.deleteFolder(folder.resolve("none"));

    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
