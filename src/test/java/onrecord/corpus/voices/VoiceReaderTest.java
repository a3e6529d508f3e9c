package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VoiceReaderTest {
  private static List<String> voices(String text) {
    return VoiceReader.read(text, "en").stream()
        .map(each -> each.speaker().orElse("?") + ": " + each.span().of(text))
        .toList();
  }

  private static String speakers(String text) {
    return VoiceReader.read(text, "en").stream()
        .map(each -> each.speaker().orElse("?"))
        .collect(Collectors.joining(" # "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Anna Weber said: “We will not go to work.” | Anna Weber",
        "“We will not go to work,” said Anna Weber, the union's chair. | Anna Weber",
        "“We will not go to work,” Anna Weber, 42, told the meeting. | Anna Weber",
        "“We will not go to work,” the ministry said. | the ministry",
        "According to Anna Weber, “we will not go to work”. | Anna Weber",
        "“We will not go to work,” according to a report of the council. | a report of the council",
        "In the words of Anna Weber: “We will not go to work.” | Anna Weber",
        "Anna Weber told reporters that “we will not go to work”. | Anna Weber",
        "Anna Weber, who leads the union, said: “We will not go to work.” | Anna Weber",
        "Anna Weber: “We will not go to work.” | Anna Weber",
        "After the vote, Anna Weber (Left Party) said: “We will not go to work.” | Anna Weber",
        "The paper quoted Anna Weber as saying “we will not go to work”. | Anna Weber",
        "Anna Weber was quoted as saying “we will not go to work”. | Anna Weber",
        "The chair, Anna Weber, said: “We will not go to work.” | Anna Weber",
        "The mayor was told by Anna Weber that “we will not go to work”. | Anna Weber",
        "Anna Weber's statement: “We will not go to work.” | Anna Weber",
        "Anna Weber thanked the mayor, adding that “we will not go to work”. | Anna Weber",
        "Said Anna Weber: “We will not go to work.” | Anna Weber",
        "On Tuesday Anna Weber said “we will not go to work”. | Anna Weber",
        "“We will not go,” Anna Weber said, “to work on that day.” | Anna Weber # Anna Weber",
      })
  void cueBesideTheQuotation_namesTheSpeaker(String text, String speaker) {
    assertThat(speakers(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was a long day. “We will not go to work.” The sun set.",
        "Anna Weber was told that “we will not go to work”.",
        "When Anna Weber spoke, there was a shout, “we will not go to work”.",
        "We said then: “We will not go to work on that day.”",
        "They said: “We will not go to work on that day.”",
        "Anna Weber met Clara Stein. She said: “We will not go to work.”",
        "Asked whether it “is a day on which nobody works”, Anna Weber said no.",
        "His wife said so. Nobody knew. “We will not go to work.” It rained.",
      })
  void readingThatIsNotSure_namesNobody(String text) {
    assertThat(speakers(text)).isEqualTo("?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We read “The Grapes of Wrath” and “War and Peace in Our Time” that year.",
        "Their so-called “war on terror” goes on.",
        "It is the old “divide and rule again” of empires.",
        "She called it “nonsense”.",
      })
  void titlesAndScareQuotes_areNoVoices(String text) {
    assertThat(voices(text)).isEmpty();
  }

  @Test
  void shortName_isMadeFullByTheOnlyOneInTheText() {
    assertThat(speakers("Anna Weber spoke first. “We will not go to work,” Weber said."))
        .isEqualTo("Anna Weber");
    assertThat(
            speakers(
                "Anna Weber and Karl Weber spoke first. “We will not go to work,” Weber said."))
        .isEqualTo("Weber");
  }

  @Test
  void theUnion_isTheOnlyOneNamedBefore() {
    assertThat(
            speakers(
                "The Bus Workers Union of Arland met. “We will not go to work,” the union said."))
        .isEqualTo("Bus Workers Union of Arland");
  }

  @Test
  void pronoun_standsForTheOnlyPersonWhomItFits() {
    assertThat(
            speakers("Anna Weber met Karl Stein there. She was angry. “We will not go,” she said."))
        .isEqualTo("Anna Weber");
    assertThat(
            speakers(
                "“We will not go to work,” Anna Weber said.\n“We all stay at home,” she added."))
        .isEqualTo("Anna Weber # Anna Weber");
  }

  @Test
  void quotationThatGoesOn_isTheSameSpeakers() {
    assertThat(voices("“We will not go,” said Anna Weber. “We stay at home today.”"))
        .containsExactly("Anna Weber: We will not go,", "Anna Weber: We stay at home today.");
    assertThat(voices("Anna Weber said: “We will not go.\n“We stay at home today.”"))
        .containsExactly("Anna Weber: We will not go.", "Anna Weber: We stay at home today.");
  }

  @Test
  void paragraphThatEndsInAColon_announcesTheNext() {
    assertThat(voices("This is what Anna Weber said:\n“We will not go to work.”"))
        .containsExactly("Anna Weber: We will not go to work.");
  }

  @Test
  void languageWithoutATable_isReadByItsMarks() {
    String text = "彼は言った。『私たちは 今日 仕事 に 行きません』";
    assertThat(VoiceReader.read(text, "ja"))
        .singleElement()
        .satisfies(
            voice -> {
              assertThat(voice.speaker()).isEmpty();
              assertThat(voice.ground()).isEqualTo(ReadVoice.Ground.MARKS);
            });
  }
}
