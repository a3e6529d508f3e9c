package onrecord.publishing.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.DraftState;
import onrecord.publishing.DraftField;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.drafting.Corrections.Corrected;
import onrecord.testing.FolderArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrectionsTest {
  private static final String DRAFT =
      """
      ---
      title: "A"
      authors:
      - One
      # kept
      Date: 2009
      ---

      Mary Quay said that all of them would come. "We leave the quay at nine and come back at ten."
      """;

  @TempDir private Path folder;

  private Corrected corrected(String content, DraftField field, String value) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("organizations.yaml"), "dockers: {name: Dockers, short: DWU}\n");
    var reading = new DraftReading(corpus, folder, new FolderArchive(corpus));
    var draft =
        new Draft(
            "d",
            1,
            7,
            "2026-01-02T12:00:00Z",
            "a.txt",
            content,
            List.of(),
            null,
            DraftState.OPEN,
            0,
            List.of());
    return new Corrections(reading).of(draft, field, value);
  }

  private String text(DraftField field, String value) throws IOException {
    return corrected(DRAFT, field, value) instanceof Corrected.Content(var text) ? text : "refused";
  }

  @Test
  void key_underAnotherName_makesPlace_andRemarksStay() throws IOException {
    assertThat(text(DraftField.AUTHOR, "Two"))
        .isEqualTo(DRAFT.replace("authors:\n- One", "author:\n  - \"Two\""));
    assertThat(text(DraftField.DATE, "-")).isEqualTo(DRAFT.replace("Date: 2009\n", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "26 June 2009,2009-06-26",
    "2009-06~,2009-06~",
    "2009?,2009?",
    "26. Juni 2009,2009-06-26",
    "۵ تیر ۱۳۸۸,2009-06-26",
    "2009؟,2009?",
    "يونيو 2009؟,2009-06?"
  })
  void date_isKeptInEdtf(String written, String edtf) throws IOException {
    assertThat(text(DraftField.DATE, written)).contains("date: \"" + edtf + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "DATE,last summer,BAD_DATE",
    "LANGUAGE,gibberish,BAD_LANGUAGE",
    "LINK,javascript:alert(1),BAD_LINK",
    "ID,../../etc/passwd,BAD_ID",
    "ORGANIZATION,The Unknown,UNKNOWN_ORGANIZATION",
    "VOICES,Mary Quay: all of whom … nobody,BAD_VOICES",
    "VOICES,Mary Quay,BAD_VOICES"
  })
  void value_thatCannotBe_isRefused(DraftField field, String value, Reason why) throws IOException {
    assertThat(corrected(DRAFT, field, value))
        .isInstanceOfSatisfying(
            Corrected.Not.class, not -> assertThat(not.why().reason()).isEqualTo(why));
  }

  @Test
  void names_mayStandApartByTheMarksOfArabic() throws IOException {
    assertThat(text(DraftField.AUTHOR, "مريم؛ علی")).contains("\"مريم\"", "\"علی\"");
  }

  @ParameterizedTest
  @CsvSource({"German,de", "deutsch,de", "fa,fa", "فارسی,fa", "de-AT,de-AT"})
  void language_isNamedInAnyWay(String written, String tag) throws IOException {
    assertThat(text(DraftField.LANGUAGE, written)).contains("language: \"" + tag + "\"");
  }

  @Test
  void marksThatTurnALineRound_areTakenOut() throws IOException {
    assertThat(text(DraftField.TITLE, "A\u202egnorW\u202c\u0007")).contains("title: \"AgnorW\"");
  }

  @Test
  void title_thatLooksLikeKeys_staysATitle() throws IOException {
    assertThat(text(DraftField.TITLE, "x\n---\nid: other")).contains("title: \"x --- id: other\"");
  }

  @Test
  void voice_isDeclaredByItsFirstAndLastWords() throws IOException {
    assertThat(text(DraftField.VOICES, "Mary Quay: We leave the quay … back at ten."))
        .contains("voices:\n  - {\"speaker\":\"Mary Quay\",\"begins\":\"We leave the quay\"");
    assertThat(text(DraftField.VOICES, "none")).contains("voices: \"none\"");
  }

  @Test
  void organization_isKeptByItsKey() throws IOException {
    assertThat(text(DraftField.ORGANIZATION, "dwu")).contains("organization: \"dockers\"");
  }
}
