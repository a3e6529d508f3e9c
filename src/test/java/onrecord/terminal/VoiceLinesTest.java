package onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;

final class VoiceLinesTest {
  private static Statement quoting(String id, String speaker) {
    return Statements.of(
        id,
        Statements.masthead("The Vote", "", Optional.empty()),
        "It was said that the vote was fair and open, as far as anybody could see.",
        Statements.voice(speaker, "the vote was fair and open, as far as anybody could see"));
  }

  private static String doubtful(List<Statement> statements) {
    return VoiceLines.doubtful(new Corpus(statements, List.of(), List.of(), List.of()));
  }

  @Test
  void quotationsWithoutACertainSpeaker_areShownInPlace() {
    assertThat(doubtful(List.of(quoting("a", "Jane Miller"), quoting("b", Voice.UNCERTAIN))))
        .isEqualTo(
            """
            hint: quotations whose speaker is not certain: 1; see onrecord voices
              b, 1: “the vote was fair and open,…”
            """);
  }

  @Test
  void manyOfThem_areCounted() {
    List<Statement> many =
        IntStream.range(0, 13).mapToObj(i -> quoting("s" + i, Voice.UNCERTAIN)).toList();
    assertThat(doubtful(many)).contains("certain: 13;").endsWith("  and in 3 more\n");
  }

  @Test
  void archiveWhereAllAreCertain_needsNoHint() {
    assertThat(doubtful(List.of(quoting("a", "Jane Miller")))).isEmpty();
  }
}
