package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Speakers in texts of other languages than English.
final class LanguagesReadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "de | Anna Weber sagte: „Wir gehen heute nicht zur Arbeit.“ | Anna Weber",
        "de | „Wir gehen heute nicht zur Arbeit“, sagte Anna Weber am Montag. | Anna Weber",
        "de | „Wir gehen heute nicht zur Arbeit“, sagte die Gewerkschaft. | die Gewerkschaft",
        "de | Laut Anna Weber „gehen wir heute nicht zur Arbeit“. | Anna Weber",
        "de | „Wir gehen heute nicht zur Arbeit“, sagte sie. | ?",
        "de | „Wir gehen heute nicht“, so der Bürgermeister zu Anna Weber. | der Bürgermeister",
        "de | Ein Sprecher von Peter Schmidt sagte: „Wir gehen heute nicht.“ | Ein Sprecher von Peter Schmidt",
        "de | „Wir gehen heute nicht zur Arbeit“, sagte Anna Weber von der Hafenwacht. | Anna Weber",
        "de | „Wir gehen heute nicht zur Arbeit“, sagte Karl Theodor von Werder. | Karl Theodor von Werder",
        "de | Der Verein ruft die Abgeordneten auf: „Wir gehen heute nicht“, fordert Anna Weber. | Anna Weber",
        "de | HafenWacht ruft die Abgeordneten auf zu gehen: „Wir gehen heute nicht.“ | ?",
        "de | Die Umbauten im Hafen“, „wir gehen heute nicht zur Arbeit“ | ?",
        "es | «No vamos a trabajar ese día», dijo el abogado de Ana Ruiz. | el abogado",
        "fr | Jeanne Martin a déclaré : « Nous ne travaillons pas ce jour. » | Jeanne Martin",
        "fr | « Nous ne travaillons pas ce jour », a déclaré Jeanne Martin lundi. | Jeanne Martin",
        "fr | Selon Jeanne Martin, « nous ne travaillons pas ce jour ». | Jeanne Martin",
        "fr | « Nous ne travaillons pas ce jour », affirme le syndicat. | le syndicat",
        "es | «No vamos a trabajar ese día», dijo Ana Ruiz en la plaza. | Ana Ruiz",
        "es | Ana Ruiz afirmó: «No vamos a trabajar ese día». | Ana Ruiz",
        "es | Según Ana Ruiz, «no vamos a trabajar ese día». | Ana Ruiz",
        "es | «No vamos a trabajar ese día», dijo el sindicato. | el sindicato",
        "uk | «Ми не підемо на роботу», — сказала Олена Коваль у вівторок. | Олена Коваль",
        "uk | Олена Коваль заявила: «Ми не підемо на роботу». | Олена Коваль",
        "ru | «Мы не пойдем на работу», — сказал Иван Петров во вторник. | Иван Петров",
        "ru | Иван Петров заявил: «Мы не пойдем на работу». | Иван Петров",
        "fa | رهبر اتحادیه گفت: «ما امروز به سر کار نمی‌رویم» | رهبر اتحادیه",
        "ar | قال رئيس النقابة: «لن نذهب اليوم إلى العمل» | رئيس النقابة",
      })
  void cue_namesTheSpeakerOrNobody(String language, String text, String speaker) {
    assertThat(
            VoiceReader.read(text, language).stream()
                .map(voice -> voice.speaker().orElse("?"))
                .collect(Collectors.joining(", ")))
        .isEqualTo(speaker);
  }
}
