package onrecord.corpus.isolation;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.FileReader;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.StatementDraft;

/// Reads small plain text here, and everything else in a process with a heap of its own, which is
/// ended at a file's deadline and begun anew for the next one. Hands over canonical texts.
public final class IsolatedReader implements FileReader, AutoCloseable {
  private static final long SMALL = 64_000;

  /// How many bytes are read in a second at the very least.
  private static final long SLOWEST = 500_000;

  private static final int MOST_FAILED_STARTS = 3;

  private final ReadingRules rules;
  private final TextLimit limit;
  private final ReaderTask task;
  private Optional<ReaderProcess> running = Optional.empty();
  private int failedStarts;

  /// A reader that has begun no process yet.
  public IsolatedReader(ReadingRules rules, TextLimit limit) {
    this(rules, limit, ReaderTask.STATEMENTS);
  }

  private IsolatedReader(ReadingRules rules, TextLimit limit, ReaderTask task) {
    this.rules = rules;
    this.limit = limit;
    this.task = task;
  }

  /// One that hands over the items in containers, which are read apart however small they are.
  public static IsolatedReader ofContainers(ReadingRules rules, TextLimit limit) {
    return new IsolatedReader(rules, limit, ReaderTask.ITEMS);
  }

  @Override
  public void read(ArchiveFile file, Consumer<StatementDraft> drafts, Problems problems) {
    if (task == ReaderTask.STATEMENTS && file.isPlain(SMALL)) {
      file.read(
          draft ->
              FileBoundary.guard(draft.at(), problems, () -> drafts.accept(limit.canonical(draft))),
          problems);
    } else {
      FileBoundary.guard(file.at(), problems, () -> readApart(file, drafts, problems));
    }
  }

  private void readApart(ArchiveFile file, Consumer<StatementDraft> drafts, Problems problems) {
    Optional<ReaderProcess> process = process(file, problems);
    if (process.isEmpty()) {
      return;
    }
    var counted = new CountedText(drafts);
    Duration patience = rules.patience().plusSeconds(file.size() / SLOWEST);
    boolean whole = false;
    try {
      Optional<ReaderProcess.Death> death = process.get().read(file, patience, counted, problems);
      whole = death.isEmpty();
      death.ifPresent(
          how ->
              problems.add(
                  file.at().at(counted.line), how.what(rules, patience), how.advice(rules)));
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  /// Remembers how far a file was read.
  private static final class CountedText implements Consumer<StatementDraft> {
    private final Consumer<StatementDraft> drafts;
    private int line;

    CountedText(Consumer<StatementDraft> drafts) {
      this.drafts = drafts;
    }

    @Override
    public void accept(StatementDraft draft) {
      line = draft.at().line();
      drafts.accept(draft);
    }
  }

  private Optional<ReaderProcess> process(ArchiveFile file, Problems problems) {
    String why = "it failed " + MOST_FAILED_STARTS + " times";
    if (running.isEmpty() && failedStarts < MOST_FAILED_STARTS) {
      try {
        running = Optional.of(ReaderProcess.start(rules.memory(), limit, task));
        failedStarts = 0;
      } catch (IOException e) {
        failedStarts++;
        why = String.valueOf(e.getMessage());
      }
    }
    if (running.isEmpty()) {
      problems.add(
          file.at(),
          "not read: the process that reads such files cannot be started: " + why,
          "see that there is memory and leave to start one, or set corpus.reader.memory lower than"
              + " %d".formatted(rules.memory()));
    }
    return running;
  }

  /// Ends the process, if there is one.
  @Override
  public void close() {
    running.ifPresent(ReaderProcess::close);
    running = Optional.empty();
  }
}
