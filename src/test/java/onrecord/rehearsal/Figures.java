package onrecord.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/// What a rehearsal shows, a line at a time, in a file of its own below `target/benchmark`.
public final class Figures {
  private final Path file;

  private Figures(Path file) {
    this.file = file;
  }

  /// Those of that name, none yet.
  public static Figures of(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/benchmark/telegram"));
    return new Figures(Files.writeString(folder.resolve(name), ""));
  }

  /// How much the rehearsal is to do: more where the system property says so.
  public static int length(String property, int inShort) {
    return Integer.getInteger("onrecord." + property, inShort);
  }

  /// Adds a line.
  public void say(String format, Object... values) throws IOException {
    Files.writeString(
        file, String.format(Locale.ROOT, format + "%n", values), StandardOpenOption.APPEND);
  }

  /// The longest but one of a hundred, in milliseconds.
  static double p99(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
  }

  /// That time in seconds.
  static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }
}
