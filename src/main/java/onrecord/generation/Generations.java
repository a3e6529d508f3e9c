package onrecord.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.embedding.Embedder;
import onrecord.index.PassageIndex;

/// The builds of the index in a data folder: the newest whole one serves, the one before it is
/// kept, and a crash at any moment leaves a whole one.
public final class Generations {
  private static final Pattern NAME = Pattern.compile("\\d{6}");
  private static final String DRAFT = ".building";
  private static final int KEPT = 2;

  private final Path data;
  private final Path folder;
  private final Path vectors;
  private final Optional<Embedder> embedder;

  /// The generations in a data folder, which is made when the first is built.
  ///
  /// @param embedder makes the vectors; none for an index by words alone
  public Generations(Path data, Optional<Embedder> embedder) {
    this.data = data;
    this.folder = data.resolve("generations");
    this.vectors = data.resolve("vectors");
    this.embedder = embedder;
  }

  /// A generation that can serve, or why there is none.
  public sealed interface Found {
    /// One that can.
    ///
    /// @param passedOver what is wrong with newer ones that are damaged; empty where none is
    record Usable(PassageIndex index, String passedOver) implements Found {}

    /// None: never built, damaged, or of another form, another embedder or another archive.
    ///
    /// @param why for the admin; empty where none was ever built
    record Unusable(String why) implements Found {}
  }

  /// Opens the newest generation that is whole and built from the archive of that fingerprint.
  public Found open(String fingerprint) throws IOException {
    String why = "";
    String passedOver = "";
    for (int number : numbers().reversed()) {
      try {
        return new Found.Usable(fitting(number, fingerprint), passedOver);
      } catch (Unfit e) {
        why = why.isEmpty() ? e.why() : why;
        passedOver = e.isDamaged() && passedOver.isEmpty() ? e.why() : passedOver;
      }
    }
    return new Found.Unusable(why);
  }

  private PassageIndex fitting(int number, String fingerprint) throws IOException {
    Manifest manifest = Manifest.read(path(number));
    if (!manifest.embedder().equals(embedder.map(Embedder::name).orElse(""))) {
      throw Unfit.other("the index was built with other settings for meaning");
    }
    if (!manifest.fingerprint().equals(fingerprint)) {
      throw Unfit.other("the archive's files have changed since the index was built");
    }
    return whole(number, manifest);
  }

  private PassageIndex whole(int number, Manifest manifest) throws IOException {
    manifest.check(path(number));
    try {
      return PassageIndex.open(number, path(number));
    } catch (IOException e) {
      // What is too large to be checked beforehand; Lucene's words tell the files apart.
      throw Unfit.damaged(String.valueOf(e.getMessage()));
    }
  }

  /// Begins a build.
  ///
  /// @return empty where another build is under way, in this process or another
  public Optional<GenerationBuild> begin() throws IOException {
    Files.createDirectories(folder);
    Optional<BuildLock> lock = BuildLock.take(data);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    boolean clean = false;
    try {
      clean();
      clean = true;
    } finally {
      if (!clean) {
        lock.get().close();
      }
    }
    return Optional.of(new GenerationBuild(this, lock.get()));
  }

  /// Deletes what builds that never ended left behind, unless one is under way.
  public void cleanLeftovers() throws IOException {
    // Looks first: a start that holds the lock for nothing would refuse somebody's build.
    if (!leftovers().isEmpty()) {
      Optional<GenerationBuild> build = begin();
      if (build.isPresent()) {
        build.get().close();
      }
    }
  }

  private void clean() throws IOException {
    for (Path leftover : leftovers()) {
      DurableFile.deleteFolder(leftover);
    }
  }

  private List<Path> leftovers() throws IOException {
    List<Path> leftovers = new ArrayList<>();
    for (Path entry : entries()) {
      if (!NAME.matcher(String.valueOf(entry.getFileName())).matches()) {
        leftovers.add(entry);
      }
    }
    List<Integer> numbers = numbers();
    numbers.subList(0, Math.max(0, numbers.size() - KEPT)).stream()
        .map(this::path)
        .forEach(leftovers::add);
    return leftovers;
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

  /// What tells of each statement of the newest whole generation whether it changed, by id.
  Map<String, String> hashes() throws IOException {
    for (int number : numbers().reversed()) {
      try (PassageIndex index = whole(number, Manifest.read(path(number)))) {
        return index.hashes();
      } catch (Unfit e) {
        System.getLogger(Generations.class.getName())
            .log(System.Logger.Level.DEBUG, "generation " + number + ": " + e.why());
      }
    }
    return Map.of();
  }
}
