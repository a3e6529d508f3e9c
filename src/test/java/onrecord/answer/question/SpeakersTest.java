package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose words are asked for who signed no statement of the archive.
final class SpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "What did Ada Quill say about the tolls?; Ada Quill",
        "what did ada quillova write back to the dockers; ada quillova",
        "What has Brezhnev promised?; Brezhnev",
        "How long is the quay according to Brezhnev?; Brezhnev",
        "Was sagte Breschnew zum Hafen?; Breschnew",
        "Qué dijo Brezhnev sobre el puerto?; Brezhnev",
        "Que demande Brejnev aux dockers ?; Brejnev",
        "Що сказав Брежнєв про порт?; Брежнєв"
      })
  void name_besideAWordOfSaying_isTheSpeaker(String question, String name) {
    assertThat(Understanding.READER.read(question).unknown()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did they say about the tolls?",
        "Did anyone argue against the tolls?",
        "What did the dockers say about the tolls?",
        "What did FRSO say about Ada Quill?",
        "What does Mark Weisbrot think of the vote?",
        "Who said the port planned to close in June?",
        "Qu’avaient promis les États-Unis aux dockers ?",
        "How many dockers were dismissed according to them?"
      })
  void question_thatAsksForNobodysWordsOrForThoseOfTheArchive_namesNoStranger(String question) {
    assertThat(Understanding.READER.read(question).unknown()).isEmpty();
  }
}
