package onrecord.answer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import onrecord.answer.Term;
import org.junit.jupiter.api.Test;

final class TranslationsTest {
  private static List<Set<List<String>>> called(String asked, List<String> held, String... words) {
    List<Term> terms =
        List.of(words).stream().map(word -> new Term(word, word, false, List.of())).toList();
    return new Translations(asked, held).of(terms);
  }

  @Test
  void word_ofEnglishQuestion_isCalledAsInTheArchivesLanguage() {
    assertThat(called("en", List.of("de"), "police").getFirst())
        .contains(List.of("polizei"))
        .doesNotContain(List.of("policia"));
    assertThat(called("en", List.of("fr", "es"), "police").getFirst()).contains(List.of("policia"));
  }

  @Test
  void phrase_ofTwoWords_isCalledSoForEachOfThem() {
    assertThat(called("en", List.of("de"), "tear", "gas"))
        .allSatisfy(forms -> assertThat(forms).contains(List.of("tranengas")));
  }

  @Test
  void word_ofTheArchivesOwnLanguage_hasOthersBesideItself() {
    assertThat(called("de", List.of("de"), "aufstand").getFirst())
        .contains(List.of("revolte"))
        .doesNotContain(List.of("aufstand"));
  }

  @Test
  void word_whereTheArchiveHoldsTheQuestionsLanguage_isCalledSoInThatAlone() {
    assertThat(called("en", List.of("en", "fa"), "police").getFirst()).isEmpty();
    assertThat(called("de", List.of("de", "fr"), "aufstand").getFirst())
        .contains(List.of("revolte"))
        .doesNotContain(List.of("soulevement"));
  }

  @Test
  void word_ofArchiveInEnglish_isCalledNothingElse() {
    assertThat(called("de", List.of("en"), "aufstand").getFirst()).isEmpty();
  }

  @Test
  void word_ofLanguageWithoutGlossary_isCalledNothingElse() {
    assertThat(called("uk", List.of("uk"), "поліція").getFirst()).isEmpty();
  }
}
