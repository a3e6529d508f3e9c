package onrecord.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.evaluation.JsonFile.Wrong;
import onrecord.evaluation.JudgedQuestion.Gold;

/// A file of judged questions.
final class QuestionFile {
  private QuestionFile() {}

  static List<JudgedQuestion> read(Path file) throws IOException {
    return JsonFile.read(file, QuestionFile::question);
  }

  private static JudgedQuestion question(JsonNode node) throws Wrong {
    JsonNode expect = node.path("expect");
    if (!expect.isArray()) {
      throw new Wrong(
          "\"expect\" is not a list; list the words that answer, or [] where nothing does");
    }
    List<Gold> gold = new ArrayList<>();
    for (JsonNode words : expect) {
      gold.add(
          new Gold(
              JsonFile.text(words, "statement"),
              JsonFile.text(words, "span"),
              Optional.of(words.path("voice").asText("")).filter(voice -> !voice.isEmpty())));
    }
    return new JudgedQuestion(
        JsonFile.text(node, "id"),
        JsonFile.text(node, "question"),
        JsonFile.text(node, "type"),
        List.copyOf(gold),
        node.path("all").asBoolean(false));
  }
}
