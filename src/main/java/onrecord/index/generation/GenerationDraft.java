package onrecord.index.generation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.ChanceLevel;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Manifest.Unfit;
import onrecord.index.lucene.PassageWriter;
import onrecord.index.lucene.PassageWriter.Written;
import onrecord.index.stored.Contents;
import onrecord.index.stored.DepartedStatements;
import onrecord.index.vectors.VectorCache;
import onrecord.operation.DurableFile;

/// A generation in the making: parts that are as they were come from the generations before, the
/// others are written. Closed before it is published it leaves nothing.
final class GenerationDraft implements AutoCloseable {
  private static final String WORDS = "everyday.txt";

  private final GenerationFolders shelf;
  private final String embedder;
  private final int number;
  private final Path folder;
  private final Map<String, KeptPart> kept = new HashMap<>();
  private final Map<String, Manifest.Content> parts = new TreeMap<>();
  private final Map<String, Manifest.Seal> seals = new TreeMap<>();
  private volatile boolean givenUp;

  /// A part that an earlier generation holds.
  private record KeptPart(Path folder, Manifest manifest, String name) {}

  private GenerationDraft(GenerationFolders shelf, String embedder) throws IOException {
    this.shelf = shelf;
    this.embedder = embedder;
    this.number = shelf.next();
    this.folder = shelf.draft(number);
  }

  /// Begins one.
  ///
  /// @param embedder what makes its vectors; empty text where it has none
  static GenerationDraft begin(GenerationFolders shelf, String embedder) throws IOException {
    var draft = new GenerationDraft(shelf, embedder);
    for (int number : shelf.numbers()) {
      try {
        draft.keep(shelf.path(number), Manifest.read(shelf.path(number)));
      } catch (Unfit e) {
        System.getLogger(GenerationDraft.class.getName())
            .log(System.Logger.Level.DEBUG, "generation " + number + ": " + e.why());
      }
    }
    return draft;
  }

  private void keep(Path place, Manifest manifest) {
    manifest
        .parts()
        .forEach(
            (name, content) ->
                kept.putIfAbsent(content.key(), new KeptPart(place, manifest, name)));
  }

  /// Its number.
  int number() {
    return number;
  }

  /// Where it is made.
  Path folder() {
    return folder;
  }

  /// Whether an earlier generation holds the part.
  boolean knows(ArchivePart part) {
    return kept.containsKey(part.key());
  }

  /// Takes a part from an earlier generation; false where none holds it as it was written.
  boolean take(ArchivePart part) throws IOException {
    KeptPart before = kept.get(part.key());
    if (before == null) {
      return false;
    }
    Optional<Map<String, Manifest.Seal>> files =
        before.manifest().sound(before.folder(), before.name());
    Manifest.Content content = before.manifest().parts().get(before.name());
    if (files.isEmpty() || content == null) {
      return false;
    }
    Path own = Files.createDirectories(folder.resolve(part.name()));
    files
        .get()
        .forEach((name, seal) -> seals.put(part.name() + name.substring(name.indexOf('/')), seal));
    for (String file : files.get().keySet()) {
      Path from = before.folder().resolve(file);
      DurableFile.link(from, own.resolve(String.valueOf(from.getFileName())));
    }
    DurableFile.forceFolder(own);
    parts.put(part.name(), content);
    return true;
  }

  /// The everyday words of a part that is there.
  List<String> words(ArchivePart part) throws IOException {
    return Files.readAllLines(folder.resolve(part.name()).resolve(WORDS), StandardCharsets.UTF_8);
  }

  /// Writes parts, as many at once as there are processors.
  ///
  /// @param written hears after each statement how many passages it has
  void write(
      Collection<? extends ArchivePart> missing, Optional<VectorCache> vectors, IntConsumer written)
      throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    List<Future<?>> work = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(processors)) {
      for (ArchivePart part : missing) {
        Callable<Void> task =
            () -> {
              write(part, vectors, written);
              return null;
            };
        work.add(pool.submit(task));
      }
      try {
        for (Future<?> each : work) {
          each.get();
        }
      } catch (ExecutionException | InterruptedException e) {
        // Not by interruption: that would close the vectors' file.
        givenUp = true;
        throw failure(e);
      }
    }
  }

  private static IOException failure(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new IOException("the build was told to end", e);
    }
    return switch (e.getCause()) {
      case IOException cause -> cause;
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      case null, default -> new IOException(e);
    };
  }

  private void write(ArchivePart part, Optional<VectorCache> vectors, IntConsumer written)
      throws IOException {
    if (givenUp) {
      return;
    }
    Path own = folder.resolve(part.name());
    Written all =
        switch (part) {
          case ArchivePart.OfStatements(var _, var _, var statements) ->
              PassageWriter.write(own, statements, vectors, heeded(written));
          case ArchivePart.OfWords(var _, var _, var words) ->
              PassageWriter.writeWords(own, words, vectors.orElseThrow());
        };
    if (part instanceof ArchivePart.OfStatements(var _, var _, var statements)
        && vectors.isPresent()) {
      String words = String.join("\n", PassageWriter.everydayWords(statements));
      DurableFile.write(own.resolve(WORDS), words.getBytes(StandardCharsets.UTF_8));
    }
    synchronized (parts) {
      parts.put(part.name(), new Manifest.Content(part.key(), all.passages(), all.texts()));
    }
  }

  private IntConsumer heeded(IntConsumer written) {
    return passages -> {
      if (givenUp) {
        throw new CancellationException("another part could not be written");
      }
      written.accept(passages);
    };
  }

  /// The passages of all parts that are there.
  int passages() {
    return parts.values().stream().mapToInt(Manifest.Content::passages).sum();
  }

  /// How many texts' vectors are in them.
  long texts() {
    return parts.values().stream().mapToLong(Manifest.Content::texts).sum();
  }

  /// Makes it whole: writes what the archive holds besides, and the manifest last.
  ///
  /// @param before the statements of the generation before, by their ids
  /// @param chance measures it where it has vectors
  void seal(
      Corpus corpus, String fingerprint, Map<String, String> before, ChanceLevel.Measure chance)
      throws IOException {
    PassageWriter.writeContents(folder, corpus, embedder, passages());
    DepartedStatements.write(
        folder,
        shelf.numbers().stream().map(shelf::path).toList(),
        before.keySet(),
        corpus.statements().stream().map(Statement::id).toList());
    if (!embedder.isEmpty()) {
      try (PassageIndex written = PassageIndex.open(number, folder)) {
        Contents.read(folder).with(chance.of(written)).write(folder);
      }
    }
    Manifest.seal(folder, seals);
    DurableFile.forceFolder(folder);
    new Manifest(Manifest.FORMAT, fingerprint, embedder, parts, seals).write(folder);
  }

  /// Makes it a generation.
  void publish() throws IOException {
    DurableFile.move(folder, shelf.path(number));
  }

  @Override
  public void close() throws IOException {
    DurableFile.deleteFolder(folder);
  }
}
