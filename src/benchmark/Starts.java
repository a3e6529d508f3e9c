import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Starts a command again and again, by turns with and without the AOT cache: `Starts COMMAND…`.
/// Runs on any Java from 17 on.
final class Starts {
  private static final int TIMES = 10;
  private static final String WITHOUT = "-XX:AOTMode=off";

  public static void main(String[] command) throws IOException, InterruptedException {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    start(command, "").waitFor();
    start(command, WITHOUT).waitFor();
    for (int i = 0; i < TIMES; i++) {
      with.add(seconds(command, ""));
      without.add(seconds(command, WITHOUT));
    }
    say("  with the AOT cache     %.2f s (median of %d, by turns)", median(with), TIMES);
    say("  without the AOT cache  %.2f s", median(without));
    say("  with : without         %.2f", median(with) / median(without));
    long peak = peak(command);
    say("  peak memory of one     %s", peak > 0 ? megabytes(peak) : "not told by this system");
  }

  private static Process start(String[] command, String options) throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("ONRECORD_JAVA_OPTS", options);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  private static double seconds(String[] command, String options)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    int status = start(command, options).waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    if (status != 0) {
      throw new IOException("it failed with status " + status);
    }
    return seconds;
  }

  /// The most bytes that one run holds, looked at every other millisecond; 0 where the system does
  /// not tell. The launcher becomes Java, so that its process is the one to look at.
  private static long peak(String[] command) throws IOException, InterruptedException {
    Process process = start(command, "");
    Path status = Path.of("/proc/" + process.pid() + "/status");
    long peak = 0;
    while (!process.waitFor(2, TimeUnit.MILLISECONDS)) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            peak = Math.max(peak, Long.parseLong(line.replaceAll("\\D", "")) * 1024);
          }
        }
      } catch (IOException ended) {
        // Between the question whether it has ended and the look, it did; or there is no /proc.
      }
    }
    return peak;
  }

  private static double median(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    int half = sorted.size() / 2;
    return (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
