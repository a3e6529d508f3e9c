package onrecord.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import onrecord.operation.DurableFile;

/// The ids of statements that earlier generations held and this one does not: a file beside the
/// index, so that whoever follows an old address is told so.
public final class DepartedStatements {
  private static final String FILE = "departed.txt";

  /// The lists of so many ids at most are kept, in the order of the alphabet.
  private static final int MOST = 100_000;

  private DepartedStatements() {}

  /// What lies in a folder; nothing where there is no list.
  public static Set<String> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Set.copyOf(Files.readAllLines(file, StandardCharsets.UTF_8))
        : Set.of();
  }

  /// Writes the list of a new generation, where there is anything to list.
  ///
  /// @param earlier the folders of earlier generations
  /// @param before the ids that the generation before holds
  /// @param now the ids that this one holds
  public static void write(
      Path folder, List<Path> earlier, Collection<String> before, Collection<String> now)
      throws IOException {
    Set<String> known = new TreeSet<>(before);
    for (Path each : earlier) {
      known.addAll(read(each));
    }
    Set<String> departed = of(known, now);
    if (!departed.isEmpty()) {
      String lines = String.join("\n", departed) + "\n";
      DurableFile.write(folder.resolve(FILE), lines.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// What is to be listed of the ids that earlier generations held, in the order of the alphabet.
  ///
  /// @param now the ids that this one holds
  public static Set<String> of(Collection<String> known, Collection<String> now) {
    var departed = new TreeSet<>(known);
    departed.removeAll(Set.copyOf(now));
    while (departed.size() > MOST) {
      departed.pollLast();
    }
    return departed;
  }
}
