package onrecord.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.language.Span;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words of others, in brackets, in a statement's own sentences; its passages, each with the
/// speaker that it is told to be of.
final class WovenWordsTest {
  private static Statement statement(String drawn, Voice.Origin origin) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < drawn.length(); i++) {
      char c = drawn.charAt(i);
      if (c == '[') {
        open = text.length();
      } else if (c == ']') {
        spans.add(new Span(open, text.length()));
      } else {
        text.append(c);
      }
    }
    Masthead masthead = Statements.masthead("T", "", Optional.empty());
    List<Voice> voices =
        spans.stream()
            .sorted(Comparator.naturalOrder())
            .map(span -> new Voice("Ada Roth", span, origin))
            .toList();
    return new Statement("x", masthead, text.toString(), voices, List.of());
  }

  private static String passages(Statement statement) {
    return String.join(
        " | ",
        Passages.of(statement).stream()
            .map(it -> it.voice().map(_ -> "R: ").orElse("") + it.text())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '^',
      value = {
        "Roth called it \"[a truce and not a peace].\" We agree.;"
            + "Roth called it \"a truce and not a peace.\" We agree.",
        "She told her son to \"[stay away from the docks. I mean it].\" He did.;"
            + "She told her son to \"stay away from the docks. I mean it.\" He did.",
        "The port is, Roth wrote, \"[a school in which they learn to stand].\";"
            + "The port is, Roth wrote, \"a school in which they learn to stand.\"",
        "Roth said: \"[We will all stay here].\" We agree.;"
            + "Roth said: | R: We will all stay here | We agree.",
        "\"[We will all stay],\" Roth said, \"[and others will come here too].\";"
            + "R: We will all stay | Roth said, | R: and others will come here too",
        "\"[we will all stay here],\" Roth said.; R: we will all stay here | Roth said."
      })
  void sentence_isNotTornForWordsWovenIn(String drawn, String passages) {
    assertThat(passages(statement(drawn, Voice.Origin.READ))).isEqualTo(passages);
  }

  @Test
  void declaredVoice_isAlwaysApart() {
    String drawn = "Roth called it \"[a truce and not a peace].\"";
    assertThat(passages(statement(drawn, Voice.Origin.DECLARED)))
        .isEqualTo("Roth called it | R: a truce and not a peace");
  }

  @Test
  void sentence_endsWhereTheWordsWovenInEnd() {
    Statement statement =
        statement("She told him to \"[go home. I mean it].\" He did.", Voice.Origin.READ);
    assertThat(Passages.of(statement).getFirst().sentences())
        .extracting(span -> span.of(statement.text()))
        .containsExactly("She told him to \"go home. I mean it.\"", "He did.");
  }

  @Test
  void words_ofWhichAThirdAreAnothers_areToldToBeTheirs() {
    Statement statement =
        statement(
            "Roth called it \"[a truce and not a peace].\" The dockers of all the harbours of this"
                + " coast have never called it anything of that kind.",
            Voice.Origin.READ);
    Passage passage = Passages.of(statement).getFirst();
    Stream<Optional<Voice>> told =
        Stream.of(passage.sentences().getFirst(), passage.sentences().getLast(), passage.span())
            .map(passage::voiceOf);
    assertThat(told.map(Optional::isPresent)).containsExactly(true, false, false);
    assertThat(passage.speakers()).containsExactly("Ada Roth");
  }

  @Test
  void manyWordsWovenIn_areCutInTime() {
    String sentence = "Roth called it \"[a truce and not a peace],\" and ";
    assertThat(Passages.of(statement(sentence.repeat(20_000), Voice.Origin.READ))).isNotEmpty();
  }
}
