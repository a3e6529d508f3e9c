package onrecord.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Answer.Abstained;
import onrecord.corpus.Organization;
import onrecord.testing.FakeArchive;
import onrecord.wording.Wording;
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
                + " Jundallah.");
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
