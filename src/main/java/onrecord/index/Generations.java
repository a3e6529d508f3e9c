package onrecord.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.embedding.Embedder;

/// The builds of the index in a data folder: the newest whole one serves, the one before it is
/// kept, and a crash at any moment leaves a whole one.
public final class Generations {
  private static final Pattern NAME = Pattern.compile("\\d{6}");
  private static final String DRAFT = ".building";
  private static final int KEPT = 2;

  private final Path folder;
  private final Path vectors;
  private final Path lock;
  private final Optional<Embedder> embedder;

  /// The generations in a data folder, which is made when the first is built.
  ///
  /// @param embedder makes the vectors; none for an index by words alone
  public Generations(Path data, Optional<Embedder> embedder) {
    this.folder = data.resolve("generations");
    this.vectors = data.resolve("vectors");
    this.lock = data.resolve("index.lock");
    this.embedder = embedder;
  }

  /// A generation that can serve, or why there is none.
  public sealed interface Found {
    /// One that can.
    record Usable(PassageIndex index) implements Found {}

    /// None: never built, damaged, or of another form, another embedder or another archive.
    ///
    /// @param why for the admin; empty where none was ever built
    record Unusable(String why) implements Found {}
  }

  /// Opens the newest generation that is whole and built from the archive of that fingerprint.
  public Found open(String fingerprint) throws IOException {
    List<String> reasons = new ArrayList<>();
    for (int number : numbers().reversed()) {
      Optional<String> fault = fault(number, fingerprint);
      if (fault.isEmpty()) {
        return new Found.Usable(PassageIndex.open(number, path(number)));
      }
      reasons.add(fault.get());
    }
    return new Found.Unusable(reasons.isEmpty() ? "" : reasons.getFirst());
  }

  private Optional<String> fault(int number, String fingerprint) {
    try {
      Manifest manifest = Manifest.read(path(number));
      if (manifest.format() != Manifest.FORMAT) {
        return Optional.of("the index has the form of another version");
      }
      if (!manifest.embedder().equals(embedder.map(Embedder::name).orElse(""))) {
        return Optional.of("the index was built with other settings for meaning");
      }
      if (!manifest.fingerprint().equals(fingerprint)) {
        return Optional.of("the archive's files have changed since the index was built");
      }
      List<String> damage = manifest.damage(path(number));
      return damage.isEmpty()
          ? Optional.empty()
          : Optional.of("the index is damaged (" + String.join(", ", damage) + ")");
    } catch (IOException e) {
      return Optional.of("the index is damaged (" + e.getMessage() + ")");
    }
  }

  /// Begins a build.
  ///
  /// @return empty where another build is under way, in this process or another
  public Optional<GenerationBuild> begin() throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        clean();
        return Optional.of(new GenerationBuild(this, channel));
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
    channel.close();
    return Optional.empty();
  }

  /// Deletes what builds that never ended left behind, unless one is under way.
  public void cleanLeftovers() throws IOException {
    if (Files.isDirectory(folder)) {
      Optional<GenerationBuild> build = begin();
      if (build.isPresent()) {
        build.get().close();
      }
    }
  }

  private void clean() throws IOException {
    for (Path entry : entries()) {
      if (!NAME.matcher(String.valueOf(entry.getFileName())).matches()) {
        DurableFile.deleteFolder(entry);
      }
    }
    List<Integer> numbers = numbers();
    for (int number : numbers.subList(0, Math.max(0, numbers.size() - KEPT))) {
      DurableFile.deleteFolder(path(number));
    }
  }

  private List<Path> entries() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private List<Integer> numbers() throws IOException {
    return entries().stream()
        .map(entry -> String.valueOf(entry.getFileName()))
        .filter(name -> NAME.matcher(name).matches())
        .map(Integer::valueOf)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  Path path(int number) {
    return folder.resolve(String.format("%06d", number));
  }

  Path draft(int number) {
    return folder.resolve(String.format("%06d", number) + DRAFT);
  }

  Path vectors() {
    return vectors;
  }

  Optional<Embedder> embedder() {
    return embedder;
  }

  int next() throws IOException {
    return numbers().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
  }

  /// The newest generation that can be read at all, to compare a new one with.
  Optional<PassageIndex> newest() throws IOException {
    for (int number : numbers().reversed()) {
      try {
        if (Manifest.read(path(number)).format() == Manifest.FORMAT) {
          return Optional.of(PassageIndex.open(number, path(number)));
        }
      } catch (IOException | RuntimeException e) {
        System.getLogger(Generations.class.getName())
            .log(System.Logger.Level.DEBUG, "generation " + number + " cannot be read", e);
      }
    }
    return Optional.empty();
  }
}
