package onrecord.telegram.administration;

import static onrecord.telegram.administration.Office.ENGLISH;
import static onrecord.telegram.administration.Office.handed;
import static onrecord.telegram.administration.Office.told;
import static onrecord.telegram.administration.Office.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadedFileTest {
  private static final String STRIKE =
      """
      ---
      id: dockers-2011-strike
      title: Out Again
      organization: dockers
      date: 2011-06-26
      language: en
      ---

      The harbour stands still once more.
      """;

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() throws IOException {
    office = new Office(folder);
    Files.writeString(
        office.works.corpus().resolve("organizations.yaml"),
        "dockers: {name: Dock Workers’ Union, short: DWU}\n");
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void statement_isTakenIn_andToldAsItWasRead() throws IOException {
    String told = words(office.hands("strike.txt", STRIKE));
    assertThat(told)
        .contains(
            "strike.txt lies in the archive’s folder now, with 1 statement:",
            "Dock Workers’ Union · Out Again · 2011-06-26 · dockers-2011-strike",
            "/reindex makes it searchable.");
    assertThat(office.works.corpus().resolve("strike.txt")).hasContent(STRIKE);
    assertThat(office.works.corpus()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void statement_withProblems_isTakenIn_andTheyAreTold() throws IOException {
    String told = words(office.hands("strike.txt", STRIKE.replace("2011-06-26", "last summer")));
    assertThat(told).contains("1 problem:", "strike.txt:5:", "last summer");
  }

  @Test
  void name_thatIsTaken_isRefused_andNothingIsOverwritten() throws IOException {
    Path there = Files.writeString(office.works.corpus().resolve("strike.txt"), "as it was");
    assertThat(words(office.hands("strike.txt", STRIKE))).contains("nothing is overwritten");
    assertThat(there).hasContent("as it was");
  }

  @Test
  void file_handedOverAgain_isTakenInAgain() {
    String first = words(office.hands("strike.txt", STRIKE));
    assertThat(words(office.hands("strike.txt", STRIKE))).isEqualTo(first);
  }

  @Test
  void file_withoutAStatement_isNotTakenIn() throws IOException {
    assertThat(words(office.hands("empty.txt", " \n"))).contains("No statement could be read");
    assertThat(office.works.corpus().resolve("empty.txt")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.txt, etc-passwd.txt",
    ".hidden.md, hidden.md",
    "a b/c\\d:e*.HTML, a-b-c-d-e-.HTML",
    "a.docx, a.docx",
    "بیانیه.txt, بیانیه.txt",
    "'-rf ~.txt', rf-.txt"
  })
  void name_isMadeSafe(String given, String safe) {
    assertThat(UploadedFile.name(given)).contains(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".txt", "organizations.yaml", "run.sh", "strike", "a.txt.exe", "../.."})
  void name_ofNoStatement_isRefused(String given) throws IOException {
    assertThat(UploadedFile.name(given)).isEmpty();
    assertThat(words(office.hands(given, STRIKE))).contains("I take no file of that name");
    assertThat(office.works.corpus()).isDirectoryNotContaining("glob:**/*.txt");
  }

  @Test
  void name_ofAnyLength_isShortened_betweenLetters() {
    assertThat(UploadedFile.name("𝔸".repeat(200) + ".txt").orElseThrow())
        .isEqualTo("𝔸".repeat(40) + ".txt");
  }

  @Test
  void file_tooLargeForABot_orGone_isRefused() {
    var large = handed("a.txt", Office.ADMIN, 21_000_000);
    assertThat(words(told(office.administration.hear(large, ENGLISH)))).contains("at most 20 MB");
    var gone = handed("a.txt", Office.ADMIN, 5);
    assertThat(words(told(office.administration.hear(gone, ENGLISH)))).contains("send it again");
  }

  @Test
  void file_ofAStranger_isNobodysCommand() {
    assertThat(office.administration.hear(handed("a.txt", 8, 5), ENGLISH))
        .isEqualTo(new AdminResponse.NotForAdmins());
  }
}
