package onrecord.index.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.index.generation.Manifest.Unfit;
import onrecord.operation.DurableFile;

/// The folder of the generations: each a folder of its own, named by its number.
///
/// @param embedder what makes the vectors; empty text where they are to have none
record GenerationFolders(Path folder, String embedder) {
  private static final Pattern NAME = Pattern.compile("\\d{6}");
  private static final String DRAFT = ".building";
  private static final int KEPT = 2;

  Path path(int number) {
    return folder.resolve(String.format("%06d", number));
  }

  /// Where a generation is built.
  Path draft(int number) {
    return folder.resolve(String.format("%06d", number) + DRAFT);
  }

  /// The numbers there are, the newest first.
  List<Integer> numbers() throws IOException {
    return entries().stream()
        .map(entry -> String.valueOf(entry.getFileName()))
        .filter(name -> NAME.matcher(name).matches())
        .map(Integer::valueOf)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  int next() throws IOException {
    return numbers().stream().findFirst().orElse(0) + 1;
  }

  /// The manifest of a generation that the embedder can serve.
  Manifest manifest(int number) throws IOException {
    Manifest manifest = Manifest.read(path(number));
    if (!manifest.embedder().isEmpty() && !manifest.embedder().equals(embedder)) {
      throw Unfit.other("the index was built with other settings for meaning");
    }
    return manifest;
  }

  /// Whether a generation goes by words alone although there is an embedder.
  boolean toCome(Manifest manifest) {
    return manifest.embedder().isEmpty() && !embedder.isEmpty();
  }

  /// Whether a generation is that archive by words alone.
  boolean isBegun(int number, String fingerprint) throws IOException {
    Manifest manifest = Manifest.read(path(number));
    return toCome(manifest) && manifest.fingerprint().equals(fingerprint);
  }

  /// The one that serves although it is not the newest of its archive.
  Optional<ServingChoice> choice() throws IOException {
    int newest = next() - 1;
    return ServingChoice.read(folder).filter(made -> made.newest() >= newest);
  }

  /// Deletes what nobody needs.
  void clean() throws IOException {
    for (Path leftover : leftovers()) {
      DurableFile.deleteFolder(leftover);
    }
  }

  /// What is in no whole generation's folder, and the generations that nobody needs.
  List<Path> leftovers() throws IOException {
    List<Path> leftovers = new ArrayList<>();
    for (Path entry : entries()) {
      String name = String.valueOf(entry.getFileName());
      if (!NAME.matcher(name).matches() && !name.equals(ServingChoice.FILE)) {
        leftovers.add(entry);
      }
    }
    Set<Integer> old = new TreeSet<>(numbers());
    old.removeAll(kept());
    choice().map(ServingChoice::number).ifPresent(old::remove);
    old.forEach(number -> leftovers.add(path(number)));
    return leftovers;
  }

  /// The newest ones; one by words alone goes when there is one with the vectors of that archive.
  private List<Integer> kept() throws IOException {
    List<Integer> kept = new ArrayList<>();
    Set<String> served = new TreeSet<>();
    for (int number : numbers()) {
      if (kept.size() < KEPT && isNeeded(number, served)) {
        kept.add(number);
      }
    }
    return kept;
  }

  private boolean isNeeded(int number, Set<String> served) throws IOException {
    try {
      Manifest manifest = Manifest.read(path(number));
      boolean needed = !toCome(manifest) || !served.contains(manifest.fingerprint());
      served.add(manifest.fingerprint());
      return needed;
    } catch (Unfit e) {
      // It may be what another version of the program serves.
      return true;
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
}
