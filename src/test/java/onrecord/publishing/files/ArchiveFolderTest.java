package onrecord.publishing.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.FileChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveFolderTest {
  @TempDir private Path folder;
  private Path corpus = Path.of("");
  private ArchiveFolder archive = new ArchiveFolder(corpus);
  private KeptContents contents = new KeptContents(corpus);

  @BeforeEach
  void make() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    archive = new ArchiveFolder(corpus);
    contents = new KeptContents(folder.resolve("contents"));
  }

  private String kept(String words) throws IOException {
    return contents.keep(words.getBytes(UTF_8));
  }

  @Test
  void newFile_isWhole_withItsFolder_andNothingElse() throws Exception {
    archive.apply(new FileChange("dockers/a.txt", null, kept("Out!")), contents);
    assertThat(corpus.resolve("dockers/a.txt")).hasContent("Out!");
    assertThat(corpus.resolve("dockers")).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void newFile_whereSomebodyMadeOne_leavesTheirs() throws Exception {
    Files.writeString(corpus.resolve("a.txt"), "theirs");
    var change = new FileChange("a.txt", null, kept("ours"));
    assertThatThrownBy(() -> archive.apply(change, contents))
        .isInstanceOf(ChangedMeanwhile.class)
        .hasMessageContaining("a.txt");
    assertThat(corpus.resolve("a.txt")).hasContent("theirs");
  }

  @Test
  void change_ofAFileThatIsOtherThanBelieved_isNotMade() throws Exception {
    Files.writeString(corpus.resolve("a.txt"), "edited by hand");
    var change = new FileChange("a.txt", kept("as it was"), kept("as it is to be"));
    assertThatThrownBy(() -> archive.apply(change, contents)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(corpus.resolve("a.txt")).hasContent("edited by hand");
  }

  @Test
  void change_madeBefore_isMadeNoSecondTime_andCleansUp() throws Exception {
    var change = new FileChange("a.txt", null, kept("ours"));
    archive.apply(change, contents);
    Files.writeString(corpus.resolve(".a.txt.unpublished"), "ou");
    archive.apply(change, contents);
    assertThat(corpus.resolve("a.txt")).hasContent("ours");
    assertThat(corpus.resolve(".a.txt.unpublished")).doesNotExist();
  }

  @Test
  void inverse_takesItBack() throws Exception {
    var change = new FileChange("a.txt", null, kept("ours"));
    archive.apply(change, contents);
    archive.apply(change.inverse(), contents);
    assertThat(corpus.resolve("a.txt")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.txt", "a/../../b.txt", "/etc/a.txt", "", "."})
  void place_outsideTheFolder_isRefused(String file) throws Exception {
    var change = new FileChange(file, null, kept("ours"));
    assertThatThrownBy(() -> archive.apply(change, contents)).isInstanceOf(IOException.class);
    assertThat(folder.resolve("a.txt")).doesNotExist();
  }

  @Test
  void link_thatLeadsOut_isNotFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(corpus.resolve("dockers"), outside);
    var change = new FileChange("dockers/a.txt", null, kept("ours"));
    assertThatThrownBy(() -> archive.apply(change, contents)).isInstanceOf(IOException.class);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void kept_thatIsDamaged_isNotFound() throws Exception {
    String name = kept("ours");
    Files.writeString(folder.resolve("contents").resolve(name), "our");
    assertThat(contents.find(name)).isEmpty();
  }
}
