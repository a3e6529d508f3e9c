package onrecord.publishing.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.publishing.Draft;

/// What admins have left in a data folder, as it is looked at from outside; nothing is changed.
///
/// @param drafts how many wait for somebody
/// @param steps how many were taken
/// @param aside how many files were laid aside
/// @param unreadable the files, and the lines of the ledger, that nobody can read
/// @param underWay whether a step was begun and not ended
public record KeptWork(
    int drafts, int steps, int aside, List<String> unreadable, boolean underWay) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// That of a data folder, which need not be there.
  public static KeptWork in(Path data) throws IOException {
    Path folder = data.resolve(Ledger.FOLDER);
    List<String> unreadable = new ArrayList<>();
    int open = 0;
    for (Path file : files(folder.resolve("drafts"))) {
      try {
        open += JSON.readValue(Files.readAllBytes(file), Draft.class).isOpen() ? 1 : 0;
      } catch (JsonProcessingException e) {
        unreadable.add(data.relativize(file).toString());
      }
    }
    int steps = steps(folder.resolve(Ledger.STEPS), unreadable);
    int aside = files(data.resolve("withdrawn")).size();
    boolean underWay = Files.exists(folder.resolve(Ledger.UNDER_WAY));
    return new KeptWork(open, steps, aside, List.copyOf(unreadable), underWay);
  }

  private static int steps(Path file, List<String> unreadable) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    int steps = 0;
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (StepLines.parse(lines.get(i)).isPresent()) {
        steps++;
      } else if (!lines.get(i).isBlank()) {
        unreadable.add("%s/%s:%d".formatted(Ledger.FOLDER, Ledger.STEPS, i + 1));
      }
    }
    return steps;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }
}
