package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.terminal.Finding;

/// The data folder: whether it can be written, and what room there is for a new generation.
final class DataPoint {
  private static final String POINT = "data folder";
  private static final long ALWAYS = 16_000_000;

  /// How many bytes of index a byte of an archive comes to where no generation tells.
  private static final long INDEX_FOR_A_BYTE = 20;

  private DataPoint() {}

  static List<Finding> look(Surroundings here) {
    Path data = here.settings().data();
    Optional<Path> there = existing(data);
    if (there.isEmpty() || !Files.isDirectory(there.get())) {
      return List.of(wrong(data, "in its way is a file: " + there.orElse(data)));
    }
    try {
      Files.delete(Files.createTempFile(there.get(), ".doctor", ".tmp"));
    } catch (IOException e) {
      return List.of(wrong(data, "nothing can be written in " + there.get() + ": " + e));
    }
    return List.of(room(here, there.get()));
  }

  private static Finding wrong(Path data, String found) {
    return Finding.wrong(
        POINT, found, "Let this user write in %s, or name another with --data.".formatted(data));
  }

  private static Finding room(Surroundings here, Path there) {
    try {
      FileStore disk = Files.getFileStore(there);
      long free = disk.getUsableSpace();
      long needed = needed(here);
      String found =
          "%s, %s free; a new generation takes about %s"
              .formatted(
                  here.settings().data(),
                  Surroundings.megabytes(free),
                  Surroundings.megabytes(needed));
      return free < needed
          ? Finding.wrong(POINT, found, "Make room on that disk, or name another with --data.")
          : Finding.well(POINT, found);
    } catch (IOException e) {
      return Finding.wrong(POINT, "its disk cannot be looked at: " + e, "Look whether it is well.");
    }
  }

  /// A generation stands beside the one before it while it is built, and its vectors beside both.
  private static long needed(Surroundings here) {
    Path generations = here.settings().data().resolve("generations");
    long newest = 0;
    if (Files.isDirectory(generations)) {
      try (Stream<Path> each = Files.list(generations)) {
        newest = each.mapToLong(Surroundings::size).max().orElse(0);
      } catch (IOException e) {
        newest = 0;
      }
    }
    long guessed = INDEX_FOR_A_BYTE * Surroundings.size(here.settings().corpus());
    return ALWAYS + (newest == 0 ? guessed : 2 * newest);
  }

  /// The folder, or the nearest above it that is there.
  private static Optional<Path> existing(Path folder) {
    Optional<Path> at = Optional.of(folder.toAbsolutePath());
    while (at.isPresent() && !Files.exists(at.get())) {
      at = at.map(Path::getParent);
    }
    return at;
  }
}
