package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Corpus.Problem;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderWalkTest {
  @TempDir Path temporary;
  private final Problems problems = new Problems();
  private ArchiveFolder archive = new ArchiveFolder(Path.of(""));

  @BeforeEach
  void makeFolder() throws IOException {
    archive =
        new ArchiveFolder(temporary.resolve("corpus"))
            .with("b/2.txt", "x")
            .with("a.txt", "x")
            .with("b/1.txt", "x");
  }

  private List<String> files() {
    return files(false);
  }

  private List<String> files(boolean links) {
    return FolderWalk.files(archive.path(), links, problems).stream()
        .map(file -> FolderWalk.place(archive.path(), file).file())
        .toList();
  }

  @Test
  void files_comeInTheOrderOfTheirNames() {
    assertThat(files()).containsExactly("a.txt", "b/1.txt", "b/2.txt");
  }

  @Test
  void hiddenFiles_areNotSeen() throws IOException {
    archive.with(".git/x.txt", "x").with(".y.txt", "x");
    assertThat(files()).hasSize(3);
  }

  @Test
  void links_outOfTheFolder_areRefused() throws IOException {
    new ArchiveFolder(temporary).with("elsewhere/c.txt", "x");
    archive.withLink("c", "../elsewhere").withLink("d.txt", "../elsewhere/c.txt");
    assertThat(files()).containsExactly("a.txt", "b/1.txt", "b/2.txt");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "c: a link to something outside the archive's folder; put a copy in its place, or set"
                + " corpus.links to on",
            "d.txt: a link to something outside the archive's folder; put a copy in its place, or"
                + " set corpus.links to on");
  }

  @Test
  void links_insideTheFolder_areFollowed() throws IOException {
    archive.withLink("c.txt", "b/1.txt").with(".hidden/d/1.txt", "x").withLink("d", ".hidden/d");
    assertThat(files()).containsExactly("a.txt", "b/1.txt", "b/2.txt", "c.txt", "d/1.txt");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void links_outOfTheFolder_areFollowedWhereAllowed() throws IOException {
    new ArchiveFolder(temporary).with("elsewhere/c.txt", "x");
    archive.withLink("c", "../elsewhere").withLink("d.txt", "../elsewhere/c.txt");
    assertThat(files(true)).containsExactly("a.txt", "b/1.txt", "b/2.txt", "c/c.txt", "d.txt");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void link_toAFolderAroundIt_isNotFollowed() throws IOException {
    archive.withLink("b/loop", "..").withLink("b/self", "self");
    assertThat(files()).containsExactly("a.txt", "b/1.txt", "b/2.txt", "b/self");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly("b/loop: a link back to a folder around it; take the link out");
  }

  @Test
  void links_toOneFolder_areFollowedOnce() throws IOException {
    archive.withLink("c", "b");
    assertThat(files()).hasSize(3);
    assertThat(problems.list())
        .extracting(Problem::what)
        .containsExactly("a second link to a folder that was read already");
  }

  @Test
  void folder_namedLikeAFile_isReadAndTold() throws IOException {
    archive.with("x.txt/1.txt", "x");
    assertThat(files()).contains("x.txt/1.txt");
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "x.txt: a folder with the name of a file; rename it; it was read as a folder");
  }
}
