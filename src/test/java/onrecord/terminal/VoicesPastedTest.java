package onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.VoiceReasons;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `onrecord voices` prints, pasted over the statement, names the same voices in the same
/// places.
final class VoicesPastedTest {
  private static final String HTML =
      """
      <html><head><title>A day at the harbour</title></head><body><article>
      <h1>A day at the harbour</h1>
      <p>The harbour stood still. “We will not go to work on that day,” said Anna Weber.</p>
      <blockquote><p>We will not go to work on that day, and nobody will make us.</p>
      <p>— Omar Haddad, docker</p></blockquote>
      <p>Carl Jensen put it in his own way: <q>We will not go to work on that day, nor on the next.</q></p>
      <p>Somebody wrote “and we will not stop before it is won” on a wall.</p>
      </article></body></html>
      """;
  private static final String MARKDOWN =
      """
      # A day at the harbour

      The harbour stood still. "We will not go to work on that day," said Anna Weber.

      Carl Jensen wrote:

      > We will not go to work on that day, and nobody will
      make us go there either.
      >
      > We will not go to work on that day at all.

      "It is over, and everybody here knows it," said Jensen.
      """;
  private static final String TEXT =
      """
      A day at the harbour

      «Мы не пойдем на работу», — сказал Иван Петров во вторник. Анна Белова заявила: «Мы не пойдем
      на работу и завтра». Говорили: «мы не пойдем на работу никогда больше».
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"html", "md", "txt"})
  void printedVoices_pasted_areTheSame(String ending) throws IOException {
    String source =
        switch (ending) {
          case "html" -> HTML;
          case "md" -> MARKDOWN;
          default -> TEXT;
        };
    Path file = folder.resolve("harbour." + ending);
    Files.writeString(file, source);
    String language = "language: " + (ending.equals("txt") ? "ru" : "en") + "\n";
    Path beside = folder.resolve("harbour." + ending + ".meta.yaml");
    Files.writeString(beside, language);
    Statement before = statement();
    assertThat(before.voices()).hasSizeGreaterThan(2);
    assertThat(before.voices()).anyMatch(voice -> !voice.name().isEmpty());
    String printed =
        VoiceReasons.of(before).stream().map(VoiceLines::of).collect(Collectors.joining());
    Files.writeString(beside, language + "voices:\n" + printed);
    assertThat(voices(statement())).isEqualTo(voices(before));
  }

  private Statement statement() {
    Corpus corpus = CorpusReader.read(folder);
    assertThat(corpus.problems().stream().map(Object::toString).toList())
        .noneMatch(problem -> problem.contains("stands") || problem.contains("voice"));
    return corpus.statements().getFirst();
  }

  private static List<String> voices(Statement statement) {
    return statement.voices().stream()
        .map(voice -> voice.speaker() + ": " + voice.span().of(statement.text()))
        .toList();
  }
}
