package onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlossaryTest {

  private static Optional<Phrases.PhraseMatch<String>> translated(
      String from, String text, String to) {
    return Glossary.shared()
        .translate(Words.in(text), 0, new Glossary.TranslationDirection(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "es, protestas, protest",
    "es, elecciones, election",
    "de, Wahlen, election",
    "fr, l’élection, election",
    "fr, d'Iran, Iran",
    "fa, انتخابات, election",
    "fa, انتخابات, elections",
    "fa, تحريم, sanction",
    "ar, العقوبات, sanction",
    "de, Juni, June",
    "es, Estados Unidos, United States",
    "fa, ایالات متحده, United States",
    "fr, Allemagne, Germany"
  })
  void word_ofAnotherLanguage_isFoundInEnglish(String from, String text, String english) {
    assertThat(translated(from, text, "en"))
        .hasValueSatisfying(match -> assertThat(match.values()).contains(english));
  }

  @Test
  void phrase_endsWhereItsWordsEnd() {
    assertThat(translated("es", "Estados Unidos atacó", "en").orElseThrow())
        .extracting(Phrases.PhraseMatch::first, Phrases.PhraseMatch::end)
        .containsExactly(0, 2);
  }

  @Test
  void word_goesBetweenAnyTwoLanguages() {
    assertThat(translated("de", "Wahlen", "es").orElseThrow().values()).contains("elecciones");
    assertThat(translated("en", "protest", "fa").orElseThrow().values()).contains("اعتراض");
  }

  @Test
  void unknownWordOrLanguage_isNotTranslated() {
    assertThat(translated("es", "Mousavi", "en")).isEmpty();
    assertThat(translated("ru", "выборы", "en")).isEmpty();
    assertThat(
            translated("es", "elecciones", "ru").map(Phrases.PhraseMatch::values).orElse(List.of()))
        .isEmpty();
  }
}
