package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.testing.ClusterNodes;

/// Three real nodes and the first archive, in files and in them: once for all kits.
public final class ClusterStage implements AutoCloseable {
  private static final Path QUESTIONS = Path.of("src/test/resources/onrecord");

  /// Where the gate's tests keep the first archive with its vectors.
  private static final Path MADE_BEFORE = Path.of("target/quality/meaning/vectors");

  private final Path folder;
  private final ClusterNodes nodes;
  private final Embedder embedder = Embedder.builtIn();
  private final OpenArchive embedded;
  private final ConfiguredArchive configured;
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private ClusterStage(Path folder, ClusterNodes nodes) throws Exception {
    this.folder = folder;
    this.nodes = nodes;
    this.embedded =
        new ConfiguredArchive(configuration("files", Map.of()), Optional.of(embedder))
            .open(IndexProgress.SILENT);
    this.configured = archive("files", "kit");
  }

  /// Sets it up; the archive is not in the cluster yet.
  public static ClusterStage open(Path folder) throws Exception {
    ClusterNodes nodes = ClusterNodes.begin(folder.resolve("nodes"));
    try {
      // The archive is read while the nodes find each other.
      var stage = new ClusterStage(folder, nodes);
      nodes.await();
      return stage;
    } catch (Exception e) {
      nodes.close();
      throw e;
    }
  }

  private Configuration configuration(String data, Map<String, String> environment)
      throws Exception {
    Map<String, String> all = new HashMap<>(Map.of("ONRECORD_CORPUS", "corpus"));
    all.putAll(environment);
    Path corpus = Path.of(all.getOrDefault("ONRECORD_CORPUS", "corpus"));
    var options =
        new Configuration.Options(
            Optional.empty(), Optional.of(corpus), Optional.of(shared(folder.resolve(data))));
    all.remove("ONRECORD_CORPUS");
    return Configuration.load(options, all);
  }

  /// A folder for what is built, with the vectors that were made for another, of this stage's or of
  /// the gate's.
  private Path shared(Path data) throws IOException {
    Path made = folder.resolve("files/vectors");
    Path vectors = Files.isDirectory(made) ? made : MADE_BEFORE;
    if (Files.isDirectory(vectors) && !Files.exists(data)) {
      Files.createDirectories(data.resolve("vectors"));
      try (var files = Files.list(vectors)) {
        for (Path file : files.toList()) {
          Files.copy(file, data.resolve("vectors").resolve(file.getFileName()));
        }
      }
    }
    return data;
  }

  /// An archive in the cluster.
  ///
  /// @param data the folder of the one who asks and builds
  /// @param name what it is called there
  public ConfiguredArchive archive(String data, String name) throws Exception {
    return archive(data, name, Path.of("corpus"));
  }

  /// An archive of another folder in the cluster.
  public ConfiguredArchive archive(String data, String name, Path corpus) throws Exception {
    Map<String, String> all = new HashMap<>(environment(name, ClusterNodes.urls()));
    all.put("ONRECORD_CORPUS", corpus.toString());
    return new ConfiguredArchive(configuration(data, all), Optional.of(embedder));
  }

  /// The first archive in the cluster as somebody else meets it.
  ///
  /// @param changes of the settings
  public ConfiguredArchive met(Map<String, String> changes) throws Exception {
    Map<String, String> all = new HashMap<>(environment("kit", ClusterNodes.urls()));
    all.putAll(changes);
    return new ConfiguredArchive(configuration("met", all), Optional.of(embedder));
  }

  /// The settings of a program whose archive lies in the cluster under that name.
  public static Map<String, String> environment(String name, String urls) {
    return Map.of(
        "ONRECORD_INDEX_ENGINE",
        "opensearch",
        "ONRECORD_INDEX_OPENSEARCH_URLS",
        urls,
        "ONRECORD_INDEX_OPENSEARCH_SECONDS",
        "5",
        "ONRECORD_INDEX_OPENSEARCH_NAME",
        name);
  }

  /// An archive of a folder in files.
  public OpenArchive files(String data, Path corpus) throws Exception {
    var settings = configuration(data, Map.of("ONRECORD_CORPUS", corpus.toString()));
    return new ConfiguredArchive(settings, Optional.of(embedder)).open(IndexProgress.SILENT);
  }

  /// The nodes.
  public ClusterNodes nodes() {
    return nodes;
  }

  /// A folder of this stage's.
  public Path folder() {
    return folder;
  }

  /// The first archive in files.
  public OpenArchive embedded() {
    return embedded;
  }

  /// The first archive in the cluster, built there where it is not yet.
  public ConfiguredArchive distributed() throws IOException {
    if (configured.newest() == 0) {
      assertThat(configured.build(true, IndexProgress.SILENT)).isPresent();
    }
    return configured;
  }

  /// Every judged question.
  public static List<JudgedQuestion> judged() throws IOException {
    List<JudgedQuestion> judged = new ArrayList<>();
    for (String set : List.of("questions.jsonl", "blind-questions.jsonl")) {
      judged.addAll(JudgedQuestion.read(QUESTIONS.resolve(set)));
    }
    return judged;
  }

  /// The words of each.
  public static List<String> questions() throws IOException {
    return judged().stream().map(JudgedQuestion::question).toList();
  }

  /// What the archive in files answers.
  public String answer(String question) {
    return answers.computeIfAbsent(question, words -> embedded.json().answer(words));
  }

  /// Copies the first archive without the statements whose file has that word in its name.
  public Path without(String word, String name) throws IOException {
    Path copy = folder.resolve(name);
    try (var files = Files.walk(Path.of("corpus"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path place = copy.resolve(Path.of("corpus").relativize(file));
        Files.createDirectories(place.getParent());
        if (!file.getFileName().toString().contains(word)) {
          Files.copy(file, place);
        }
      }
    }
    return copy;
  }

  @Override
  public void close() {
    embedded.close();
    nodes.close();
  }
}
