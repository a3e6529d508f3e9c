package onrecord.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | We stand with the workers of Iran and of the world.
          es | Estamos con los trabajadores de Irán y con el pueblo que lucha por la libertad.
          de | Wir stehen an der Seite der Arbeiter im Iran und nicht auf der des Regimes.
          fr | Nous sommes avec les travailleurs d'Iran et pour la liberté dans le monde.
          fa | مردم ایران برای آزادی مبارزه می کنند و پیروز می شوند
          ar | الشعب الإيراني يناضل من أجل الحرية في كل المدن الكبيرة
          en | No War But Class War!
          und | Да здравствует революция
          und | 2009
          """)
  void language_isGuessedByScriptAndSmallWords(String language, String text) {
    assertThat(LanguageGuess.of(text)).isEqualTo(language);
  }
}
