package onrecord.corpus.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.StatementDraft;

/// A process that reads one file after the other and says what it found, until one of them ends it.
final class ReaderProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final Process process;
  private final ReaderScratch scratch;
  private final DataOutputStream requests;
  private final DraftInput found;
  private final AtomicBoolean late = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("deadline").factory());

  private ReaderProcess(Process process, ReaderScratch scratch) {
    this.process = process;
    this.scratch = scratch;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.found = new DraftInput(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /// How a process came to its end before its time.
  enum Death {
    /// Nothing came of the file within its time.
    LATE,
    /// Its heap was too small.
    MEMORY,
    /// The system ended it.
    KILLED,
    /// Something else.
    OTHER;

    String what(ReadingRules rules, Duration patience) {
      return switch (this) {
        case LATE -> "not read to its end within %d s".formatted(patience.toSeconds());
        case MEMORY -> "needs more memory than its reader has (%d MB)".formatted(rules.memory());
        case KILLED -> "its reader was ended by the system, as happens when memory runs out";
        case OTHER -> "its reader broke off";
      };
    }

    String advice(ReadingRules rules) {
      return switch (this) {
        case LATE ->
            "split it, or give the reader more time: corpus.reader.seconds, now %d"
                .formatted(rules.patience().toSeconds());
        case MEMORY ->
            "give the reader more memory, for example corpus.reader.memory: %d, or split the file"
                .formatted(2 * rules.memory());
        case KILLED -> "give the machine or the container more memory, or split the file";
        case OTHER -> "open it elsewhere, then save it again";
      };
    }
  }

  /// Begins one.
  ///
  /// @param memory the megabytes of its heap
  static ReaderProcess start(int memory, TextLimit limit, ReaderTask task) throws IOException {
    var reader = begun(memory, limit, task);
    Future<?> start = reader.until(LONGEST_START);
    try {
      reader.found.ready();
      return reader;
    } catch (IOException e) {
      reader.close();
      throw new IOException("Java ended with " + reader.process.exitValue(), e);
    } finally {
      start.cancel(false);
    }
  }

  private static ReaderProcess begun(int memory, TextLimit limit, ReaderTask task)
      throws IOException {
    var scratch = ReaderScratch.make();
    try {
      return new ReaderProcess(
          ReaderCommand.of(memory, limit, task, scratch.folder()).start(), scratch);
    } catch (IOException e) {
      scratch.close();
      throw e;
    }
  }

  /// Where it keeps files while it reads.
  Path scratch() {
    return scratch.folder();
  }

  private Future<?> until(Duration patience) {
    var deadline = new Deadline(patience, this::processorTime);
    return deadlines.scheduleWithFixedDelay(
        () -> {
          if (deadline.isOver()) {
            late.set(true);
            process.destroyForcibly();
          }
        },
        BETWEEN_LOOKS.toMillis(),
        BETWEEN_LOOKS.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  /// Reads a file to its end, or to its own.
  Optional<Death> read(
      ArchiveFile file, Duration patience, Consumer<StatementDraft> drafts, Problems problems) {
    Future<?> end = until(patience);
    try {
      DraftOutput.request(requests, file);
      found.read(drafts, problems);
      return Optional.empty();
    } catch (IOException e) {
      // The pipe broke.
      return Optional.of(death());
    } finally {
      end.cancel(false);
    }
  }

  private Death death() {
    int code = end();
    if (late.get()) {
      return Death.LATE;
    }
    return switch (code) {
      case ReaderCommand.OUT_OF_MEMORY -> Death.MEMORY;
      case ReaderCommand.KILLED -> Death.KILLED;
      default -> Death.OTHER;
    };
  }

  /// Waits for its end, not for ever.
  private int end() {
    try {
      process.waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
      return process.isAlive() ? 0 : process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    process.destroyForcibly();
    end();
    scratch.close();
  }
}
