package onrecord.corpus.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import onrecord.language.Span;
import org.junit.jupiter.api.Test;

final class QuotedBlocksTest {
  /// Reads a text whose blocks stand between brackets, here alone.
  private static List<String> voices(String shown) {
    StringBuilder text = new StringBuilder();
    List<Span> blocks = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < shown.length(); i++) {
      char each = shown.charAt(i);
      if (each == '{') {
        start = text.length();
      } else if (each == '}') {
        blocks.add(new Span(start, text.length()));
      } else {
        text.append(each);
      }
    }
    String all = text.toString();
    return VoiceReader.read(all, "en", blocks).stream()
        .map(each -> each.speaker().orElse("?") + ": " + each.span().of(all))
        .toList();
  }

  @Test
  void block_isNobodysForSure_whereNothingNamesItsSpeaker() {
    assertThat(voices("We met.\n{We go.\nNo!}\nWe left.")).containsExactly("?: We go.", "?: No!");
  }

  @Test
  void wordsThatAnnounceABlock_nameItsSpeaker() {
    assertThat(voices("Anna Weber:\n{We go.\nWe stay.}\nWe left."))
        .containsExactly("Anna Weber: We go.", "Anna Weber: We stay.");
    assertThat(voices("After the vote Anna Weber said:\n{We go.}\nWe left."))
        .containsExactly("Anna Weber: We go.");
  }

  @Test
  void nameThatClosesABlock_isItsSpeakerAndNoWordOfHis() {
    assertThat(voices("We met.\n{We go.\n— Anna Weber, nurse}\nWe left."))
        .containsExactly("Anna Weber: We go.");
    assertThat(voices("Karl Stein said:\n{We go.\nAnna Weber}\nWe left."))
        .containsExactly("Anna Weber: We go.");
    assertThat(voices("We met.\n{We go.\nAnna Weber, nurse in the port}\nWe left."))
        .containsExactly("Anna Weber: We go.");
    assertThat(voices("We met.\n{We go and\nAnna Weber, too}\nWe left."))
        .containsExactly("?: We go and", "?: Anna Weber, too");
    assertThat(voices("We met.\n{We go.\nAnna Weber, too, goes.}\nWe left."))
        .containsExactly("?: We go.", "?: Anna Weber, too, goes.");
  }

  @Test
  void nameBelowABlock_isItsSpeaker_butNotInTheTextsLastLine() {
    assertThat(voices("We met.\n{We go.}\n— Anna Weber\nWe left."))
        .containsExactly("Anna Weber: We go.");
    assertThat(voices("We met.\n{We go.}\nAnna Weber\nWe left.")).containsExactly("?: We go.");
    assertThat(voices("We met.\n{We go.}\n— The Union\nWe left.")).containsExactly("?: We go.");
    assertThat(voices("We met.\n{We go.}\n— Anna Weber")).containsExactly("?: We go.");
  }

  @Test
  void blockBelowABlock_isNotAnnouncedByIt() {
    assertThat(voices("We met.\n{Anna Weber wrote:}\n{We go.}\nWe left."))
        .containsExactly("?: Anna Weber wrote:", "?: We go.");
  }

  @Test
  void quotationMarksInABlock_openNoOtherVoice() {
    assertThat(
            voices("We met.\n{“We go,” said Anna Weber.}\n“We will stay here,” said Karl Stein."))
        .containsExactly("?: “We go,” said Anna Weber.", "Karl Stein: We will stay here,");
    assertThat(voices("We met.\n{“We go.”}\nWe left.")).containsExactly("?: We go.");
  }

  @Test
  void blockInATurn_isNotItsSpeakers() {
    String turns =
        """
        Paper: Who began the strike with you at the gate?
        Anna Weber: All of the crane drivers came with us.
        {We will never let them in again.}
        Paper: And what did the owners say to you then?
        Anna Weber: They said nothing to us for all that week.""";
    assertThat(voices(turns)).hasSize(5).contains("?: We will never let them in again.");
  }

  @Test
  void languageWithoutATable_hasBlocksToo() {
    assertThat(VoiceReader.read("私たちは行きません", "ja", List.of(new Span(0, 9)))).hasSize(1);
  }

  @Test
  void manyBlocks_areReadInOnePass() {
    assertThat(voices("We met.\n" + "{We go.}\n".repeat(20_000))).hasSize(20_000);
  }
}
