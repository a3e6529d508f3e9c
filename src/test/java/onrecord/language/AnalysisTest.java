package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnalysisTest {

  @ParameterizedTest
  @CsvSource({
    "en, protests, protesting",
    "en, Iran’s, Iran",
    "en, elections, election",
    "es, protestas, protesta",
    "es, obreros, obrero",
    "de, Häuser, Haus",
    "de, Arbeitern, Arbeiter",
    "fr, l’élection, élections",
    "fr, d'Iran, Iran",
    "fa, کتاب‌ها, كتاب",
    "fa, انتخابات, انتخاب",
    "ar, الانتخابات, انتخابات",
    "general, Élan, elan"
  })
  void word_inItsForms_isOneTerm(String language, String one, String other) {
    assertThat(Analysis.terms(Analysis.stemmed(language), one))
        .hasSize(1)
        .isEqualTo(Analysis.terms(Analysis.stemmed(language), other));
    assertThat(Analysis.stem(Words.in(one).getFirst().folded(), language))
        .isEqualTo(Analysis.stem(Words.in(other).getFirst().folded(), language));
  }

  @Test
  void plain_doesNotStem() {
    assertThat(Analysis.terms(Analysis.plain(), "The U.S. PROTESTS"))
        .containsExactly("the", "usa", "protests");
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-GB, en",
    "fa-IR, fa",
    "ru, ru",
    "uk-UA, uk",
    "ja, general",
    "'', general",
    "x, general"
  })
  void language_withoutAnAnalysis_isGeneral(String tag, String language) {
    assertThat(Analysis.of(tag)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "en, the, true",
    "en, did, true",
    "en, party, false",
    "en, usa, false",
    "es, que, true",
    "es, partido, false",
    "de, fur, true",
    "de, uber, true",
    "de, partei, false",
    "fr, a, true",
    "fr, parti, false",
    "fa, که, true",
    "fa, حزب, false",
    "ar, علی, true",
    "ar, حزب, false",
    "ja, the, true"
  })
  void functionWords_areKnownFolded(String language, String folded, boolean carriesNothing) {
    assertThat(Analysis.isFunctionWord(folded, language)).isEqualTo(carriesNothing);
  }
}
