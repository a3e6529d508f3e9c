package onrecord.corpus.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.testing.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {
  private static final String STATEMENT = "---\nid: one\n---\nWords.";

  @TempDir Path temporary;

  private ArchiveFolder archive() throws IOException {
    return new ArchiveFolder(temporary).with("a.txt", STATEMENT);
  }

  @Test
  void files_thatAreNoStatements_areNotRead() throws IOException {
    Found found =
        Found.in(
            archive()
                .with("README.md", "x")
                .with("b/readme.txt", "x")
                .with("organizations.yaml", "a: A")
                .with("names.yaml", "x"));
    assertThat(found.drafts()).hasSize(1);
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void file_ofAnotherKind_isAProblem() throws IOException {
    assertThat(Found.in(archive().with("b/logo.png", "x")).problems())
        .containsExactly(
            "b/logo.png: not read: OnRecord does not know this kind of file; save its text as .txt"
                + " with front matter, or take it out of the archive");
  }

  @Test
  void fileName_withLineFeeds_cannotForgeAProblem() throws IOException {
    assertThat(Found.in(archive().with("x\ny.txt: all is well.png", "x")).problems())
        .singleElement()
        .asString()
        .startsWith("x\\ny.txt: all is well.png: not read");
  }

  @Test
  void sidecar_withoutItsFile_isAProblem() throws IOException {
    assertThat(Found.in(archive().with("b.pdf.meta.yaml", "id: x")).problems())
        .containsExactly(
            "b.pdf.meta.yaml: keys for a file that is not there; add the file, or take them out");
  }

  @Test
  void sidecar_winsOverWhatAPageShows() throws IOException {
    ArchiveFolder folder =
        new ArchiveFolder(temporary)
            .with("frso/p.html", "<title>P</title><p>Words.</p>")
            .with("frso/p.html.meta.yaml", "title: Q");
    Found found = Found.in(folder);
    assertThat(found.stated("title")).containsExactly("Q");
    assertThat(found.draft().extract().guesses())
        .containsEntry("title", "P")
        .containsEntry("organization", "frso");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void folder_withoutStatements_isAProblem() throws IOException {
    assertThat(Found.in(new ArchiveFolder(temporary)).problems())
        .singleElement()
        .asString()
        .startsWith(".: no statements in ");
  }

  @Test
  void folder_thatIsNotThere_isAProblem() throws IOException {
    assertThat(Found.in(new ArchiveFolder(temporary.resolve("x"))).problems())
        .singleElement()
        .asString()
        .startsWith(".: no such folder: ");
    assertThat(Found.in(new ArchiveFolder(archive().path().resolve("a.txt"))).problems())
        .singleElement()
        .asString()
        .startsWith(".: not a folder: ");
  }

  @Test
  void link_toNothing_isAProblem() throws IOException {
    assertThat(Found.in(archive().withLink("b.txt", "nowhere.txt")).problems())
        .containsExactly("b.txt: a link to nothing; mend the link or take it out");
  }

  @Test
  void file_ofMoreThan50Megabytes_isNotRead() throws IOException {
    try (RandomAccessFile large =
        new RandomAccessFile(archive().path().resolve("b.txt").toFile(), "rw")) {
      large.setLength(50_000_001);
    }
    assertThat(Found.in(new ArchiveFolder(temporary)).problems())
        .containsExactly("b.txt: not read: larger than 50 MB; split it into smaller files");
  }

  @Test
  void brokenFiles_stopNothing() throws IOException {
    Found found =
        Found.in(
            archive()
                .with("b.pdf", "x")
                .with("c.docx", "x")
                .with("d.jsonl", "x")
                .with("e.txt", STATEMENT));
    assertThat(found.drafts()).hasSize(2);
    assertThat(found.problems()).hasSize(3);
  }

  @Test
  void page_inAnOldEncoding_isReadAndTold() throws IOException {
    Files.write(
        temporary.resolve("p.html"), new byte[] {'<', 'p', '>', 'c', 'a', 'f', (byte) 0xe9});
    Found found = Found.in(new ArchiveFolder(temporary));
    assertThat(found.texts()).containsExactly("café");
    assertThat(found.problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).startsWith("p.html: "));
  }

  @Test
  void organizations_areFoundInEachFormat() throws IOException {
    Problems problems = new Problems();
    assertThat(SourceFiles.organizations(temporary, problems)).isEmpty();
    new ArchiveFolder(temporary).with("organizations.json", "{\n\t\"a\": \"A\"}");
    assertThat(SourceFiles.organizations(temporary, problems).map(FieldValue::words))
        .isEqualTo(Optional.of(List.of("A")));
    new ArchiveFolder(temporary).with("organizations.json", "{");
    assertThat(SourceFiles.organizations(temporary, problems)).isPresent();
    assertThat(problems.list())
        .singleElement()
        .asString()
        .startsWith("organizations.json:1: not sound JSON");
  }

  @Test
  void reader_thatThrowsAnythingAtAll_endsThatFileOnly() throws IOException {
    ArchiveFolder archive = archive().with("b.txt", STATEMENT).with("c.txt", STATEMENT);
    List<String> read = new ArrayList<>();
    Problems problems = new Problems();
    FileReader failing =
        (file, _, _) -> {
          switch (file.at().file()) {
            case "a.txt" -> throw new StackOverflowError();
            case "b.txt" -> throw new OutOfMemoryError();
            default -> read.add(file.at().file());
          }
        };
    new SourceFiles(archive.path(), false, failing).read(_ -> {}, problems);
    assertThat(read).containsExactly("c.txt");
    assertThat(problems.list())
        .extracting(Corpus.Problem::toString)
        .anyMatch(told -> told.startsWith("a.txt: nested too deeply to be read; "))
        .anyMatch(told -> told.startsWith("b.txt: needs more memory than OnRecord has"))
        .hasSize(2);
  }

  @Test
  void names_thatAreNoTextAndPrintAlike_areBothReadAndTold() throws IOException {
    String folder = archive().path().toUri().toString();
    Files.writeString(Path.of(URI.create(folder + "x%ff.txt")), STATEMENT);
    Files.writeString(Path.of(URI.create(folder + "x%fe.txt")), STATEMENT);
    Files.writeString(Path.of(URI.create(folder + "x%ff.txt.meta.yaml")), "title: T");
    Found found = Found.in(new ArchiveFolder(temporary));
    assertThat(found.drafts())
        .extracting(draft -> draft.at().file())
        .containsExactlyInAnyOrder("a.txt", "x\\xfe.txt", "x\\xff.txt");
    assertThat(found.drafts())
        .filteredOn(draft -> draft.stated().values().containsKey("title"))
        .hasSize(1);
    assertThat(found.problems())
        .containsExactly(
            "x\\xfe.txt: the file's name is not UTF-8; rename it; it was read all the same",
            "x\\xff.txt: the file's name is not UTF-8; rename it; it was read all the same",
            "x\\xff.txt.meta.yaml: the file's name is not UTF-8; rename it; it was read all the"
                + " same");
  }

  @Test
  void pipe_isAProblem_andNobodyWaitsForIt() throws Exception {
    String pipe = archive().path().resolve("b.txt").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    assertThat(Found.in(new ArchiveFolder(temporary)).problems())
        .containsExactly("b.txt: not a file with something in it; take it out of the archive");
  }
}
