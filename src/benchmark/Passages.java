import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Passages and questions of a reading comprehension set, as an archive and a batch, and how often
/// the right passage was found: `archive PASSAGES FOLDER`, `batch QUESTIONS COUNT FILE`, `score
/// PASSAGES FOUND QUESTIONS`. Runs on any Java from 17 on, with Jackson on the class path.
final class Passages {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 10;

  public static void main(String[] arguments) throws IOException {
    Path first = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "archive" -> archive(lines(first), Path.of(arguments[2]));
      case "batch" -> batch(lines(first), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
      case "score" -> score(lines(first), lines(Path.of(arguments[2])), Path.of(arguments[3]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /// One statement a passage: its id, title and text.
  private static void archive(List<JsonNode> passages, Path folder) throws IOException {
    List<JsonNode> statements = new ArrayList<>();
    for (JsonNode passage : passages) {
      ObjectNode statement = JSON.createObjectNode();
      for (String key : List.of("id", "title", "text")) {
        statement.set(key, passage.get(key));
      }
      statements.add(statement);
    }
    Files.createDirectories(folder);
    write(statements, folder.resolve("passages.jsonl"));
  }

  /// So many questions, spread evenly over the file; all of them where there are no more.
  private static void batch(List<JsonNode> questions, int count, Path file) throws IOException {
    int taken = count > 0 ? Math.min(count, questions.size()) : questions.size();
    List<JsonNode> batch = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      JsonNode question = questions.get((int) ((long) i * questions.size() / taken));
      ObjectNode line = JSON.createObjectNode();
      line.set("id", question.get("id"));
      line.set("question", question.get("text"));
      batch.add(line);
    }
    write(batch, file);
  }

  private static void score(List<JsonNode> passages, List<JsonNode> found, Path questions)
      throws IOException {
    Map<String, String> texts = new HashMap<>();
    passages.forEach(passage -> texts.put(text(passage, "id"), text(passage, "text")));
    Map<String, String> gold = new HashMap<>();
    lines(questions)
        .forEach(question -> gold.put(text(question, "id"), text(question, "goldPassageId")));
    int[] within = new int[MOST + 1];
    for (JsonNode line : found) {
      int rank = rank(line, gold.get(text(line, "id")), texts);
      for (int i = rank; i <= MOST && rank > 0; i++) {
        within[i]++;
      }
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d questions, %d passages: the right passage first %.1f %%, in three %.1f %%, in ten"
                + " %.1f %%",
            found.size(),
            texts.size(),
            percent(within[1], found.size()),
            percent(within[3], found.size()),
            percent(within[MOST], found.size())));
  }

  private static double percent(int part, int whole) {
    return 100.0 * part / Math.max(1, whole);
  }

  /// The place of the gold passage among the statements found, from 1; 0 where it is not there. A
  /// text that is in the set twice is a statement once, under either id.
  private static int rank(JsonNode line, String gold, Map<String, String> texts) {
    List<String> statements = new ArrayList<>();
    for (JsonNode passage : line.path("passages")) {
      String statement = text(passage, "statement");
      if (!statements.contains(statement)) {
        statements.add(statement);
      }
      if (texts.get(statement).equals(texts.get(gold))) {
        return statements.size();
      }
    }
    return 0;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank()) {
          lines.add(JSON.readTree(line));
        }
      }
      return lines;
    }
  }

  private static void write(List<JsonNode> lines, Path file) throws IOException {
    try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
      lines.forEach(line -> out.print(line + "\n"));
      if (out.checkError()) {
        throw new IOException(file + " cannot be written");
      }
    }
  }
}
