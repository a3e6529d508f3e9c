package onrecord.answer.question;

import static org.assertj.core.api.Assertions.assertThat;

import onrecord.answer.Asked;
import onrecord.answer.Question;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a question leaves out (23-question-all-but-one), and what of it is not understood
/// (22-question-dates, 27-language-not-known).
final class QuestionLimitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Everyone except FRSO: what do they say about sanctions?",
        "What do others than FRSO say about sanctions?",
        "what did anyone but FRSO say about sanctions",
        "What do all groups apart from the FRSO say about sanctions?",
        "Was sagen alle außer FRSO über Sanktionen?",
        "Was sagen andere als FRSO über Sanktionen?",
        "¿Qué dicen todos excepto FRSO sobre las sanciones?",
        "Que disent tous sauf FRSO sur les sanctions ?",
        "همه به جز FRSO درباره تحریم‌ها چه می‌گویند؟",
        "ماذا يقول الجميع باستثناء FRSO عن العقوبات؟"
      })
  void everyoneButOne_isAskedWithoutThatOne(String text) {
    Question question = Understanding.READER.read(text);
    assertThat(question.limits().without()).extracting(Asked::organization).containsExactly("FRSO");
    assertThat(question.asked()).isEmpty();
    assertThat(question.about().terms().getLast().folded())
        .isIn("sanctions", "sanktionen", "sanciones", "تحریمها", "العقوبات");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What does everyone except FRSO and IASWI say about sanctions?",
        "Was sagen alle außer FRSO und IASWI über Sanktionen?"
      })
  void everyoneButSeveral_isAskedWithoutThem(String text) {
    assertThat(Understanding.READER.read(text).limits().without())
        .extracting(Asked::organization)
        .containsExactly("FRSO", "IASWI");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "latest statement by FRSO",
        "What's the latest from IASWI?",
        "What did FRSO say in 2009?",
        "Any statement by FRSO in 2009?",
        "What has IASWI said so far?",
        "Was sagte FRSO 2009?",
        "¿Qué dijo FRSO en 2009?",
        "Qu'a dit FRSO en 2009 ?",
        "dernier communiqué de FRSO",
        "Neueste Erklärung von FRSO",
        "آخرین بیانیه FRSO",
        "أحدث بيان FRSO"
      })
  void onlyWhoAndWhen_isOfAnyMatter(String text) {
    Question question = Understanding.READER.read(text);
    assertThat(question.ofAnyMatter()).as(Understanding.drawn(question)).isTrue();
    assertThat(question.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"What is it?", "hello", "What did they say?", "what did FRSO say about sanctions"})
  void noBounds_orAMatter_isNotOfAnyMatter(String text) {
    assertThat(Understanding.READER.read(text).ofAnyMatter()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "What did FRSO say about sanctions a few years ago?, a few years ago",
    "What did FRSO say about sanctions on 3/4/2009?, 3/4/2009"
  })
  void timeNotUnderstood_isTold_andIsNoMatter(String text, String untold) {
    Question question = Understanding.READER.read(text);
    assertThat(question.limits().untold()).contains(untold);
    assertThat(question.about().terms()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "What did FRSO say about انتخابات?; election",
        "Was sagt FRSO über انتخابات?; election"
      })
  void wordInAnotherScript_isTranslated(String text, String english) {
    assertThat(Understanding.READER.read(text).about().terms().getLast().others())
        .contains(english);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Qui est contre les sanctions ?; contre sanctions",
        "Quel est le rôle de l'armée ?; role l'armee",
        "Wer hat seit 2019 über den Hafen gesprochen?; wer 2019 hafen",
        "¿Qué pasó en el pasado?; paso pasado"
      })
  void smallWords_areNoMatter(String text, String terms) {
    assertThat(Understanding.read(text)).endsWith("| " + terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Welche Seite vertritt FRSO?; side",
        "زنان چه می‌خواهند؟; want",
        "¿Qué pasó en el puerto?; happen",
        "Wer ist gegen die Sanktionen?; against",
        "Wer ist für die Sanktionen?; for",
        "Combien de personnes ont été tuées ?; kill"
      })
  void words_thatShareAStemOnly_areNotTaken(String text, String english) {
    assertThat(Understanding.READER.read(text).about().wording())
        .contains(english)
        .doesNotContain("internet", "dream", "action", "season", "east");
  }
}
