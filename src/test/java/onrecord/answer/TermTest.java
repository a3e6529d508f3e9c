package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether texts hold a term, in whatever form and language.
final class TermTest {
  private static boolean isIn(String written, String other, String text) {
    List<String> others = other.equals("-") ? List.of() : List.of(other);
    return new Term(written, written, false, others).isIn(text);
  }

  @ParameterizedTest
  @CsvSource({
    "killed, -, They kill us at night.",
    "arrests, -, Nine were arrested.",
    "demonstrations, -, We shall demonstrate.",
    "war, -, No war!",
    "festnahmen, arrest, Nine arrests were made.",
  })
  void form_ofATerm_isFound(String written, String other, String text) {
    assertThat(isIn(written, other, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "lawsuits, -, The laws of the harbour are old.",
    "coffee, -, The cranes stood still for six days.",
    "war, -, We warn the town.",
    "vaccines, -, The dockers walked out.",
  })
  void otherWord_isNotTakenForIt(String written, String other, String text) {
    assertThat(isIn(written, other, text)).isFalse();
  }
}
