package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onrecord.index.CrossEncoder;
import onrecord.index.IndexProgress;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.InvalidConfiguration;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.RerankTrial;
import onrecord.telegram.AdminOperations.RerankingState;
import onrecord.terminal.Diagnosis;
import onrecord.terminal.Finding;
import onrecord.terminal.Host.Places;
import onrecord.testing.ArchiveFolder;
import onrecord.testing.FakeCrossEncoder;
import onrecord.testing.SmallArchive;
import onrecord.testing.TinyReranker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive whose hits a model may put in another order.
final class RerankedArchiveTest {
  private static final String QUESTION = "How many dockers walked out on Monday?";

  @TempDir private Path folder;
  private SmallArchive archive = new SmallArchive(Path.of(""), Path.of(""), Path.of(""));

  @BeforeEach
  void fill() throws IOException {
    archive = SmallArchive.in(folder);
    new ArchiveFolder(archive.corpus())
        .with(
            "port/2012.txt",
            """
            ---
            id: port-2012
            title: On Monday
            organization: port
            date: 2012
            language: en
            ---

            Some 30 dockers walked out on Monday, and nobody else did.
            """);
  }

  private void configure(String judgedStatement, String more) throws IOException {
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(
        questions,
        "{\"id\":\"1\",\"question\":\"%s\",\"type\":\"fact\",\"expect\":[%s]}\n"
            .formatted(QUESTION, judgedStatement));
    Files.writeString(
        archive.config(),
        "semantic: off\nindex: {questions: %s, floor: 0}\n%s".formatted(questions, more));
  }

  private static final String STRIKE =
      "{\"statement\":\"dockers-2009-strike\",\"span\":\"645 dockers walked out\"}";
  private static final String PORT =
      "{\"statement\":\"port-2012\",\"span\":\"30 dockers walked out\"}";

  private ConfiguredArchive configured(CrossEncoder model) throws InvalidConfiguration {
    var options =
        new Configuration.Options(
            Optional.of(archive.config()),
            Optional.of(archive.corpus()),
            Optional.of(archive.data()));
    Configuration configuration = Configuration.load(options, Map.of());
    return new ConfiguredArchive(
        configuration, Optional.empty(), new RerankTrial(configuration, Optional.of(model)));
  }

  private String first(ConfiguredArchive configured) {
    try (var open = configured.open(IndexProgress.SILENT)) {
      return open.archive().search(QUESTION, 1).getFirst().statement().id();
    }
  }

  @Test
  void model_serves_whereTheQuestionsAreAnsweredBetterWithIt_andNotWhereTheyAreNot()
      throws Exception {
    configure(STRIKE, "");
    CrossEncoder idle = FakeCrossEncoder.by(text -> 0);
    String usual = first(configured(idle));
    String other = usual.equals("port-2012") ? "dockers-2009-strike" : "port-2012";
    CrossEncoder model =
        FakeCrossEncoder.by(
            text -> text.contains(other.equals("port-2012") ? "30 dockers" : "645") ? 2000 : 0);

    configure(usual.equals("port-2012") ? PORT : STRIKE, "");
    ConfiguredArchive worse = configured(model);
    assertThat(worse.behind().orElseThrow()).contains("rerank.model");
    worse.build(false, IndexProgress.SILENT);
    assertThat(worse.reranking().orElseThrow().state()).isEqualTo(RerankingState.WORSE);
    assertThat(first(worse)).isEqualTo(usual);
    assertThat(worse.behind()).isEmpty();

    configure(other.equals("port-2012") ? PORT : STRIKE, "");
    ConfiguredArchive better = configured(model);
    assertThat(better.behind().orElseThrow()).contains("rerank.model");
    better.build(true, IndexProgress.SILENT);
    assertThat(better.reranking().orElseThrow().state()).isEqualTo(RerankingState.SERVING);
    assertThat(better.reranking().orElseThrow().judged()).isEqualTo(1);
    assertThat(first(better)).isEqualTo(other);
    assertThat(better.behind()).isEmpty();
  }

  @Test
  void modelInAFolder_isJudgedByTheFirstBuild_andDoctorTellsTheVerdict() throws IOException {
    TinyReranker model = TinyReranker.in(folder.resolve("tiny"), 1);
    configure(STRIKE, "rerank: {model: " + model.folder() + "}\n");
    assertThat(reranking().found()).contains("tiny-", "does not serve: it has not been judged");
    new Machine().index(places(), false, IndexProgress.SILENT);
    Finding judged = reranking();
    assertThat(judged.grade()).isNotEqualTo(Finding.Grade.WRONG);
    assertThat(judged.found()).contains("of 1 judged questions");
    model.model().describe("tokens", "tokens: 512\ninput.ids: words");
    Finding broken = reranking();
    assertThat(broken.grade()).isEqualTo(Finding.Grade.WRONG);
    assertThat(broken.found()).contains("without words");
    assertThat(broken.advice()).contains("src/docs/models.md");
  }

  private Finding reranking() {
    Diagnosis diagnosis = new Machine().examine(places());
    List<Finding> found =
        diagnosis.findings().stream()
            .filter(finding -> finding.point().equals("reranking"))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private Places places() {
    return new Places(
        Optional.of(archive.corpus()), Optional.of(archive.config()), Optional.of(archive.data()));
  }
}
