package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Roth | Ada Roth",
        "Dr. Ada M. Roth-Keller | Dr. Ada M. Roth-Keller",
        "Ada Roth and Ines van der Falk | Ada Roth/Ines van der Falk",
        "Ada Roth, Ines Falk, and Jan O’Dea | Ada Roth/Ines Falk/Jan O’Dea",
        "مینا احدی | مینا احدی",
      })
  void names_areRead(String text, String names) {
    assertThat(PersonName.list(text)).containsExactly(names.split("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Roth",
        "the editors",
        "Any Means Necessary",
        "River Watch",
        "Central Committee",
        "land and sea",
        "Land and Sea",
        "Ada Roth 2019",
        "Ada Roth and friends",
        "Ada Roth, chair",
        ""
      })
  void whatMayBeSomethingElse_isNoName(String text) {
    assertThat(PersonName.list(text)).isEmpty();
  }
}
