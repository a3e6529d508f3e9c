package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The scorer against the one that question sets come with: `expected.txt` is what that one, a
/// Python program, printed for the same questions and answers with `--texts` and `--show`.
final class ScoreAgreementTest {
  private static final Path FOLDER = Path.of("src/test/resources/onrecord/evaluation");

  @Test
  void lines_forEveryBranchOfTheRules_areThoseOfTheOtherScorer() throws IOException {
    assertThat(String.join("\n", lines(FOLDER)) + "\n")
        .isEqualTo(Files.readString(FOLDER.resolve("expected.txt")));
  }

  static List<String> lines(Path folder) throws IOException {
    Map<String, List<Given>> answers = answers(folder.resolve("answers.jsonl"));
    return Evaluation.score(
            JudgedQuestion.read(folder.resolve("questions.jsonl")),
            question -> Optional.ofNullable(answers.get(question.id())),
            statement -> text(folder.resolve("texts").resolve(statement + ".txt")))
        .lines();
  }

  private static Map<String, List<Given>> answers(Path file) throws IOException {
    Map<String, List<Given>> answers = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode answer = JsonMapper.builder().build().readTree(line);
      List<Given> given = new ArrayList<>();
      if (answer.path("answered").asBoolean()) {
        for (JsonNode quote : answer.path("quotes")) {
          given.add(
              new Given(
                  quote.path("statement").asText(),
                  quote.path("text").asText(),
                  !quote.path("voice").asText("").isEmpty()));
        }
      }
      answers.put(answer.path("id").asText(), given);
    }
    return answers;
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
