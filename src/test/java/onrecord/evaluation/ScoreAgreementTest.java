package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return Evaluation.ofWritten(
            JudgedQuestion.read(folder.resolve("questions.jsonl")),
            folder.resolve("answers.jsonl"),
            statement -> text(folder.resolve("texts").resolve(statement + ".txt")))
        .lines();
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
