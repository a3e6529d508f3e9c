package onrecord.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.evaluation.JudgedQuestion.Gold;

/// A file of judged questions.
final class QuestionFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private QuestionFile() {}

  static List<JudgedQuestion> read(Path file) throws IOException {
    List<JudgedQuestion> questions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          questions.add(question(lines.get(i)));
        } catch (Wrong wrong) {
          problems.add(file + ":" + (i + 1) + ": " + wrong.getMessage());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new IOException(String.join("\n", problems));
    }
    return questions;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      String text = Files.readString(file);
      return text.substring(text.startsWith("\ufeff") ? 1 : 0).lines().toList();
    } catch (CharacterCodingException wrong) {
      throw new IOException(file + ": not UTF-8 text; save it as UTF-8", wrong);
    }
  }

  private static JudgedQuestion question(String line) throws Wrong {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException wrong) {
      String what = wrong.getOriginalMessage().lines().findFirst().orElse("");
      throw new Wrong("not JSON: " + what + "; write one object a line");
    }
    if (!node.isObject()) {
      throw new Wrong("not a JSON object; write one question a line");
    }
    JsonNode expect = node.path("expect");
    if (!expect.isArray()) {
      throw new Wrong(
          "\"expect\" is not a list; list the words that answer, or [] where nothing does");
    }
    List<Gold> gold = new ArrayList<>();
    for (JsonNode words : expect) {
      gold.add(
          new Gold(
              text(words, "statement"),
              text(words, "span"),
              Optional.of(words.path("voice").asText("")).filter(voice -> !voice.isEmpty())));
    }
    return new JudgedQuestion(
        text(node, "id"),
        text(node, "question"),
        text(node, "type"),
        List.copyOf(gold),
        node.path("all").asBoolean(false));
  }

  private static String text(JsonNode node, String name) throws Wrong {
    JsonNode value = node.path(name);
    if (!value.isTextual()) {
      throw new Wrong("no \"" + name + "\"; give it as text");
    }
    return value.textValue();
  }

  /// What is wrong with a line.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String what) {
      super(what);
    }
  }
}
