package onrecord.fuzz;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import onrecord.testing.SmallStack;

/// Many inputs of one kind, each made from a seed and tried on a small stack; what fails is kept
/// with the seed that makes it again. Where there are many, several are tried at a time.
///
/// @param kind what is tried
/// @param count how many
/// @param seed of the first one; the next has the next
public record Trials(String kind, int count, long seed) {
  private static final int MANY = 1000;
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

  /// Tries one by one.
  ///
  /// @param input makes one
  /// @param trial fails by throwing whatever it throws
  public <T> Outcome run(Function<Random, T> input, Consumer<T> trial) {
    return runTogether(1, input, several -> trial.accept(several.getFirst()));
  }

  /// Tries so many at once, and of those that fail together each by itself.
  public <T> Outcome runTogether(int together, Function<Random, T> input, Consumer<List<T>> trial) {
    Tally tally = new Tally(together > 1 ? Took::clock : Took::processor);
    int threads = count < MANY ? 1 : Runtime.getRuntime().availableProcessors();
    try (var several = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (long first = seed; first < seed + count; first += together) {
        long from = first;
        long to = Math.min(from + together, seed + count);
        all.add(several.submit(() -> tally.add(from, to, input, trial)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("an input could not be made", e);
    }
    return tally.outcome();
  }

  /// What came of those that were tried so far.
  private final class Tally {
    private final ToDoubleFunction<Took> cost;
    private final List<String> failures = new ArrayList<>();
    private final List<Took> slowest = new ArrayList<>();
    private int failed;
    private double all;

    /// @param cost by which the slowest are known
    Tally(ToDoubleFunction<Took> cost) {
      this.cost = cost;
    }

    <T> void add(long from, long to, Function<Random, T> input, Consumer<List<T>> trial) {
      List<T> made =
          LongStream.range(from, to).mapToObj(each -> input.apply(new Random(each))).toList();
      long begun = System.nanoTime();
      try {
        double processor = SmallStack.run(() -> timed(trial, made));
        keep(new Took(from, (System.nanoTime() - begun) / MILLISECOND, processor));
      } catch (AssertionError e) {
        if (to == from + 1) {
          fail("seed %d: %s on %s".formatted(from, cause(e), shown(made.getFirst())));
        } else {
          int before = failed;
          LongStream.range(from, to).forEach(each -> add(each, each + 1, input, trial));
          if (failed == before) {
            fail("seeds %d to %d together: %s".formatted(from, to - 1, cause(e)));
          }
        }
      }
    }

    private synchronized void fail(String failure) {
      failed++;
      if (failures.size() < MOST_FAILURES) {
        failures.add(failure);
      }
    }

    private synchronized void keep(Took took) {
      all += took.processor();
      slowest.add(took);
      slowest.sort(Comparator.comparingDouble(cost).reversed());
      if (slowest.size() > SLOWEST) {
        slowest.removeLast();
      }
    }

    private synchronized Outcome outcome() {
      String times =
          String.format(
              Locale.ROOT,
              "%.1f ms of the processor each; slowest by the clock (processor): %s",
              all / count,
              slowest);
      return new Outcome(kind, count, failures, failed, times);
    }
  }

  private static <T> double timed(Consumer<T> trial, T made) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    trial.accept(made);
    return (threads.getCurrentThreadCpuTime() - before) / MILLISECOND;
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
