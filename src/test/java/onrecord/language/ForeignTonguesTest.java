package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.language.knowledge.Tables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignTonguesTest {
  private static final ForeignTongues FOREIGN =
      new ForeignTongues(Tables.wordsByLanguage("foreign.small"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Що кажуть про порт і його докерів?; uk",
        "Что говорят о порте?; ru",
        "İstanbul'daki liman hakkında ne söyleniyor?; tr",
        "Cosa dicono della nave nel porto?; it",
        "O que dizem os sindicatos sobre as eleições nos portos?; pt",
        "Wat zeggen de vakbonden over het havenverbod?; nl",
        "nazar-e shoma dar bareye bandar chist; fa",
        "항구에 대해 뭐라고 하나요?; und",
        "τι λένε για το λιμάνι; und",
        "بندرگاہ کے بارے میں کیا کہا گیا ہے؟; und"
      })
  void otherLanguage_isTold(String text, String language) {
    assertThat(FOREIGN.of(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "que piensa el Sindicato del futuro del puerto, va a caer?",
        "What do they say about the harbour?",
        "dockers strike night tariff",
        "What did Erdoğan and Kılıçdaroğlu say?",
        "¿Qué dicen de la huelga en el puerto?",
        "Was sagen die Hafenarbeiter über den Streik?",
        "Que disent-ils de la grève dans le port ?",
        "درباره بندر چه می‌گویند؟",
        "ماذا يقولون عن الميناء؟",
        "",
        "2009"
      })
  void knownLanguage_andFewWords_areNot(String text) {
    assertThat(FOREIGN.of(text)).isEmpty();
  }
}
