package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.conversation.Message.Preferences;
import onrecord.corpus.Statement;
import onrecord.evaluation.JudgedQuestion;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.RollBack;
import onrecord.operation.configuration.Configuration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.testing.ClusterNodesProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The same cases put to both engines, the distributed one in a real cluster of three nodes. No
/// difference is allowed. Run by the profile `cluster`.
@Isolated("a cluster needs the machine to itself")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ClusterKit {
  private static final int EXCERPT = 220;

  @TempDir private static Path folder;
  private ClusterNodesProcess nodes;
  private ConfiguredArchive configured;
  private OpenArchive embedded;
  private OpenArchive distributed;

  @BeforeAll
  void start() throws Exception {
    nodes = ClusterNodesProcess.start(folder.resolve("nodes"));
    embedded = configured(Map.of()).open(IndexProgress.SILENT);
    configured =
        configured(
            Map.of(
                "ONRECORD_INDEX_ENGINE", "opensearch",
                "ONRECORD_INDEX_OPENSEARCH_URLS", ClusterNodesProcess.urls(),
                "ONRECORD_INDEX_OPENSEARCH_NAME", "kit"));
    assertThat(configured.build(true, IndexProgress.SILENT)).isPresent();
    distributed = configured.openNewest().orElseThrow();
  }

  private ConfiguredArchive configured(Map<String, String> environment) throws Exception {
    var options =
        new Configuration.Options(
            Optional.empty(), Optional.of(Path.of("corpus")), Optional.of(folder.resolve("data")));
    return new ConfiguredArchive(
        Configuration.load(options, environment), Optional.of(Embedder.bgeSmall()));
  }

  @AfterAll
  void end() {
    distributed.close();
    embedded.close();
    nodes.close();
  }

  private static List<String> questions() throws IOException {
    List<String> questions = new ArrayList<>();
    for (String set : List.of("questions.jsonl", "blind-questions.jsonl")) {
      JudgedQuestion.read(Path.of("src/test/resources/onrecord").resolve(set))
          .forEach(judged -> questions.add(judged.question()));
    }
    return questions;
  }

  @Test
  @Order(1)
  void answers_ofBothEngines_areTheSame() throws IOException {
    for (String question : questions()) {
      assertThat(distributed.json().answer(question)).isEqualTo(embedded.json().answer(question));
    }
  }

  @Test
  @Order(1)
  void searches_ofBothEngines_areTheSame() throws IOException {
    for (String question : questions()) {
      assertThat(distributed.json().search(question, 20))
          .isEqualTo(embedded.json().search(question, 20));
    }
  }

  @Test
  @Order(1)
  void misspeltAndForeignWords_findTheSame() {
    for (String question :
        List.of(
            "What does the statement say about Ahmedinejad and Sulemani?",
            "primeminister Mosadegh and the oil comapny",
            "IRGC",
            "Was sagen die Gewerkschaften zum Streik?",
            "",
            "\u0000\uD83D \t\"({[*?~",
            "a".repeat(3000))) {
      assertThat(distributed.json().answer(question)).isEqualTo(embedded.json().answer(question));
    }
  }

  @Test
  @Order(1)
  void whoSaidThis_isAnsweredTheSame() {
    for (var entry : embedded.index().list()) {
      Statement statement = embedded.index().find(entry.id()).orElseThrow();
      assertThat(distributed.index().find(entry.id())).contains(statement);
      String text = statement.text();
      for (int at = 0; at + EXCERPT < text.length(); at += 3 * EXCERPT) {
        String excerpt = text.substring(at, at + EXCERPT);
        assertThat(distributed.json().whosaid(excerpt)).isEqualTo(embedded.json().whosaid(excerpt));
        String altered = excerpt.replace(" the ", " no ").replace(" and ", ", ");
        assertThat(distributed.json().whosaid(altered)).isEqualTo(embedded.json().whosaid(altered));
      }
      String title = entry.masthead().title();
      assertThat(distributed.json().whosaid(title)).isEqualTo(embedded.json().whosaid(title));
    }
  }

  @Test
  @Order(1)
  void comparisonsAndTimelines_areTheSame() {
    Preferences preferences = Preferences.of("en");
    for (String matter :
        List.of("the 2009 election", "sanctions", "the strike", "the price of tea")) {
      assertThat(distributed.conversation().compare(matter, preferences))
          .isEqualTo(embedded.conversation().compare(matter, preferences));
      assertThat(distributed.conversation().timeline(matter, preferences))
          .isEqualTo(embedded.conversation().timeline(matter, preferences));
    }
  }

  @Test
  @Order(2)
  void generationsReplacedUnderQuestions_loseAndMixNone() throws Exception {
    var asked = new AtomicBoolean(true);
    try (ExecutorService askers = Executors.newFixedThreadPool(2)) {
      Callable<Integer> asker = () -> askWhile(asked);
      List<Future<Integer>> counts = List.of(askers.submit(asker), askers.submit(asker));
      int before = configured.newest();
      assertThat(configured.build(true, IndexProgress.SILENT)).isPresent();
      assertThat(configured.newest()).isGreaterThan(before);
      assertThat(configured.rollBack()).isEqualTo(new RollBack.To(before));
      assertThat(configured.newest()).isEqualTo(before);
      assertThat(configured.behind()).isEmpty();
      assertThat(configured.build(true, IndexProgress.SILENT)).isPresent();
      asked.set(false);
      for (Future<Integer> count : counts) {
        assertThat(count.get()).isPositive();
      }
    }
  }

  /// Asks the generation that serves, each question one.
  private int askWhile(AtomicBoolean asked) throws IOException {
    List<String> questions = questions();
    int count = 0;
    while (asked.get()) {
      String question = questions.get(count++ % questions.size());
      try (OpenArchive serving = configured.openNewest().orElseThrow()) {
        assertThat(serving.json().answer(question)).isEqualTo(embedded.json().answer(question));
      }
    }
    return count;
  }

  @Test
  @Order(3)
  void nodeTakenAwayAmidQuestions_failsNone() throws Exception {
    try (OpenArchive serving = configured.openNewest().orElseThrow()) {
      List<String> questions = questions();
      for (int i = 0; i < questions.size(); i++) {
        if (i == 3) {
          nodes.closeNode(2);
        }
        String question = questions.get(i);
        assertThat(serving.json().answer(question)).isEqualTo(embedded.json().answer(question));
      }
    }
  }

  @Test
  @Order(4)
  void buildWithTwoNodes_ends() throws Exception {
    int before = configured.newest();
    assertThat(configured.build(true, IndexProgress.SILENT)).isPresent();
    assertThat(configured.newest()).isGreaterThan(before);
    assertThat(Files.isDirectory(folder)).isTrue();
  }
}
