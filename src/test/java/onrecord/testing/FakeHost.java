package onrecord.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.StatementStore;
import onrecord.terminal.Diagnosis;
import onrecord.terminal.Finding;
import onrecord.terminal.Finding.Grade;
import onrecord.terminal.Host;

/// A machine that has the invented archive and remembers what was asked of it.
public final class FakeHost implements Host {
  private final FakeArchive archive;
  private final Path data;
  private final List<String> calls = new ArrayList<>();
  private final List<ImportReport> imports = new ArrayList<>();
  private List<Corpus.Problem> problems = List.of();

  /// Keeps what it keeps in that folder.
  public FakeHost(FakeArchive archive, Path data) {
    this.archive = archive;
    this.data = data;
  }

  /// What was asked of it, in order, but for the data folder.
  public List<String> calls() {
    return calls;
  }

  /// Has something wrong in its folder from now on.
  public FakeHost with(Corpus.Problem problem) {
    problems = List.of(problem);
    return this;
  }

  @Override
  public AskedArchive open(Places places, IndexProgress watch) {
    calls.add("open");
    return archive;
  }

  @Override
  public StatementStore statements(Places places) {
    calls.add("statements");
    return archive;
  }

  @Override
  public IndexReport index(Places places, boolean force, IndexProgress watch) {
    calls.add(force ? "index by force" : "index");
    watch.at(Phase.READING, 0, 5);
    watch.at(Phase.READING, 5, 5);
    watch.at(Phase.VECTORS, 0, 40);
    watch.at(Phase.VECTORS, 40, 40);
    return new IndexReport(
        1,
        5,
        40,
        List.of("a", "b"),
        List.of(),
        List.of("c"),
        30,
        10,
        problems,
        Duration.ofMillis(2345),
        Optional.empty());
  }

  @Override
  public void site(Places places, IndexProgress watch) {
    watch.note("http://127.0.0.1:8080/");
  }

  @Override
  public void serve(Places places, IndexProgress watch) {
    calls.add("serve");
    watch.note("this is @archive_bot");
  }

  @Override
  public Corpus read(Places places) {
    calls.add("read");
    return new Corpus(Statements.ALL, archive.organizations(), List.of(), problems);
  }

  @Override
  public ImportReport bringIn(Places places, ImportOrder order) {
    calls.add("bring in " + order);
    return imports.removeFirst();
  }

  /// Says this of the next import.
  public FakeHost importing(ImportReport report) {
    imports.add(report);
    return this;
  }

  @Override
  public List<ExplainedVoice> voices(Places places, Optional<String> statement) {
    calls.add("voices");
    return Statements.ALL.stream()
        .filter(each -> statement.isEmpty() || statement.get().equals(each.id()))
        .flatMap(
            each ->
                each.voices().stream()
                    .map(voice -> new ExplainedVoice(each, voice, "'said' (3) says 'she' (0)")))
        .toList();
  }

  @Override
  public Report evaluate(Places places, Path questions, Optional<Path> answers) {
    calls.add("evaluate");
    boolean well = answers.isEmpty();
    return new Report(List.of(well ? "all as expected" : "d001 missed"), well);
  }

  @Override
  public Report cost(Places places, Path questions) {
    calls.add("cost");
    return new Report(List.of("p50 1.0 ms"), true);
  }

  @Override
  public Report recognition(Places places, Excerpts excerpts) {
    calls.add("recognition " + excerpts.excerpts() + " " + excerpts.seed());
    return new Report(List.of("exact: 3 of 3"), true);
  }

  @Override
  public Diagnosis examine(Places places) {
    calls.add("examine " + places.corpus().map(Path::toString).orElse("default"));
    return new Diagnosis(
        problems.isEmpty()
            ? List.of(new Finding("java", Grade.WELL, "25", ""))
            : List.of(
                new Finding("java", Grade.WELL, "25", ""),
                new Finding("archive", Grade.WRONG, "1 problem", "Run onrecord check.")));
  }

  @Override
  public Path data(Places places) {
    return places.data().orElse(data);
  }
}
