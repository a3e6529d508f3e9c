package onrecord.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.index.ChanceLevel;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.RollBack;
import onrecord.index.generation.Manifest.Unfit;

/// The builds of the index in a data folder: the newest whole one serves, the one before it is
/// kept, and a crash at any moment leaves a whole one.
public final class Generations {
  private final Path data;
  final GenerationFolders shelf;
  private final Optional<Embedder> embedder;
  final ChanceLevel.Measure chance;

  /// Numbers whose files are not as they were written, so that no cheap look counts them.
  private final Set<Integer> damaged = ConcurrentHashMap.newKeySet();

  /// The same, where nobody asks what chance looks like.
  public Generations(Path data, Optional<Embedder> embedder) {
    this(data, embedder, ChanceLevel.Measure.NONE);
  }

  /// The generations in a data folder, which is made when the first is built.
  ///
  /// @param embedder makes the vectors; none for an index by words alone
  /// @param chance measures each one with vectors before it serves
  public Generations(Path data, Optional<Embedder> embedder, ChanceLevel.Measure chance) {
    this.chance = chance;
    this.data = data;
    this.shelf =
        new GenerationFolders(data.resolve("generations"), embedder.map(Embedder::name).orElse(""));
    this.embedder = embedder;
  }

  /// A generation that can serve, or why there is none.
  public sealed interface FoundGeneration {
    /// One that can.
    ///
    /// @param passedOver what is wrong with newer ones that are damaged; empty where none is
    /// @param vectorsToCome whether it goes by words alone until its vectors are made
    record Usable(PassageIndex index, String passedOver, boolean vectorsToCome)
        implements FoundGeneration {}

    /// None: never built, damaged, or of another form, another embedder or another archive.
    ///
    /// @param why for the admin; empty where none was ever built
    record Unusable(String why) implements FoundGeneration {}
  }

  /// Opens the newest generation that is whole and built from the archive of that fingerprint,
  /// sooner one with vectors than one without; or the one that serves in its stead.
  public FoundGeneration open(String fingerprint) throws IOException {
    Optional<ServingChoice> choice =
        shelf.choice().filter(made -> made.fingerprint().equals(fingerprint));
    if (choice.isPresent()) {
      try {
        int number = choice.get().number();
        return new FoundGeneration.Usable(whole(number), "", shelf.toCome(shelf.manifest(number)));
      } catch (Unfit e) {
        damaged.add(choice.get().number());
      }
    }
    return newest(fingerprint);
  }

  private FoundGeneration newest(String fingerprint) throws IOException {
    String why = "";
    String passedOver = "";
    Optional<Integer> words = Optional.empty();
    for (int number : shelf.numbers()) {
      try {
        Manifest manifest = shelf.manifest(number);
        if (!manifest.fingerprint().equals(fingerprint)) {
          throw Unfit.other("the archive's files have changed since the index was built");
        }
        if (shelf.toCome(manifest)) {
          words = words.or(() -> Optional.of(number));
        } else {
          return new FoundGeneration.Usable(whole(number), passedOver, false);
        }
      } catch (Unfit e) {
        why = why.isEmpty() ? e.why() : why;
        passedOver = e.isDamaged() && passedOver.isEmpty() ? e.why() : passedOver;
      }
    }
    try {
      return words.isPresent()
          ? new FoundGeneration.Usable(whole(words.get()), passedOver, true)
          : new FoundGeneration.Unusable(why);
    } catch (Unfit e) {
      return new FoundGeneration.Unusable(why.isEmpty() ? e.why() : why);
    }
  }

  /// Opens the one that serves, whatever state of the archive it was built from.
  public Optional<PassageIndex> newest() throws IOException {
    for (int number = serving(); number > 0; number = serving()) {
      try {
        return Optional.of(whole(number));
      } catch (Unfit e) {
        damaged.add(number);
      }
    }
    return Optional.empty();
  }

  /// The number of the one that serves, by a look that opens nothing; 0 where there is none.
  public int serving() throws IOException {
    Optional<ServingChoice> choice = shelf.choice();
    if (choice.isPresent() && serves(choice.get().number())) {
      return choice.get().number();
    }
    for (int number : shelf.numbers()) {
      if (serves(number)) {
        return number;
      }
    }
    return 0;
  }

  private boolean serves(int number) throws IOException {
    try {
      shelf.manifest(number);
      return !damaged.contains(number);
    } catch (Unfit e) {
      return false;
    }
  }

  /// Whether the one that serves has vectors.
  boolean servesVectors() throws IOException {
    int number = serving();
    return number > 0 && !shelf.manifest(number).embedder().isEmpty();
  }

  /// Whether one serves that archive, be it by words alone.
  boolean serves(String fingerprint) throws IOException {
    return switch (open(fingerprint)) {
      case FoundGeneration.Usable(var index, _, _) -> {
        index.close();
        yield true;
      }
      case FoundGeneration.Unusable _ -> false;
    };
  }

  /// Lets the one that serves go on as long as the archive's files stay as they are.
  void keep(String fingerprint) throws IOException {
    new ServingChoice(fingerprint, serving(), shelf.next() - 1).write(shelf.folder());
  }

  /// Steps back from the one that serves to the one before. It serves as long as the archive's
  /// files stay as they are, or until the next build.
  public RollBack rollBack() throws IOException {
    if (serving() == 0) {
      return new RollBack.Nowhere();
    }
    Optional<BuildLock> lock = BuildLock.take(data);
    if (lock.isEmpty()) {
      return new RollBack.BuildUnderWay();
    }
    try (BuildLock _ = lock.get()) {
      return stepBack(serving());
    }
  }

  private RollBack stepBack(int from) throws IOException {
    String built = shelf.manifest(from).fingerprint();
    String now = shelf.choice().map(ServingChoice::fingerprint).orElse(built);
    for (int number : shelf.numbers()) {
      if (number < from && serves(number) && !shelf.isBegun(number, built)) {
        try (PassageIndex _ = whole(number)) {
          new ServingChoice(now, number, shelf.next() - 1).write(shelf.folder());
          return new RollBack.To(number);
        } catch (Unfit e) {
          damaged.add(number);
        }
      }
    }
    return new RollBack.Nowhere();
  }

  private PassageIndex whole(int number) throws IOException {
    shelf.manifest(number).check(shelf.path(number));
    try {
      return PassageIndex.open(number, shelf.path(number));
    } catch (IOException e) {
      // What is too large to be checked beforehand; Lucene's words tell the files apart.
      throw Unfit.damaged(String.valueOf(e.getMessage()));
    }
  }

  /// The folder of the files of the one with that number.
  public Path folder(int number) {
    return shelf.path(number);
  }

  /// Begins a build.
  ///
  /// @return empty where another build is under way, in this process or another
  public Optional<GenerationBuild> begin() throws IOException {
    Files.createDirectories(shelf.folder());
    Optional<BuildLock> lock = BuildLock.take(data);
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    boolean clean = false;
    try {
      shelf.clean();
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
    if (!shelf.leftovers().isEmpty()) {
      for (GenerationBuild build : begin().stream().toList()) {
        build.close();
      }
    }
  }

  /// The folder of the vectors.
  Path vectors() {
    return data.resolve("vectors");
  }

  /// Whether passages are to have vectors.
  public boolean embeds() {
    return embedder.isPresent();
  }

  Optional<Embedder> embedder() {
    return embedder;
  }
}
