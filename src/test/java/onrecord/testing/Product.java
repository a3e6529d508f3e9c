package onrecord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The jar that was built, started as the launcher starts it: with what Java remembers of an
/// earlier answer, which is made once a build.
final class Product {
  private static final long LONGEST_MINUTES = 5;
  private static final Path JAR = Path.of("target/onrecord.jar").toAbsolutePath();
  private static final Path CACHE = Path.of("target/tests.aot").toAbsolutePath();
  private static Optional<Boolean> cached = Optional.empty();

  private Product() {}

  /// The options of Java that start it with that command.
  static List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    if (isCached()) {
      // A cache that does not fit after all must not speak where a test reads.
      options.addAll(List.of("-XX:AOTCache=" + CACHE, "-Xlog:disable"));
      options.add("-Xlog:all=error,aot*=off:stderr");
    }
    options.addAll(List.of("-jar", JAR.toString()));
    return options;
  }

  private static synchronized boolean isCached() throws IOException {
    if (cached.isEmpty()) {
      cached = Optional.of(isCurrent() || train());
    }
    return cached.get();
  }

  private static boolean isCurrent() throws IOException {
    return Files.exists(CACHE)
        && Files.getLastModifiedTime(CACHE).compareTo(Files.getLastModifiedTime(JAR)) > 0;
  }

  /// Asks one question of a small archive; false where Java cannot keep what it learns.
  private static boolean train() throws IOException {
    Path folder = Files.createTempDirectory("onrecord");
    SmallArchive archive = SmallArchive.in(folder);
    List<String> command = ChildProgram.java();
    command.addAll(List.of("-XX:AOTCacheOutput=" + CACHE, "-jar", JAR.toString(), "ask"));
    command.addAll(archive.options());
    command.add("How many dockers walked out?");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("training").toFile())
            .start();
    try {
      return process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)
          && process.exitValue() == 0
          && isCurrent();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var walk = Files.walk(folder)) {
      walk.sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
