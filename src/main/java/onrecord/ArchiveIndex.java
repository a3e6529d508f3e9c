package onrecord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.generation.Acceptance;
import onrecord.index.generation.GenerationBuild;
import onrecord.index.generation.Generations;
import onrecord.index.generation.Generations.FoundGeneration;

/// The index of one archive's folder: opened where one serves, else built; built anew, and stepped
/// back from. Several processes may share the data folder; one of them builds at a time.
public final class ArchiveIndex implements ArchiveGenerations {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final Path folder;
  private final Path data;
  private final ReadingRules rules;
  private final Generations generations;

  /// Of the statements in a folder.
  ///
  /// @param data where what is built lies
  /// @param rules what reading the folder goes by
  /// @param embedder makes the vectors; none for an index by words alone
  public ArchiveIndex(Path folder, Path data, ReadingRules rules, Optional<Embedder> embedder) {
    this.folder = folder;
    this.data = data;
    this.rules = rules;
    this.generations =
        new Generations(data, embedder, index -> Archive.chance(index, embedder.orElseThrow()));
  }

  /// The archive's folder.
  public Path folder() {
    return folder;
  }

  /// The folder for what is built.
  public Path data() {
    return data;
  }

  /// What the archive's files are like now, in short.
  public String fingerprint() {
    return Fingerprint.of(folder, rules);
  }

  /// Whether its passages are to be found by their meaning too.
  public boolean embeds() {
    return generations.embeds();
  }

  /// The folder of a generation's files.
  public Path generation(int number) {
    return generations.folder(number);
  }

  /// Where another process builds already, waits for it.
  @Override
  public PassageIndex open(IndexProgress progress) throws IOException {
    checkFolder();
    clean();
    String fingerprint = Fingerprint.of(folder, rules);
    return switch (generations.open(fingerprint)) {
      case FoundGeneration.Usable usable -> noted(usable, progress);
      case FoundGeneration.Unusable(var why) -> {
        progress.note(why.isEmpty() ? "building the index" : why + "; building it anew");
        yield built(fingerprint, progress);
      }
    };
  }

  private static PassageIndex noted(FoundGeneration.Usable usable, IndexProgress progress) {
    if (!usable.passedOver().isEmpty()) {
      progress.note(
          usable.passedOver() + "; the one before it answers until onrecord index builds it anew");
    }
    if (usable.vectorsToCome()) {
      progress.note("answers go by words alone until onrecord index has added the meaning");
    }
    return usable.index();
  }

  /// Builds, or waits for whoever builds already.
  private PassageIndex built(String fingerprint, IndexProgress progress) throws IOException {
    for (boolean waits = false; ; waits = true) {
      Optional<GenerationBuild> begun = generations.begin();
      if (begun.isPresent()) {
        try (GenerationBuild build = begun.get()) {
          return built(fingerprint, build, progress);
        }
      }
      if (generations.open(fingerprint) instanceof FoundGeneration.Usable usable) {
        return noted(usable, progress);
      }
      if (!waits) {
        progress.note("another process is building the index; waiting until it can be asked");
      }
      pause();
    }
  }

  /// Another may have built it just before this build began.
  private PassageIndex built(String fingerprint, GenerationBuild build, IndexProgress progress)
      throws IOException {
    if (generations.open(fingerprint) instanceof FoundGeneration.Usable usable) {
      return noted(usable, progress);
    }
    build.ready(read(progress), fingerprint, progress);
    return switch (generations.open(fingerprint)) {
      case FoundGeneration.Usable usable -> noted(usable, progress);
      case FoundGeneration.Unusable(var why) ->
          throw new IOException("it was built and cannot be opened: " + why);
    };
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to end while another process built it");
    }
  }

  // What lies about takes space and nothing else: it must not stand in an answer's way.
  private void clean() {
    try {
      generations.cleanLeftovers();
    } catch (IOException e) {
      System.getLogger(ArchiveIndex.class.getName())
          .log(System.Logger.Level.WARNING, "what an unfinished build left cannot be deleted", e);
    }
  }

  @Override
  public Optional<IndexReport> build(Acceptance acceptance, IndexProgress progress)
      throws IOException {
    checkFolder();
    Optional<GenerationBuild> begun = generations.begin();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    try (GenerationBuild build = begun.get()) {
      String fingerprint = Fingerprint.of(folder, rules);
      return Optional.of(build.build(read(progress), fingerprint, progress, acceptance));
    }
  }

  private Corpus read(IndexProgress progress) {
    progress.at(Phase.READING, 0, 1);
    Corpus corpus = read();
    progress.at(Phase.READING, 1, 1);
    return corpus;
  }

  @Override
  public Corpus read() {
    checkFolder();
    Corpus corpus = CorpusReader.read(folder, rules);
    if (corpus.statements().isEmpty()) {
      throw nothing("no statement could be read in " + folder);
    }
    return corpus;
  }

  private void checkFolder() {
    if (!Files.isDirectory(folder)) {
      throw nothing("there is no folder " + folder);
    }
  }

  private static UnusableArchive nothing(String what) {
    return new UnusableArchive(
        what, "Name the archive's folder with --corpus; onrecord check tells what is wrong.");
  }

  @Override
  public Optional<String> behind() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    return switch (generations.open(Fingerprint.of(folder, rules))) {
      case FoundGeneration.Usable(var index, var passedOver, var vectorsToCome) -> {
        index.close();
        boolean another = index.number() != newest();
        String why = another ? "the archive's files are again as they were before" : passedOver;
        Optional<String> damage = Optional.of(why).filter(what -> !what.isEmpty());
        yield vectorsToCome ? Optional.of("passages are not yet found by their meaning") : damage;
      }
      case FoundGeneration.Unusable(var why) ->
          Optional.of(why.isEmpty() ? "there is no index" : why);
    };
  }

  @Override
  public Optional<PassageIndex> present() throws IOException {
    return generations.open(Fingerprint.of(folder, rules)) instanceof FoundGeneration.Usable usable
        ? Optional.of(usable.index())
        : Optional.empty();
  }

  @Override
  public int newest() throws IOException {
    return generations.serving();
  }

  @Override
  public Optional<PassageIndex> openNewest() throws IOException {
    return generations.newest();
  }

  @Override
  public RollBack rollBack() throws IOException {
    return generations.rollBack();
  }
}
