package onrecord.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A question of which we know what should be quoted.
///
/// @param type what is hard about it: fact, position, paraphrase, compare, …
/// @param gold words that answer it; none where the archive holds no answer
/// @param comparison whether every statement in the gold must be quoted
public record JudgedQuestion(
    String id, String question, String type, List<Gold> gold, boolean comparison) {

  /// Words that answer a question.
  ///
  /// @param voice whose words they are, where they are not the statement's own
  public record Gold(String statement, String span, Optional<String> voice) {}

  /// The questions of a file with one JSON object a line: `{"id", "question", "type", "expect":
  /// [{"statement", "span", "voice"?}], "all"?}`.
  ///
  /// @throws IOException when it cannot be read, or with every line that is not such an object
  public static List<JudgedQuestion> read(Path file) throws IOException {
    return QuestionFile.read(file);
  }
}
