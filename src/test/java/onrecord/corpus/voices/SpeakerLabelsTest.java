package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpeakerLabelsTest {
  private static final String TALK =
      """
      A talk at the harbour.
      WEBER: Who wants to speak about the strike today?
      Karl Stein: I do, since I was at the gate.
      It was still dark when the first of us came.
      WEBER: And what did the owners say to you?
      Karl Stein: They said nothing at all that morning.
      The talk was written down by a listener.\
      """;

  private static List<String> turns(String text) {
    return SpeakerLabels.in(text).stream()
        .map(each -> each.speaker().orElse("?") + ": " + each.span().of(text))
        .toList();
  }

  @Test
  void conversation_hasATurnForEachParagraphFromTheFirstLabelToTheLast() {
    assertThat(turns(TALK))
        .containsExactly(
            "WEBER: Who wants to speak about the strike today?",
            "Karl Stein: I do, since I was at the gate.",
            "Karl Stein: It was still dark when the first of us came.",
            "WEBER: And what did the owners say to you?",
            "Karl Stein: They said nothing at all that morning.");
  }

  @Test
  void questionsAndAnswers_nameNobody() {
    assertThat(
            turns(
                "Q: Who wants to speak about it?\nA: I want to speak about it.\n"
                    + "Q: And what did the owners say?\nA: They said nothing at all to us."))
        .hasSize(4)
        .allSatisfy(turn -> assertThat(turn).startsWith("?: "));
  }

  @Test
  void figuresAndNotes_areNoConversation() {
    assertThat(turns("Left: 12.\nRight: 14.\nLeft: 13.\nRight: 9.")).isEmpty();
    assertThat(turns("Note: this is a long remark about it.\nWe went on.\nPhoto: the harbour."))
        .isEmpty();
  }

  @Test
  void quotationsInATurn_areItsSpeakers() {
    String text =
        TALK.replace("They said nothing", "“They said nothing to us,” said Marx, nothing");
    assertThat(VoiceReader.read(text, "en")).hasSize(5);
  }
}
