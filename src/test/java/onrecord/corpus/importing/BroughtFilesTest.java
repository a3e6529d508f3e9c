package onrecord.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BroughtFilesTest {
  @TempDir private Path place;
  private final Problems problems = new Problems();

  private Path folder() throws IOException {
    Path folder = Files.createDirectory(place.resolve("mirror"));
    Files.writeString(folder.resolve("b.txt"), "words");
    return folder;
  }

  private List<String> labels(Path named) {
    return BroughtFiles.of(List.of(named), problems).stream()
        .map(file -> file.at().file())
        .toList();
  }

  @Test
  void linkInAFolder_isAProblem_whereverItLeads() throws IOException {
    Path folder = folder();
    Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve("c"), place);
    Files.createSymbolicLink(folder.resolve("d.txt"), Path.of("d.txt"));

    assertThat(labels(folder)).containsExactly("mirror/b.txt");
    assertThat(problems.list())
        .extracting(problem -> problem.file() + ": " + problem.what())
        .containsExactly(
            "mirror/a.txt: a symbolic link, which is not followed",
            "mirror/c: a symbolic link, which is not followed",
            "mirror/d.txt: a symbolic link, which is not followed");
  }

  @Test
  void folderNamedByALink_isBroughtIn_underThatName() throws IOException {
    Path link = Files.createSymbolicLink(place.resolve("today"), folder());

    assertThat(labels(link)).containsExactly("today/b.txt");
    assertThat(problems.list()).isEmpty();
  }
}
