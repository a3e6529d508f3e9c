package onrecord.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedVoicesTest {
  private static final String TEXT =
      """
      The harbour stood still. “We will not go to work,” said Anna Weber. Later we heard it again.

      In another place somebody wrote “and we will not stop before it is won” on a wall.
      """;

  @TempDir Path folder;

  private List<String> voices(String head, String text) throws IOException {
    Files.writeString(
        folder.resolve("a.txt"), "---\ntitle: A\nlanguage: en\n" + head + "---\n\n" + text);
    Corpus corpus = CorpusReader.read(folder);
    Statement statement = corpus.statements().getFirst();
    return statement.voices().stream()
        .map(
            voice ->
                voice.origin() + " " + voice.speaker() + ": " + voice.span().of(statement.text()))
        .toList();
  }

  @Test
  void quotations_areVoicesOfThoseWhomTheTextNames() throws IOException {
    assertThat(voices("", TEXT))
        .containsExactly(
            "READ Anna Weber: We will not go to work,",
            "READ ?: and we will not stop before it is won");
  }

  @Test
  void declaredVoice_isKeptWhereAnotherWouldBeRead() throws IOException {
    assertThat(
            voices(
                """
                voices:
                  - speaker: Harbour Union
                    begins: We will not
                    ends: go to work
                """,
                TEXT))
        .containsExactly(
            "DECLARED Harbour Union: We will not go to work",
            "READ ?: and we will not stop before it is won");
  }

  @Test
  void none_readsNothing() throws IOException {
    assertThat(voices("voices: none\n", TEXT)).isEmpty();
  }

  @Test
  void readersComments_areNotRead() throws IOException {
    assertThat(voices("kind: reader comments\nabout: a\n", TEXT)).isEmpty();
  }

  @Test
  void ownLabel_isTheStatementsOwn() throws IOException {
    String text =
        """
        Anna Weber: We began the strike in the morning.

        Paper: And who began it with you at the gate?

        Anna Weber: All of the crane drivers came with us.

        Paper: And what did the owners say to you then?
        """;
    assertThat(voices("author: [Anna Weber]\n", text))
        .hasSize(2)
        .allSatisfy(voice -> assertThat(voice).startsWith("LABEL Paper: And "));
  }

  @Test
  void linesMarkedAsQuoted_areNotTheStatementsOwn() throws IOException {
    String text =
        """
        The harbour stood still.

        > We will not go on that day or on any other,
        > whatever they say, to work.

        And no ship came.
        """;
    String words = "We will not go on that day or on any other, whatever they say, to work.";
    assertThat(voices("", text)).containsExactly("READ ?: " + words);
    assertThat(voices("voices: none\n", text)).isEmpty();
    assertThat(
            voices(
                """
                voices:
                  - speaker: Harbour Union
                    begins: We will not
                    ends: to work.
                """,
                text))
        .containsExactly("DECLARED Harbour Union: " + words);
  }

  @Test
  void nameThatClosesABlock_isNotTheAuthors() throws IOException {
    Files.writeString(
        folder.resolve("a.md"),
        """
        ---
        title: A
        language: en
        ---

        The harbour stood still, and no ship came.

        > We will not go to work.
        >
        > — Anna Weber
        """);
    Statement statement = CorpusReader.read(folder).statements().getFirst();
    assertThat(statement.masthead().authors()).isEmpty();
    assertThat(statement.text()).endsWith("\nWe will not go to work.\n— Anna Weber");
    assertThat(statement.voices()).extracting(Voice::speaker).containsExactly("Anna Weber");
  }

  @Test
  void blockOfAPage_isItsSpeakers() throws IOException {
    Files.writeString(
        folder.resolve("a.html"),
        """
        <html lang=en><title>A</title><body><article>
        <p>The harbour stood still on the day of the vote, and no ship came.
        <blockquote><p>We will not go to work.</p><cite>Anna Weber</cite></blockquote>
        <p>In another place nobody had heard of it until the evening.
        </article>
        """);
    Statement statement = CorpusReader.read(folder).statements().getFirst();
    assertThat(statement.voices())
        .singleElement()
        .satisfies(
            voice -> {
              assertThat(voice.speaker()).isEqualTo("Anna Weber");
              assertThat(voice.origin()).isEqualTo(Voice.Origin.READ);
              assertThat(voice.span().of(statement.text())).isEqualTo("We will not go to work.");
            });
  }

  @Test
  void uncertainVoice_hasNoName() {
    assertThat(new Voice(Voice.UNCERTAIN, new onrecord.language.Span(0, 1)).name()).isEmpty();
  }
}
