package onrecord.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import onrecord.testing.SmallStack;

/// Many inputs of one kind, each made from a seed and tried on a small stack; what fails is kept
/// with the seed that makes it again.
///
/// @param kind what is tried
/// @param count how many
/// @param seed of the first one; the next has the next
public record Trials(String kind, int count, long seed) {
  private static final int MOST_FAILURES = 20;
  private static final int MOST_SHOWN = 300;

  /// What came of them.
  ///
  /// @param failures the first of them, each with its seed
  /// @param failed how many there were
  /// @param slowest how long the slowest took on this machine
  public record Outcome(String kind, int count, List<String> failures, int failed, String slowest) {
    /// In one line and one for each failure.
    public String report() {
      String head =
          String.format(
              Locale.ROOT,
              "%-12s %,8d tried %,6d failed; slowest %s",
              kind,
              count,
              failed,
              slowest);
      return String.join("\n  ", head, String.join("\n  ", failures)).stripTrailing();
    }
  }

  /// Tries them.
  ///
  /// @param input makes one
  /// @param trial fails by throwing whatever it throws
  public <T> Outcome run(Function<Random, T> input, Consumer<T> trial) {
    List<String> failures = new ArrayList<>();
    int failed = 0;
    long slowest = 0;
    long slowestSeed = seed;
    for (long each = seed; each < seed + count; each++) {
      long begun = System.nanoTime();
      T made = input.apply(new Random(each));
      try {
        SmallStack.run(
            () -> {
              trial.accept(made);
              return true;
            });
      } catch (AssertionError e) {
        failed++;
        if (failures.size() < MOST_FAILURES) {
          failures.add("seed %d: %s on %s".formatted(each, cause(e), shown(made)));
        }
      }
      long took = System.nanoTime() - begun;
      slowestSeed = took > slowest ? each : slowestSeed;
      slowest = Math.max(slowest, took);
    }
    String told = "%d ms, seed %d".formatted(Duration.ofNanos(slowest).toMillis(), slowestSeed);
    return new Outcome(kind, count, failures, failed, told);
  }

  private static String cause(AssertionError e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String places =
        java.util.Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("onrecord."))
            .limit(3)
            .map(StackTraceElement::toString)
            .toList()
            .toString();
    return shown(cause.toString()) + " at " + places;
  }

  private static String shown(Object input) {
    String text = input.toString();
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(MOST_SHOWN)
        .forEach(
            each ->
                shown.append(
                    each < ' ' || Character.isSurrogate((char) each)
                        ? "\\u%04x".formatted(each)
                        : String.valueOf((char) each)));
    return text.length() > MOST_SHOWN ? shown + "… (" + text.length() + ")" : shown.toString();
  }
}
