import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;
import onrecord.answer.retrieval.Signal;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Generations;

/// Writes the signals of what is found for each judged question, one hit a line: `Learn DATA OUT
/// words|meaning NAME=QUESTIONS…`. DATA is where sets.sh keeps its indexes. A line is: set,
/// question, whether the question has an answer, whether the hit holds it, then the signals.
final class Learn {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 60;

  /// About so many questions of a large set tell as much as all.
  private static final int SAMPLE = 800;

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-29T00:00:00Z"), ZoneOffset.UTC);

  private record Asked(String id, String words, List<JudgedQuestion.Gold> gold, boolean whole) {}

  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    String way = arguments[2];
    Optional<Embedder> embedder =
        way.equals("words") ? Optional.empty() : Optional.of(Embedder.builtIn());
    List<String> lines = new ArrayList<>();
    StringJoiner head = new StringJoiner("\t").add("set").add("question").add("kind");
    head.add("answerable").add("right").add("statement").add("sentences");
    for (Signal signal : Signal.values()) {
      head.add(signal.name());
    }
    lines.add(head.toString());
    for (int i = 3; i < arguments.length; i++) {
      String name = arguments[i].substring(0, arguments[i].indexOf('='));
      Path file = Path.of(arguments[i].substring(name.length() + 1));
      String archive = name.equals("blind") ? "pinned" : name;
      var generations = new Generations(data.resolve(archive).resolve(way), embedder);
      try (PassageIndex index = generations.newest().orElseThrow()) {
        var reader =
            new QuestionReader(
                index.organizations(),
                new TreeSet<>(index.authors()),
                index.people(),
                index.names(),
                TODAY);
        var retriever = new Retriever(index, embedder);
        List<Asked> asked = asked(file);
        int step = Math.max(1, asked.size() / SAMPLE);
        for (int k = 0; k < asked.size(); k += step) {
          Asked one = asked.get(k);
          addLines(name, one, reader.read(one.words()), retriever, lines);
        }
      }
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  private static void addLines(
      String set, Asked asked, Question question, Retriever retriever, List<String> lines) {
    List<Hit> hits = retriever.search(question).allowed().hits();
    int taken = 0;
    hits = hits.stream().filter(hit -> hit.passage().quotable()).toList();
    for (Hit hit : hits) {
      boolean right = isRight(hit, asked);
      if (taken++ < MOST || right) {
        StringJoiner line = new StringJoiner("\t").add(set).add(asked.id());
        line.add(question.about().kind().name());
        line.add(asked.gold().isEmpty() ? "0" : "1").add(right ? "1" : "0");
        line.add(hit.passage().statement().id()).add("" + hit.sentences().size());
        for (Signal signal : Signal.values()) {
          line.add(String.format(Locale.ROOT, "%.4f", hit.signals().getOrDefault(signal, 0.0)));
        }
        lines.add(line.toString());
      }
    }
  }

  private static boolean isRight(Hit hit, Asked asked) {
    for (JudgedQuestion.Gold gold : asked.gold()) {
      if (hit.passage().statement().id().equals(gold.statement())
          && (asked.whole() || share(gold.span(), hit.passage().text()) >= 0.6)) {
        return true;
      }
    }
    return false;
  }

  private static double share(String gold, String text) {
    String[] wanted = gold.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$%]+");
    String[] given = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}$%]+");
    int[] common = new int[given.length + 1];
    for (String word : wanted) {
      int diagonal = 0;
      for (int j = 1; j <= given.length; j++) {
        int above = common[j];
        common[j] = word.equals(given[j - 1]) ? diagonal + 1 : Math.max(above, common[j - 1]);
        diagonal = above;
      }
    }
    return (double) common[given.length] / Math.max(1, wanted.length);
  }

  private static List<Asked> asked(Path file) throws IOException {
    List<Asked> asked = new ArrayList<>();
    if (!file.toString().endsWith(".gz")) {
      for (JudgedQuestion question : JudgedQuestion.read(file)) {
        asked.add(new Asked(question.id(), question.question(), question.gold(), false));
      }
      return asked;
    }
    try (InputStream bytes = Files.newInputStream(file);
        var reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = JSON.readTree(line);
        boolean none = node.path("kind").asText().equals("none");
        var gold =
            new JudgedQuestion.Gold(node.path("goldPassageId").asText(), "", Optional.empty());
        asked.add(
            new Asked(
                node.path("id").asText(),
                node.path("text").asText(),
                none ? List.of() : List.of(gold),
                true));
      }
    }
    return asked;
  }
}
