package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaceNamesTest {
  private static final PlaceNames PLACES = PlaceNames.shared();

  @ParameterizedTest
  @CsvSource({
    "Iran, Iran",
    "IRAN, Iran",
    "Islamic Republic of Iran, Iran",
    "IRI, Iran",
    "US, United States",
    "U.S., United States",
    "usa, United States",
    "the Netherlands, Netherlands",
    "Bahrain, Bahrain"
  })
  void state_isFoundByItsNames(String name, String state) {
    assertThat(PLACES.of(name.replace("the ", "")))
        .map(it -> it.names().getFirst())
        .contains(state);
    assertThat(PLACES.isState(name.replace("the ", ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "Us", "Tehran", "Atlantis", "Socialist Action"})
  void whatIsNoState_isNone(String name) {
    assertThat(PLACES.of(name)).isEmpty();
    assertThat(PLACES.isState(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tehran said | 1 | Iran",
        "Iranians say | 1 | Iran",
        "White House | 2 | United States",
        "Washington, D.C. said | 2 | United States",
        "U.S. troops | 1 | United States",
        "Kremlin | 1 | Russia"
      })
  void state_isFoundBySeatAndPeople(String text, int end, String state) {
    assertThat(PLACES.seatAt(Words.in(text), 0))
        .hasValueSatisfying(
            match -> {
              assertThat(match.end()).isEqualTo(end);
              assertThat(match.values().getFirst().names()).startsWith(state);
            });
  }

  @Test
  void pronoun_isNoState() {
    assertThat(PLACES.seatAt(Words.in("us and them"), 0)).isEmpty();
  }

  @Test
  void state_speaksUnderItsNamesAndPeoples() {
    assertThat(PLACES.of("Iran").orElseThrow().spokenFor())
        .contains("Iran", "Iranians")
        .doesNotContain("Tehran");
  }

  @Test
  void everyState_hasNamesAndACapital_andIsFoundByThem() {
    assertThat(PLACES.all())
        .hasSizeGreaterThan(190)
        .allSatisfy(it -> assertThat(it.names()).isNotEmpty().allMatch(PLACES::isState));
  }
}
