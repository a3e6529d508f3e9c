package onrecord.answer.question;

import static onrecord.answer.question.Understanding.IN_2009;
import static onrecord.answer.question.Understanding.KILLED;
import static onrecord.answer.question.Understanding.ON_IMPERIALISM;
import static onrecord.answer.question.Understanding.READER;
import static onrecord.answer.question.Understanding.drawn;
import static onrecord.answer.question.Understanding.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.answer.Question;
import onrecord.testing.Golden;
import onrecord.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions that go on from others, and those that only look like it.
final class FollowUpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "and IASWI?",
        "And the IASWI?",
        "IASWI?",
        "what about IASWI",
        "How about the IASWI then?",
        "and what about IASWI?",
        "And what does IASWI say?",
        "What did IASWI say about it?",
        "and according to IASWI?",
        "the position of IASWI?",
        "und die IASWI?",
        "Und was ist mit der IASWI?",
        "Was sagt die IASWI dazu?",
        "¿y IASWI?",
        "¿Y qué hay de IASWI?",
        "¿Y qué dice IASWI?",
        "et IASWI ?",
        "Et qu'en est-il de l'IASWI ?",
        "Et que dit IASWI ?",
        "و IASWI؟",
        "و درباره IASWI؟",
        "IASWI چطور؟",
        "وماذا عن IASWI؟",
        "ماذا عن IASWI؟",
        "وIASWI؟",
        "and International Alliance in Support of Workers?"
      })
  void othersNamed_replaceThoseAsked_andKeepTheRest(String text) {
    assertThat(read(text, IN_2009)).isEqualTo("IASWI | 2009 said | imperialism");
    assertThat(read(text, KILLED)).isEqualTo("IASWI |  | people killed crackdown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what about 2020?",
        "and in 2020?",
        "2020?",
        "And what did they say in 2020?",
        "What did they say in 2020?",
        "und 2020?",
        "Und im Jahr 2020?",
        "¿y en 2020?",
        "¿Y qué hay de 2020?",
        "et en 2020 ?",
        "و در سال 2020؟",
        "و 2020؟",
        "وماذا عن 2020؟",
        "وفي 2020؟",
        "وفي عام 2020؟"
      })
  void anotherTime_replacesTheTime_andKeepsTheRest(String text) {
    assertThat(read(text, IN_2009)).isEqualTo("FRSO | 2020 said | imperialism");
    assertThat(read(text, ON_IMPERIALISM)).isEqualTo("FRSO | 2020 said | imperialism");
    assertThat(read(text, KILLED)).isEqualTo(" | 2020 | people killed crackdown 2020");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and about the elections?",
        "and the elections?",
        "What about the elections?",
        "how about elections",
        "And what do they say about the elections?",
        "and on the elections",
        "And elections, please?"
      })
  void anotherMatter_isPutToTheSame(String text) {
    assertThat(read(text, IN_2009)).startsWith("FRSO | 2009 said | elections");
  }

  @ParameterizedTest
  @CsvSource({
    "und zu den Wahlen?,wahlen",
    "¿y sobre las elecciones?,elecciones",
    "et sur les élections ?,elections",
    "و درباره انتخابات؟,انتخابات",
    "وماذا عن الانتخابات؟,الانتخابات"
  })
  void anotherMatter_inAnyLanguage_isPutToTheSame(String text, String term) {
    assertThat(read(text, IN_2009)).isEqualTo("FRSO | 2009 said | " + term);
  }

  @Test
  void organizationAndTime_replaceBoth() {
    assertThat(read("and IASWI in 2020?", IN_2009)).isEqualTo("IASWI | 2020 said | imperialism");
    assertThat(read("and FRSO and IASWI?", KILLED))
        .isEqualTo("FRSO+IASWI |  | people killed crackdown");
  }

  @Test
  void organizationThatIsNotHere_isAskedInItsPlace() {
    assertThat(read("and the Tudeh Party?", ON_IMPERIALISM))
        .isEqualTo("?Tudeh Party |  | imperialism");
  }

  @Test
  void timeOfEvents_isReplacedInTheMatter() {
    String killed = "How many people were killed in 2009?";
    assertThat(read(killed)).isEqualTo(" | 2009 | people killed 2009");
    assertThat(read("and in 2020?", killed)).isEqualTo(" | 2020 | people killed 2020");
    assertThat(READER.read(List.of(killed), "and in 2020?").about().wording())
        .isEqualTo("How many people were killed ? in 2020");
  }

  @Test
  void chain_keepsWhatNobodyReplaced() {
    assertThat(read("and IASWI?", ON_IMPERIALISM, "what about 2020?"))
        .isEqualTo("IASWI | 2020 said | imperialism");
    assertThat(read("and SA?", ON_IMPERIALISM, "and about the elections?", "in 2009?"))
        .isEqualTo("SA | 2009 said | elections");
  }

  @Test
  void chain_beginsAtTheLastQuestionThatStandsByItself() {
    Question question = READER.read(List.of(KILLED, ON_IMPERIALISM), "and IASWI?");
    assertThat(question.earlier()).containsExactly(ON_IMPERIALISM);
    assertThat(drawn(question)).isEqualTo("IASWI |  | imperialism");
  }

  @Test
  void chain_ofAnyLength_keepsItsFirstMatter() {
    var thread = new ArrayList<>(List.of(ON_IMPERIALISM));
    for (int i = 0; i < 100; i++) {
      thread.add(i % 2 == 0 ? "and IASWI?" : "and FRSO?");
    }
    Question question = READER.read(thread, "in 2020?");
    assertThat(drawn(question)).isEqualTo("FRSO | 2020 said | imperialism");
    assertThat(question.earlier()).hasSize(16).startsWith(ON_IMPERIALISM);
  }

  static Stream<String> standingAlone() throws IOException {
    return Golden.read("answer/question/standing-alone.txt").lines();
  }

  @ParameterizedTest
  @MethodSource("standingAlone")
  void question_thatStandsByItself_isReadAlone(String text) {
    Question alone = READER.read(text);
    assertThat(READER.read(List.of(ON_IMPERIALISM), text)).isEqualTo(alone);
    assertThat(READER.read(List.of(IN_2009, "and IASWI?"), text)).isEqualTo(alone);
    assertThat(READER.read(List.of(KILLED), text)).isEqualTo(alone);
  }

  @Test
  void anyTexts_areRead_andTheSameTwice() {
    var words =
        List.of(
            "and",
            "what",
            "about",
            "FRSO",
            "2009",
            "in",
            "و",
            "وماذا",
            "عن",
            "y",
            "Party",
            "the",
            "Tudeh",
            "said",
            "elections",
            "¿",
            "?",
            "Mark",
            "Weisbrot",
            "before",
            "qu'en");
    for (long seed = 0; seed < 300; seed++) {
      var random = new RandomText(seed);
      var texts = new ArrayList<String>();
      for (int i = random.below(5); i >= 0; i--) {
        var text = new StringBuilder(random.below(3) == 0 ? random.paragraph(6) : "");
        for (int j = random.below(7); j > 0; j--) {
          text.append(words.get(random.below(words.size()))).append(' ');
        }
        texts.add(text.toString());
      }
      Question question = READER.read(texts, texts.getLast());
      assertThat(question).as("seed " + seed).isEqualTo(READER.read(texts, texts.getLast()));
      assertThat(texts).as("seed " + seed).containsAll(question.earlier());
    }
  }
}
