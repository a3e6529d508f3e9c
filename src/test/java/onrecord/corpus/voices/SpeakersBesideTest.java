package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Speakers who are named in the sentence before, in an aside, or on a line of their own.
final class SpeakersBesideTest {
  private static String speakers(String text) {
    return VoiceReader.read(text.replace("/", "\n"), "en").stream()
        .map(each -> each.speaker().orElse("?"))
        .collect(Collectors.joining(" # "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Carl Jensen left. Peter Stein said the port needs money. “It is a day of rest,” he said."
            + " | Peter Stein",
        "Carl Jensen left. Lord Tebbit said so, and went. “It is a day of rest,” he said. | Tebbit",
        "Carl Jensen left.//Peter Stein warned that it was late.//He said: “It is a day of rest.”"
            + " | Peter Stein",
        "Carl Jensen left. Human Rights Watch said it was so. “It is a day of rest,” she said. | ?",
        "Carl Jensen left. Anna Weber said it was so. “It is a day of rest,” he said. | Carl Jensen",
        "Carl Jensen came. It is late, the minister said. “It is a day of rest,” he said. | Carl Jensen",
        "Carl Jensen came. “It is not so late,” the minister said. “It is a day of rest,” he said."
            + " | the minister # ?",
        "Carl Jensen left. Peter Stein said so. Paul Adler nodded. “It is a day of rest,” he said. | ?",
      })
  void pronoun_isWhoeverTheSentenceRightBeforeReports(String text, String speaker) {
    assertThat(speakers(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It was late, and as her lawyer, Peter Stein, said, “it was a day of rest”. | Peter Stein",
        "It was opened by Peter Stein of the union, who said: “It is a day of rest.” | Peter Stein",
        "It was opened by Peter Stein of Port Watch, who said: “It is a day of rest.” | Peter Stein",
        "It was opened by Anna Weber, a nurse, who said: “It is a day of rest.” | Anna Weber",
        "It was denied by a union spokesman, who said: “It is a day of rest.” | a union spokesman",
        "It was said of a candidate who promised that “it is a day of rest for all”. | ?",
        "Forced to stop her speech, Anna Weber ad-libbed: “It is a day of rest.” | Anna Weber",
        "A spokesman for Peter Stein said: “It is a day of rest.” | A spokesman for Peter Stein",
        "“It is a day of rest,” said a lawyer for Senator Paul Adler. | a lawyer for Senator Paul Adler",
        "Peter Stein and Anna Weber said: “It is a day of rest.” | Peter Stein and Anna Weber",
        "Zorka Wimmerq of the Port Authority wrote: “It is a day of rest.” | Zorka Wimmerq",
        "The Church of Scotland wrote: “It is a day of rest.” | The Church of Scotland",
        "Peter Stein of the Port Authority wrote: “It is a day of rest.” | Peter Stein",
        "Secretary of State Anna Weber said: “It is a day of rest.” | Anna Weber",
        "Anna Weber proclaims “it is a day of rest!” According to the Port Authority, “it is a day of"
            + " work”. | Anna Weber # the Port Authority",
        "They “would have a day of rest” for a “long time”, Anna Weber said. | Anna Weber",
      })
  void aside_tellsWhoSpeaks(String text, String speaker) {
    assertThat(speakers(text)).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "“We have nothing to hide from anybody.” - Anna Weber, nurse | Anna Weber",
        "“We have nothing to hide from anybody.” (Anna Weber, 1998) | Anna Weber",
        "“We have nothing to hide from anybody.”/— Anna Weber//It rained. | Anna Weber",
        "“We have nothing to hide from anybody.”//—Anna Weber, chair of the union//It rained. | Anna Weber",
        "It says “we have nothing to hide from anybody”.//— Anna Weber//It rained. | ?",
        "“We have nothing to hide from anybody.” — Anna Weber went home. | ?",
        "“We have nothing to hide from anybody.” — Anna Weber, nurse. She went home. | ?",
        "“We have nothing to hide from anybody.” — The Committee of the Port | ?",
        "“We have nothing to hide,” the mayor wrote. — Anna Weber | the mayor",
      })
  void nameBehindADash_isTheSpeakerOfWordsThatNothingElseTells(String text, String speaker) {
    assertThat(speakers(text)).isEqualTo(speaker);
  }
}
