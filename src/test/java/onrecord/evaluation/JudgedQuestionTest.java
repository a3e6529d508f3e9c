package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.evaluation.JudgedQuestion.Gold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgedQuestionTest {
  private static final String GOOD =
      """
      {"id": "d1", "question": "who?", "language": "en", "type": "compare",\
       "expect": [{"statement": "a", "span": "we", "voice": "Ayşe"}], "all": true}
      """;

  @TempDir Path folder;

  @Test
  void line_good_isAQuestionWithItsGold() throws IOException {
    assertThat(JudgedQuestion.read(write("\ufeff" + GOOD + "\n")))
        .containsExactly(
            new JudgedQuestion(
                "d1", "who?", "compare", List.of(new Gold("a", "we", Optional.of("Ayşe"))), true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'd1'                                           | not JSON: ",
        "[]                                                    | not a JSON object",
        "{'question': 'q', 'type': 't', 'expect': []}          | no 'id'; give it as text",
        "{'id': 1, 'question': 'q', 'type': 't', 'expect': []} | no 'id'; give it as text",
        "{'id': 'd1', 'type': 't', 'expect': []}               | no 'question'",
        "{'id': 'd1', 'question': 'q', 'expect': []}           | no 'type'",
        "{'id': 'd1', 'question': 'q', 'type': 't'}            | 'expect' is not a list",
        "{'id': 'd1', 'question': 'q', 'type': 't', 'expect': [{'span': 's'}]} | no 'statement'"
      })
  void line_bad_isNamedWithFileAndLine(String line, String expected) throws IOException {
    Path file = write(GOOD + line.replace('\'', '"') + "\n");
    assertThatThrownBy(() -> JudgedQuestion.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(file + ":2: " + expected.replace('\'', '"'));
  }

  @Test
  void lines_bad_areAllNamed() throws IOException {
    Path file = write("[]\n" + GOOD + "{\n");
    assertThatThrownBy(() -> JudgedQuestion.read(file))
        .hasMessageContainingAll(file + ":1: ", "\n" + file + ":3: ");
  }

  @Test
  void file_notUtf8_isSaid() throws IOException {
    Path file = Files.write(folder.resolve("q.jsonl"), "ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> JudgedQuestion.read(file)).hasMessageContaining("not UTF-8");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("questions.jsonl"), text);
  }
}
