package onrecord.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What answering takes: time, memory and room on the disk.
///
/// @param times what each answer took, once everything is loaded
/// @param memory the most bytes that this process held so far; empty where the system does not tell
/// @param vectors the bytes of the vectors that are kept for the next build
/// @param rest the bytes of all else in the data folder
public record Cost(List<Duration> times, OptionalLong memory, long vectors, long rest) {
  private static final int ROUNDS = 3;
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  /// Asks every question once to warm up, then three times by the clock.
  public static Cost of(List<JudgedQuestion> questions, Consumer<String> ask, Path data)
      throws IOException {
    questions.forEach(question -> ask.accept(question.question()));
    List<Duration> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (JudgedQuestion question : questions) {
        long begun = System.nanoTime();
        ask.accept(question.question());
        times.add(Duration.ofNanos(System.nanoTime() - begun));
      }
    }
    long vectors = size(data.resolve("vectors"));
    return new Cost(List.copyOf(times), peak(), vectors, size(data) - vectors);
  }

  /// The figures as lines to print.
  public List<String> lines() {
    return List.of(
        "question to answer, %d times, warm: p50 %s, p95 %s, p99 %s"
            .formatted(times.size(), percentile(50), percentile(95), percentile(99)),
        "peak memory of this process: "
            + (memory.isPresent() ? megabytes(memory.getAsLong()) : "not told by this system"),
        "on disk: %s, of which vectors kept for the next build %s"
            .formatted(megabytes(vectors + rest), megabytes(vectors)));
  }

  /// The time that so many of a hundred answers do not exceed.
  private String percentile(int percent) {
    List<Duration> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
    if (sorted.isEmpty()) {
      return "-";
    }
    int rank = Math.max(1, Math.ceilDiv(percent * sorted.size(), 100));
    return String.format(Locale.ROOT, "%.1f ms", sorted.get(rank - 1).toNanos() / 1e6);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static OptionalLong peak() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    }
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Cost::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
