import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onrecord.testing.HostileCorpus;

/// `make FOLDER COUNT MEGABYTES` lays hostile files, the largest of that size, into a folder;
/// `count FOLDER REPORT` tells how many of the files there a report of problems names. Runs with
/// the program's tests on the class path.
final class Hostile {
  private static final long SEED = 20261129;

  private Hostile() {}

  public static void main(String[] given) throws IOException {
    Path folder = Path.of(given[1]);
    switch (given[0]) {
      case "make" ->
          HostileCorpus.lay(
              folder,
              HostileCorpus.files(Integer.parseInt(given[2]), Integer.parseInt(given[3]), SEED));
      case "count" -> count(folder, Files.readString(Path.of(given[2])));
      default -> throw new IllegalArgumentException(given[0]);
    }
  }

  private static void count(Path folder, String report) throws IOException {
    List<String> names;
    try (var files = Files.list(folder)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    List<String> hostile = names.stream().filter(name -> name.startsWith("hostile")).toList();
    List<String> unnamed = hostile.stream().filter(name -> !report.contains(name)).toList();
    System.out.printf(
        "named as a problem         %d of %d%n", hostile.size() - unnamed.size(), hostile.size());
    if (!unnamed.isEmpty()) {
      System.out.println("not named                  " + String.join(" ", unnamed));
    }
  }
}
