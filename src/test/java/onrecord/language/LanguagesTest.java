package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Who won?",
        "en | Was there fraud?",
        "en | What did the FSP say about Mousavi?",
        "en | Define a theocracy",
        "en | Any sanctions?",
        "es | ¿Quién ganó?",
        "es | Quien es Mousavi?",
        "es | Que dice el partido",
        "es | sanciones contra Irán",
        "de | Was sagt die Partei?",
        "de | Wer ist Mussawi?",
        "de | Sanktionen gegen Iran",
        "de | Wie viele starben?",
        "fr | Que dit le parti ?",
        "fr | Combien de morts ?",
        "fr | Qu’est-ce que la révolution ?",
        "fr | sanctions contre l'Iran",
        "fa | نظر حزب درباره انتخابات چیست؟",
        "fa | تحریم",
        "ar | ماذا قال الحزب عن الانتخابات؟",
        "ar | احتجاجات إيران"
      })
  void shortQuestion_isOfItsLanguage(String language, String text) {
    assertThat(Languages.guess(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fa | نظر حزب درباره انتخابات ايران چيست",
        "fa | سوسياليست ها درباره ايران",
        "ar | من فاز فی الانتخابات"
      })
  void language_typedOnTheOthersKeyboard_isStillItself(String language, String text) {
    assertThat(Languages.guess(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | ''",
        "en | 123 👍",
        "en | Mousavi",
        "en | What did Alianza Socialista say?",
        "en | What does it say about ولایت فقیه and the law?",
        "fa | نظر FRSO درباره تحریم چیست؟",
        "ru | Что сказала партия?"
      })
  void mixedOrUnknown_isWhatMostOfItIs_orEnglish(String language, String text) {
    assertThat(Languages.guess(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"fa, true", "ar-IQ, true", "ckb, true", "en, false", "'', false"})
  void direction_isTheScripts(String language, boolean rightToLeft) {
    assertThat(Languages.isRightToLeft(language)).isEqualTo(rightToLeft);
  }

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
          ru | Да здравствует революция
          uk | Хай живе Україна і її народ
          und | 2009
          """)
  void text_isIdentifiedByScriptAndSmallWords(String language, String text) {
    assertThat(Languages.identify(text)).isEqualTo(language);
  }
}
