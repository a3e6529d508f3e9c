package onrecord.index.generation;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.IndexProgress.Phase;
import onrecord.index.IndexProgress.Progress;
import onrecord.index.IndexReport;
import onrecord.index.PassageIndex;
import onrecord.index.lucene.PassageWriter;
import onrecord.index.vectors.VectorCache;

/// One build under way: it ends in a new generation, or closes and leaves everything as it was.
public final class GenerationBuild implements AutoCloseable {
  private final Generations generations;
  private final BuildLock lock;
  private final long begun = System.nanoTime();

  GenerationBuild(Generations generations, BuildLock lock) {
    this.generations = generations;
    this.lock = lock;
  }

  /// What is built from.
  ///
  /// @param fingerprint of the archive's folder
  /// @param before what tells of each statement of the generation before whether it changed, by id
  private record ReadArchive(Corpus corpus, String fingerprint, Map<String, String> before) {}

  /// Builds all of an archive and makes it the newest generation, whatever it is like.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport build(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    return build(corpus, fingerprint, progress, Acceptance.ANY);
  }

  /// Builds all of an archive and makes it the newest generation, unless there is an objection:
  /// then what served before goes on. Where nothing with vectors serves and vectors would take
  /// long, words alone serve meanwhile.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport build(
      Corpus corpus, String fingerprint, IndexProgress progress, Acceptance acceptance)
      throws IOException {
    var archive = new ReadArchive(corpus, fingerprint, hashes());
    if (generations.embedder().isEmpty()) {
      return words(archive, progress, acceptance);
    }
    try (VectorCache vectors = vectors(generations.embedder().get())) {
      if (!generations.servesVectors()
          && !generations.serves(fingerprint)
          && takesLong(corpus, vectors)) {
        words(archive, progress, Acceptance.ANY);
      }
      return whole(archive, vectors, progress, acceptance);
    }
  }

  /// Builds what answers soonest: words alone where vectors would take long, else everything.
  ///
  /// @param fingerprint of the archive's folder, taken before it was read
  public IndexReport ready(Corpus corpus, String fingerprint, IndexProgress progress)
      throws IOException {
    var archive = new ReadArchive(corpus, fingerprint, hashes());
    if (generations.embedder().isEmpty()) {
      return words(archive, progress, Acceptance.ANY);
    }
    try (VectorCache vectors = vectors(generations.embedder().get())) {
      return takesLong(corpus, vectors)
          ? words(archive, progress, Acceptance.ANY)
          : whole(archive, vectors, progress, Acceptance.ANY);
    }
  }

  private VectorCache vectors(Embedder embedder) throws IOException {
    return VectorCache.open(generations.vectors(), embedder);
  }

  private boolean takesLong(Corpus corpus, VectorCache vectors) throws IOException {
    try (GenerationDraft draft = GenerationDraft.begin(generations.shelf, vectors.embedder())) {
      List<ArchivePart.OfStatements> missing =
          ArchivePart.of(corpus, vectors.embedder()).stream()
              .filter(part -> !draft.knows(part))
              .toList();
      return MissingVectors.takesLong(missing, vectors);
    }
  }

  private IndexReport words(ReadArchive archive, IndexProgress progress, Acceptance acceptance)
      throws IOException {
    try (GenerationDraft draft = GenerationDraft.begin(generations.shelf, "")) {
      List<ArchivePart.OfStatements> missing = missing(draft, ArchivePart.of(archive.corpus(), ""));
      write(draft, missing, Optional.empty(), new Gauge(archive, missing, draft, progress));
      return published(draft, archive, 0, new End(progress, acceptance));
    }
  }

  private IndexReport whole(
      ReadArchive archive, VectorCache vectors, IndexProgress progress, Acceptance acceptance)
      throws IOException {
    try (GenerationDraft draft = GenerationDraft.begin(generations.shelf, vectors.embedder())) {
      List<ArchivePart.OfStatements> parts = ArchivePart.of(archive.corpus(), vectors.embedder());
      List<ArchivePart.OfStatements> missing = missing(draft, parts);
      SortedSet<String> everyday = new TreeSet<>();
      for (ArchivePart.OfStatements part : parts) {
        everyday.addAll(
            missing.contains(part)
                ? PassageWriter.everydayWords(part.statements())
                : draft.words(part));
      }
      long embedded = MissingVectors.embed(missing, everyday, vectors, progress);
      List<ArchivePart> all = new ArrayList<>(missing);
      all.addAll(missing(draft, ArchivePart.of(everyday, parts.size(), vectors.embedder())));
      write(draft, all, Optional.of(vectors), new Gauge(archive, missing, draft, progress));
      return published(draft, archive, embedded, new End(progress, acceptance));
    }
  }

  private static <P extends ArchivePart> List<P> missing(GenerationDraft draft, List<P> parts)
      throws IOException {
    List<P> missing = new ArrayList<>();
    for (P part : parts) {
      if (!draft.take(part)) {
        missing.add(part);
      }
    }
    return missing;
  }

  private static void write(
      GenerationDraft draft,
      List<? extends ArchivePart> missing,
      Optional<VectorCache> vectors,
      Gauge gauge)
      throws IOException {
    gauge.begin();
    draft.write(missing, vectors, gauge::written);
  }

  /// Counts the statements that are written.
  private static final class Gauge {
    private final IndexProgress progress;
    private final int total;
    private int done;
    private int passages;

    Gauge(
        ReadArchive archive,
        List<ArchivePart.OfStatements> missing,
        GenerationDraft draft,
        IndexProgress progress) {
      this.progress = progress;
      this.total = archive.corpus().statements().size();
      this.done = total - missing.stream().mapToInt(part -> part.statements().size()).sum();
      this.passages = draft.passages();
    }

    synchronized void begin() {
      progress.at(new Progress(Phase.WORDS, done, total, passages));
    }

    synchronized void written(int more) {
      done++;
      passages += more;
      progress.at(new Progress(Phase.WORDS, done, total, passages));
    }
  }

  /// What is left to do when all is written.
  private record End(IndexProgress progress, Acceptance acceptance) {}

  private IndexReport published(GenerationDraft draft, ReadArchive archive, long embedded, End end)
      throws IOException {
    end.progress().at(new Progress(Phase.FINISHING, 0, 1, draft.passages()));
    draft.seal(archive.corpus(), archive.fingerprint(), archive.before(), generations.chance);
    Optional<String> objection = objection(draft, end.acceptance());
    if (objection.isPresent()) {
      generations.keep(archive.fingerprint());
    } else {
      draft.publish();
    }
    IndexReport report = report(draft, archive, embedded, objection);
    end.progress().at(new Progress(Phase.FINISHING, 1, 1, draft.passages()));
    return report;
  }

  /// Where nothing else could serve, nobody is asked.
  private Optional<String> objection(GenerationDraft draft, Acceptance acceptance)
      throws IOException {
    if (generations.serving() == 0) {
      return Optional.empty();
    }
    try (PassageIndex candidate = PassageIndex.open(draft.number(), draft.folder())) {
      return acceptance.objection(candidate);
    }
  }

  private IndexReport report(
      GenerationDraft draft, ReadArchive archive, long embedded, Optional<String> objection) {
    Map<String, String> before = new HashMap<>(archive.before());
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Statement statement : archive.corpus().statements()) {
      String hash = before.remove(statement.id());
      if (hash == null) {
        added.add(statement.id());
      } else if (!hash.equals(PassageIndex.hash(statement))) {
        changed.add(statement.id());
      }
    }
    return new IndexReport(
        draft.number(),
        archive.corpus().statements().size(),
        draft.passages(),
        added,
        changed,
        before.keySet().stream().sorted().toList(),
        embedded,
        draft.texts() - embedded,
        archive.corpus().problems(),
        Duration.ofNanos(System.nanoTime() - begun),
        objection);
  }

  private Map<String, String> hashes() throws IOException {
    Optional<PassageIndex> before = generations.newest();
    if (before.isEmpty()) {
      return Map.of();
    }
    try (PassageIndex index = before.get()) {
      return index.hashes();
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
