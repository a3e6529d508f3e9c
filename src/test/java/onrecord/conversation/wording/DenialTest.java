package onrecord.conversation.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Period;
import onrecord.answer.Question;
import onrecord.conversation.Wording;
import onrecord.corpus.Organization;
import onrecord.testing.FakeArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class DenialTest {
  static final List<String> LANGUAGES = Wording.LANGUAGES;

  private static final Organization ALLIANCE = Organization.named("sa", "Socialist Alliance");

  private static Abstained silent(String... missing) {
    return new Abstained(
        FakeArchive.question("What does the Socialist Alliance say about Jundallah?", ALLIANCE),
        Answer.Reason.NOTHING_BY_ORGANIZATION,
        List.of(missing),
        List.of());
  }

  @Test
  void nothingByOrganization_namesWhoHasStatements_andWhatNoneMentions() {
    assertThat(Denial.of(silent("Jundallah"), Wording.in("en")))
        .isEqualTo(
            "This archive has statements by Socialist Alliance, but none of them mentions"
                + " “Jundallah”.");
    assertThat(Denial.of(silent(), Wording.in("en")))
        .isEqualTo(
            "This archive has statements by Socialist Alliance, but none of them speaks to this.");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void nothingByOrganization_inAnyLanguage_namesTheOneAskedFirst(String language) {
    String denial = Denial.of(silent("Jundallah"), Wording.in(language));
    assertThat(denial).containsSubsequence("Socialist Alliance", "Jundallah");
    assertThat(Denial.of(silent(), Wording.in(language))).contains("Socialist Alliance");
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void languageNotRead_inAnyLanguage_isSaidInItsOwnLine(String language) {
    var answer =
        new Abstained(
            FakeArchive.question("Что говорят?"),
            Answer.Reason.LANGUAGE_NOT_READ,
            List.of(),
            List.of());
    assertThat(Denial.of(answer, Wording.in(language)))
        .isNotEqualTo(Denial.of(silent(), Wording.in(language)))
        .doesNotContain("decline.", "говорят");
  }

  @Test
  void nothingFromThen_bySomebody_namesBoth() {
    Question asked = FakeArchive.question("What did it say in 2020?", ALLIANCE);
    var then = new Period("in 2020", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), true);
    var question =
        new Question(
            asked.text(),
            "en",
            asked.asked(),
            Optional.empty(),
            Optional.of(then),
            false,
            asked.about(),
            List.of());
    var answer = new Abstained(question, Answer.Reason.NOTHING_FROM_PERIOD, List.of(), List.of());
    assertThat(Denial.of(answer, Wording.in("en")))
        .isEqualTo(
            "This archive has no statement by Socialist Alliance from the period asked for: in"
                + " 2020.");
  }

  @Test
  void nothingByNobodyInParticular_isNothingRelevant() {
    var answer =
        new Abstained(
            FakeArchive.question("What of it?"),
            Answer.Reason.NOTHING_BY_ORGANIZATION,
            List.of(),
            List.of());
    assertThat(Denial.of(answer, Wording.in("en")))
        .isEqualTo("Nothing in this archive answers this.");
  }
}
