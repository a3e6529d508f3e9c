package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.index.Embedder;
import onrecord.operation.configuration.Configuration;

/// All that the points of an examination look at.
///
/// @param settings as far as they can be understood; what is wrong is at its default
/// @param environment the environment's variables
/// @param builtIn the model that tells meaning where the settings name no other
record Surroundings(
    Configuration settings, Map<String, String> environment, Embedder builtIn, Clock clock) {

  private static final long MEGABYTE = 1_000_000;

  /// The model that tells meaning.
  ///
  /// @throws onrecord.operation.Failure where its folder does not hold what it must
  Embedder embedder() {
    return settings.embedding().map(Embedder::inFolder).orElse(builtIn);
  }

  Path journal() {
    return settings.data().resolve("journal.sqlite");
  }

  /// The bytes of all files in a folder; 0 where there is none.
  static long size(Path folder) {
    var size = new AtomicLong();
    try {
      Files.walkFileTree(folder, new Sum(size));
    } catch (IOException e) {
      return size.get();
    }
    return size.get();
  }

  /// What cannot be read counts nothing and stops nothing.
  private static final class Sum extends SimpleFileVisitor<Path> {
    private final AtomicLong size;

    Sum(AtomicLong size) {
      this.size = size;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      size.addAndGet(attributes.size());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  static String megabytes(long bytes) {
    return bytes < MEGABYTE ? "less than 1 MB" : "%,d MB".formatted(bytes / MEGABYTE);
  }
}
