package onrecord.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.evaluation.JsonFile.Wrong;

/// A file of answers: `{"id", "answered", "quotes": [{"text", "statement", "voice"}]}` a line.
final class AnswerFile {
  private AnswerFile() {}

  /// One answer.
  private record Line(String id, List<GivenQuote> given) {}

  /// The quotes of each question's answer, none where it abstained; the last line of an id counts.
  static Map<String, List<GivenQuote>> read(Path file) throws IOException {
    Map<String, List<GivenQuote>> given = new HashMap<>();
    JsonFile.read(file, AnswerFile::line).forEach(line -> given.put(line.id(), line.given()));
    return given;
  }

  private static Line line(JsonNode answer) throws Wrong {
    List<GivenQuote> given = new ArrayList<>();
    if (answer.path("answered").asBoolean()) {
      for (JsonNode quote : answer.path("quotes")) {
        boolean named = !quote.path("voice").asText("").isEmpty();
        given.add(
            new GivenQuote(JsonFile.text(quote, "statement"), JsonFile.text(quote, "text"), named));
      }
    }
    return new Line(JsonFile.text(answer, "id"), List.copyOf(given));
  }
}
