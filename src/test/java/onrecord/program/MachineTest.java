package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import onrecord.corpus.reading.Fingerprint;
import onrecord.index.IndexProgress;
import onrecord.index.StatementStore;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;
import onrecord.operation.Failure;
import onrecord.terminal.Host.Places;
import onrecord.testing.SmallArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineTest {
  @TempDir private Path folder;
  private SmallArchive archive = new SmallArchive(Path.of(""), Path.of(""), Path.of(""));
  private final Machine machine = new Machine();
  private final Notes notes = new Notes();

  /// Remembers what it is told.
  private static final class Notes implements IndexProgress {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void note(String line) {
      lines.add(line);
    }

    @Override
    public void at(Progress progress) {}
  }

  @BeforeEach
  void archive() throws IOException {
    archive = SmallArchive.in(folder);
  }

  @Test
  void archive_openedTwice_isBuiltOnce() throws IOException {
    assertThat(opened()).containsExactly("building the index");
    assertThat(opened()).isEmpty();
    assertThat(generations()).containsExactly("000001");
  }

  @Test
  void archive_changed_isBuiltAnewAndSaysSo() throws IOException {
    opened();
    Files.delete(archive.corpus().resolve("port/2010-03-tolls.txt"));
    assertThat(opened())
        .containsExactly(
            "the archive's files have changed since the index was built; building it anew");
    assertThat(machine.statements(places()).list()).hasSize(1);
  }

  @Test
  void index_damaged_isBuiltAnewAndSaysSo() throws IOException {
    opened();
    Files.write(archive.data().resolve("generations/000001/contents.json"), new byte[] {1});
    assertThat(opened())
        .containsExactly("the index is damaged (contents.json was changed); building it anew");
    assertThat(opened()).isEmpty();
  }

  @Test
  void index_damagedWithAWholeOneBefore_answersFromThatAndSaysSo() throws IOException {
    opened();
    machine.index(places(), false, notes);
    Files.delete(archive.data().resolve("generations/000002/manifest.json"));
    assertThat(opened())
        .containsExactly(
            "the index is damaged (manifest.json is missing); the one before it answers until"
                + " onrecord index builds it anew");
  }

  @Test
  void leftovers_atTheStart_areCleaned() throws IOException {
    opened();
    Files.createDirectories(archive.data().resolve("generations/000002.building/deep"));
    opened();
    assertThat(generations()).containsExactly("000001");
  }

  @Test
  void statements_neverIndexed_areReadAndNothingIsBuilt() {
    StatementStore read = machine.statements(places());
    assertThat(read.list())
        .extracting(StatementStore.StatementEntry::id)
        .containsExactly("dockers-2009-strike", "port-2010-tolls");
    assertThat(read.find("port-2010-tolls")).isPresent();
    assertThat(archive.data()).doesNotExist();
  }

  @Test
  void statements_ofTheIndexAndOfTheFolder_areTheSame() throws IOException {
    StatementStore read = machine.statements(places());
    opened();
    StatementStore indexed = machine.statements(places());
    assertThat(indexed.list()).isEqualTo(read.list());
    assertThat(indexed.organizations()).isEqualTo(read.organizations());
    for (StatementStore.StatementEntry entry : read.list()) {
      assertThat(indexed.find(entry.id())).isEqualTo(read.find(entry.id()));
    }
  }

  @Test
  void corpus_thatIsNotThere_isAFailureWithAdvice() {
    var nowhere = new Places(Optional.of(folder.resolve("no")), config(), data());
    assertThatThrownBy(() -> machine.open(nowhere, notes))
        .isInstanceOf(Failure.class)
        .hasMessage("there is no folder " + folder.resolve("no"));
    assertThatThrownBy(() -> machine.statements(nowhere)).isInstanceOf(Failure.class);
    assertThatThrownBy(() -> machine.index(nowhere, false, notes)).isInstanceOf(Failure.class);
    assertThat(notes.lines).isEmpty();
  }

  @Test
  void corpus_withoutStatements_isAFailureWithAdvice() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    var places = new Places(Optional.of(empty), config(), data());
    assertThatThrownBy(() -> machine.index(places, false, notes))
        .isInstanceOf(Failure.class)
        .hasMessage("no statement could be read in " + empty);
  }

  @Test
  void data_thatCannotBeWritten_isAFailureThatSaysWhy() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    var places =
        new Places(Optional.of(archive.corpus()), config(), Optional.of(file.resolve("data")));
    assertThatThrownBy(() -> machine.open(places, notes))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the index in " + file.resolve("data") + " cannot be");
  }

  @Test
  void build_whileAnotherIsUnderWay_isRefused() throws IOException {
    var generations = new Generations(archive.data(), Optional.empty());
    try (GenerationBuild _ = generations.begin().orElseThrow()) {
      assertThatThrownBy(() -> machine.index(places(), false, notes))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another build of the index is under way");
    }
  }

  @Test
  void question_whileAnotherBuildsTheFirstIndex_waitsForIt() throws Exception {
    var generations = new Generations(archive.data(), Optional.empty());
    try (GenerationBuild build = generations.begin().orElseThrow();
        var pool = Executors.newSingleThreadExecutor()) {
      Future<List<String>> asked = pool.submit(this::opened);
      await().until(() -> notes.lines.size() == 2);
      var corpus = machine.read(places());
      build.build(corpus, Fingerprint.of(archive.corpus()), IndexProgress.SILENT);
      assertThat(asked.get())
          .containsExactly(
              "building the index",
              "another process is building the index; waiting until it can be asked");
    }
    assertThat(generations()).containsExactly("000001");
  }

  @Test
  void configuration_isReadOnce() throws IOException {
    assertThat(machine.data(places())).isEqualTo(archive.data());
    Files.writeString(archive.config(), "semantic: perhaps\n");
    assertThat(machine.read(places()).statements()).hasSize(2);
    assertThatThrownBy(() -> new Machine().data(places())).isInstanceOf(Failure.class);
  }

  @Test
  void answers_writtenDown_areScoredWithoutBuildingAnything() throws IOException {
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(
        questions,
        """
        {"id":"1","question":"How many?","type":"fact","expect":[{"statement":"dockers-2009-strike","span":"645 dockers walked out"}]}
        {"id":"2","question":"Where?","type":"fact","expect":[]}
        """);
    Path answers = folder.resolve("answers.jsonl");
    Files.writeString(
        answers,
        "{\"id\":\"1\",\"answered\":true,\"quotes\":[{\"statement\":\"dockers-2009-strike\",\"text\":\"%s\"}]}"
            .formatted(SmallArchive.COUNT));
    assertThat(machine.evaluate(places(), questions, Optional.of(answers)).lines())
        .contains(
            "answerable 1: right quote first 100.0 %, in first three 100.0 %, MRR 1.000,"
                + " wrongly abstained 0.0 %")
        .anyMatch(line -> line.startsWith("quotes 1: not verbatim 0;"))
        .anyMatch(line -> line.endsWith("answers missing 1"));
    assertThat(archive.data()).doesNotExist();
    Files.writeString(answers, "no answer");
    assertThatThrownBy(() -> machine.evaluate(places(), questions, Optional.of(answers)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(answers + ":1: not JSON");
  }

  /// Opens it as a new start of the program would; gives what it was told.
  private List<String> opened() {
    notes.lines.clear();
    new Machine().open(places(), notes).close();
    return List.copyOf(notes.lines);
  }

  private Places places() {
    return new Places(Optional.of(archive.corpus()), config(), data());
  }

  private Optional<Path> config() {
    return Optional.of(archive.config());
  }

  private Optional<Path> data() {
    return Optional.of(archive.data());
  }

  private List<String> generations() throws IOException {
    try (Stream<Path> names = Files.list(archive.data().resolve("generations"))) {
      return names.map(name -> name.getFileName().toString()).sorted().toList();
    }
  }
}
