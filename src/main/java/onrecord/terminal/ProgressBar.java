package onrecord.terminal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import onrecord.index.IndexProgress;

/// How far a long piece of work is, on standard error: a bar in a terminal, else a line now and
/// then.
final class ProgressBar implements IndexProgress, AutoCloseable {
  private static final int BAR = 24;
  private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final Console console;
  private final LongSupplier nanoTime;
  private Optional<Phase> phase = Optional.empty();
  private long begun;
  private long before;
  private long shown;
  private boolean drawn;

  ProgressBar(Console console, LongSupplier nanoTime) {
    this.console = console;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void at(Progress progress) {
    long now = nanoTime.getAsLong();
    boolean begins = !phase.equals(Optional.of(progress.phase()));
    if (begins) {
      close();
      phase = Optional.of(progress.phase());
      begun = now;
      before = progress.done();
    }
    Duration pause = console.errorIsTerminal() ? BETWEEN_DRAWINGS : BETWEEN_LINES;
    if (begins || progress.done() == progress.total() || now - shown >= pause.toNanos()) {
      shown = now;
      show(progress.done(), progress.total(), (now - begun) / 1e9);
    }
  }

  @Override
  public synchronized void note(String line) {
    close();
    console.err().print("onrecord: " + Console.line(line) + "\n");
    console.err().flush();
  }

  private void show(long done, long total, double seconds) {
    String name = phase.map(ProgressBar::name).orElse("");
    String words = name + " " + words(done, total, seconds);
    if (console.errorIsTerminal()) {
      // Cuts to the width, for a line that wraps cannot be drawn over.
      String line = bar(done, total) + " " + words;
      int width = Math.max(1, console.width() - 1);
      console.err().print("\r" + line.substring(0, Math.min(line.length(), width)) + "\u001B[K");
      drawn = true;
    } else {
      console.err().print(words + "\n");
    }
    console.err().flush();
  }

  private static String bar(long done, long total) {
    int filled = total > 0 ? Math.clamp(BAR * done / total, 0, BAR) : 0;
    return "█".repeat(filled) + "░".repeat(BAR - filled);
  }

  private static String name(Phase phase) {
    return switch (phase) {
      case READING -> "reading";
      case WORDS -> "indexing";
      case VECTORS -> "embedding";
      case FINISHING -> "finishing";
    };
  }

  private String words(long done, long total, double seconds) {
    var words = new StringBuilder().append(done);
    if (total > 0) {
      words.append(" of ").append(total);
    }
    if (seconds >= 1 && done > before) {
      double rate = (done - before) / seconds;
      words.append(String.format(Locale.ROOT, ", %.0f a second", rate));
      if (total > done) {
        words.append(", ").append(clock(Math.round((total - done) / rate))).append(" left");
      }
    }
    return words.toString();
  }

  private static String clock(long seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /// Leaves the bar as it stands and the cursor on the next line.
  @Override
  public synchronized void close() {
    if (drawn) {
      console.err().print("\n");
      console.err().flush();
      drawn = false;
    }
  }
}
