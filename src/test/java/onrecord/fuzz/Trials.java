package onrecord.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int SLOWEST = 3;
  private static final double MILLISECOND = 1e6;

  /// How long one took: by the clock, which other work holds up, and of the processor, where the
  /// work was done on the trial's own thread.
  private record Took(long seed, double clock, double processor) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "seed %d %.0f ms (%.0f)", seed, clock, processor);
    }
  }

  /// What came of them.
  ///
  /// @param failures the first of them, each with its seed
  /// @param failed how many there were
  /// @param times how long they took on this machine
  public record Outcome(String kind, int count, List<String> failures, int failed, String times) {
    /// In one line and one for each failure.
    public String report() {
      String head =
          String.format(
              Locale.ROOT, "%-12s %,8d tried %,6d failed; %s", kind, count, failed, times);
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
    List<Took> slowest = new ArrayList<>();
    double all = 0;
    for (long each = seed; each < seed + count; each++) {
      T made = input.apply(new Random(each));
      long begun = System.nanoTime();
      double processor = 0;
      try {
        processor = SmallStack.run(() -> timed(trial, made));
      } catch (AssertionError e) {
        failed++;
        if (failures.size() < MOST_FAILURES) {
          failures.add("seed %d: %s on %s".formatted(each, cause(e), shown(made)));
        }
      }
      double clock = (System.nanoTime() - begun) / MILLISECOND;
      all += processor;
      keep(new Took(each, clock, processor), slowest);
    }
    return new Outcome(kind, count, failures, failed, times(slowest, all));
  }

  private static <T> double timed(Consumer<T> trial, T made) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    trial.accept(made);
    return (threads.getCurrentThreadCpuTime() - before) / MILLISECOND;
  }

  private static void keep(Took took, List<Took> slowest) {
    slowest.add(took);
    slowest.sort(Comparator.comparingDouble(Took::processor).reversed());
    if (slowest.size() > SLOWEST) {
      slowest.removeLast();
    }
  }

  private String times(List<Took> slowest, double all) {
    return String.format(
        Locale.ROOT,
        "%.2f ms of the processor each; slowest by the clock (of the processor): %s",
        all / count,
        slowest);
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
