package onrecord.index.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.index.lucene.IndexExport;
import onrecord.index.lucene.IndexExport.ExportedDocument;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerationBuildTest {
  private static final Corpus FIRST = corpus("Tolls will rise in May.");
  private static final Corpus CHANGED = corpus("Tolls will fall in June.");

  @TempDir private Path data;
  private final FakeEmbedder embedder = new FakeEmbedder();
  private Optional<Embedder> embedders = Optional.of(embedder);

  @Test
  void build_ofANewArchive_reportsAllAsAdded() throws IOException {
    IndexReport report = build(FIRST);
    assertThat(report.generation()).isEqualTo(1);
    assertThat(report.statements()).isEqualTo(2);
    assertThat(report.added()).containsExactly(Statements.STRIKE.id(), "port-tolls");
    assertThat(report.changed()).isEmpty();
    assertThat(report.removed()).isEmpty();
    assertThat(report.embedded()).isEqualTo(embedder.texts().size()).isPositive();
    assertThat(report.reused()).isNotNegative();
  }

  @Test
  void build_ofAnUnchangedArchive_embedsNothing() throws IOException {
    IndexReport first = build(FIRST);
    embedder.texts().clear();
    IndexReport second = build(FIRST);
    assertThat(embedder.texts()).isEmpty();
    assertThat(second.embedded()).isZero();
    assertThat(second.reused()).isEqualTo(first.embedded() + first.reused());
    assertThat(List.of(second.added(), second.changed(), second.removed())).allMatch(List::isEmpty);
  }

  @Test
  void build_afterOneStatementChanged_embedsOnlyItsTexts() throws IOException {
    build(FIRST);
    embedder.texts().clear();
    IndexReport report = build(CHANGED);
    assertThat(report.changed()).containsExactly("port-tolls");
    assertThat(report.added()).isEmpty();
    assertThat(report.removed()).isEmpty();
    assertThat(embedder.texts())
        .isNotEmpty()
        .allMatch(text -> text.contains("fall in June") || text.equals("fall"));
  }

  @Test
  void build_withoutAStatement_reportsItAsRemoved() throws IOException {
    build(FIRST);
    Corpus fewer =
        new Corpus(FIRST.statements().subList(0, 1), FIRST.organizations(), List.of(), List.of());
    assertThat(build(fewer).removed()).containsExactly("port-tolls");
  }

  @Test
  void build_overADamagedGeneration_comparesWithTheOneBefore() throws IOException {
    build(FIRST);
    build(FIRST);
    Files.write(data.resolve("generations/000002/contents.json"), new byte[0]);
    IndexReport report = build(CHANGED);
    assertThat(report.generation()).isEqualTo(3);
    assertThat(report.changed()).containsExactly("port-tolls");
  }

  @Test
  void build_noTextTwice_asksTheEmbedderForEachOnce() throws IOException {
    build(FIRST);
    assertThat(new HashSet<>(embedder.texts())).hasSameSizeAs(embedder.texts());
  }

  @Test
  void build_twiceOfOneArchive_writesTheSameBytes() throws IOException {
    build(FIRST);
    build(FIRST);
    assertThat(Files.readAllBytes(data.resolve("generations/000001/contents.json")))
        .isEqualTo(Files.readAllBytes(data.resolve("generations/000002/contents.json")));
    assertThat(vectors(1)).isNotEmpty().isEqualTo(vectors(2));
  }

  @Test
  void build_byWordsAlone_needsNoEmbedder() throws IOException {
    embedders = Optional.empty();
    IndexReport report = build(FIRST);
    assertThat(report.embedded() + report.reused()).isZero();
    assertThat(data.resolve("vectors")).doesNotExist();
    try (PassageIndex index = index()) {
      assertThat(index.semantic()).isFalse();
    }
  }

  @Test
  void authors_ofStatements_areKeptAndReadersAreNot() throws IOException {
    build(new Corpus(Statements.ALL, List.of(Statements.DOCKERS), List.of(), List.of()));
    try (PassageIndex index = index()) {
      assertThat(index.authors()).doesNotContain("A. Reader");
      assertThat(index.passages()).isPositive();
      assertThat(index.list()).hasSize(Statements.ALL.size());
    }
  }

  @Test
  void progress_whileTextsAreEmbedded_countsThemToTheLast() throws IOException {
    List<String> heard = new ArrayList<>();
    build(FIRST, at -> heard.add(at.phase() + " " + at.done() + "/" + at.total()));
    String last = embedder.texts().size() + "/" + embedder.texts().size();
    assertThat(heard.getFirst()).isEqualTo("VECTORS 0/" + embedder.texts().size());
    assertThat(heard).containsSubsequence("VECTORS " + last, "WORDS 0/2", "WORDS 2/2");
    assertThat(heard.getLast()).isEqualTo("FINISHING 1/1");
  }

  @Test
  void progress_whereNothingIsNew_beginsWithAllStatements() throws IOException {
    build(FIRST);
    List<String> heard = new ArrayList<>();
    build(FIRST, at -> heard.add(at.phase() + " " + at.done() + "/" + at.total()));
    assertThat(heard).containsExactly("WORDS 2/2", "FINISHING 0/1", "FINISHING 1/1");
  }

  private List<String> vectors(int number) throws IOException {
    try (var index = IndexExport.of(data.resolve("generations/%06d".formatted(number)))) {
      List<String> vectors = new ArrayList<>();
      for (int document = 0; document < index.documents(); document++) {
        byte[] bytes =
            switch (index.document(document)) {
              case ExportedDocument.PassageDocument(_, var passage) -> passage;
              case ExportedDocument.StatementDocument _ -> null;
              case ExportedDocument.WordDocument(_, var word) -> word;
            };
        vectors.add(bytes == null ? "" : java.util.Arrays.toString(bytes));
      }
      return vectors;
    }
  }

  private PassageIndex index() throws IOException {
    return switch (generations().open("one")) {
      case FoundGeneration.Usable(var index, var passedOver, _) -> index;
      case FoundGeneration.Unusable(var why) -> throw new AssertionError(why);
    };
  }

  private Generations generations() {
    return new Generations(data, embedders);
  }

  private IndexReport build(Corpus corpus) throws IOException {
    return build(corpus, IndexProgress.SILENT);
  }

  private IndexReport build(Corpus corpus, IndexProgress progress) throws IOException {
    try (GenerationBuild build = generations().begin().orElseThrow()) {
      return build.build(corpus, "one", progress, Acceptance.ANY);
    }
  }

  private static Corpus corpus(String tolls) {
    Statement port =
        Statements.of(
            "port-tolls",
            Statements.masthead("Tolls", "2010", Optional.of(Statements.PORT)),
            "Nineteen dockers walked out.\n" + tolls);
    return new Corpus(
        List.of(Statements.STRIKE, port),
        List.of(Statements.DOCKERS, Statements.PORT),
        List.of(),
        List.of());
  }
}
