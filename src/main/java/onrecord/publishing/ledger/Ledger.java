package onrecord.publishing.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.operation.DurableFile;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.files.ContentHash;
import onrecord.publishing.files.KeptContents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The steps that admins take, one after the other. A step is written down before its files are
/// touched and finished after a crash, so that it is taken whole or not at all. Thread-safe.
public final class Ledger {
  /// For how long a step can be undone.
  public static final Duration UNDOABLE = Duration.ofDays(7);

  static final String FOLDER = "publishing";
  static final String STEPS = "steps.jsonl";
  static final String UNDER_WAY = "under-way.json";
  private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

  private final ArchiveFolder archive;
  private final Path withdrawn;
  private final Path underWay;
  private final StepLines lines;
  private final KeptContents contents;
  private final Clock clock;

  private Ledger(ArchiveFolder archive, Path data, Clock clock) {
    Path folder = data.resolve(FOLDER);
    this.archive = archive;
    this.withdrawn = data.resolve("withdrawn");
    this.underWay = folder.resolve(UNDER_WAY);
    this.lines = new StepLines(folder.resolve(STEPS));
    this.contents = new KeptContents(folder.resolve("contents"));
    this.clock = clock;
  }

  /// The one of a data folder; a step that a crash cut off is finished.
  public static Ledger open(ArchiveFolder archive, Path data, Clock clock) throws IOException {
    Files.createDirectories(data.resolve(FOLDER));
    var ledger = new Ledger(archive, data, clock);
    ledger.finish();
    ledger.forget();
    return ledger;
  }

  /// What files held and are to hold.
  public KeptContents contents() {
    return contents;
  }

  /// What stands in a file of the archive now, by its SHA-256; it is kept.
  public String present(String file) throws IOException {
    return contents.keep(
        archive.read(file).orElseThrow(() -> new IOException("the file is gone: " + file)));
  }

  /// All steps, the earliest first.
  public synchronized List<PublishingStep> steps() throws IOException {
    return lines.read();
  }

  /// The step of that number.
  public Optional<PublishingStep> find(int number) throws IOException {
    return steps().stream().filter(step -> step.step() == number).findFirst();
  }

  /// The step that took that one back.
  public Optional<PublishingStep> undoing(int number) throws IOException {
    return steps().stream().filter(step -> step.undoes() == number).findFirst();
  }

  /// Whether a step is not too old to be undone.
  public boolean isUndoable(PublishingStep step) {
    return step.moment().plus(UNDOABLE).isAfter(clock.instant());
  }

  /// Takes a step.
  ///
  /// @throws ChangedMeanwhile where a file is not as whoever ordered it believes; nothing is done
  public synchronized PublishingStep take(StepOrder order) throws IOException, ChangedMeanwhile {
    finish();
    for (FileChange change : order.changes()) {
      if (!archive.allows(change)) {
        throw new ChangedMeanwhile(change.file());
      }
    }
    int number = lines.read().stream().mapToInt(PublishingStep::step).max().orElse(0) + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var step =
        new PublishingStep(
            number,
            now.toString(),
            order.admin(),
            order.deed(),
            order.subject().id(),
            order.subject().title(),
            order.changes(),
            order.undoes(),
            order.subject().draft());
    DurableFile.write(underWay, StepLines.line(step).getBytes(StandardCharsets.UTF_8));
    return finish().orElseThrow(() -> new ChangedMeanwhile(order.changes().getFirst().file()));
  }

  /// Takes a step back: its files are as they were before it.
  ///
  /// @throws ChangedMeanwhile where one of them is no longer as the step left it
  public PublishingStep undo(PublishingStep step, long admin) throws IOException, ChangedMeanwhile {
    List<FileChange> back = step.changes().stream().map(FileChange::inverse).toList();
    var subject = new StepOrder.Subject(step.statement(), step.title());
    return take(new StepOrder(admin, Deed.UNDO, subject, back.reversed(), step.step()));
  }

  /// Finishes the step under way, and gives it; what somebody changed meanwhile stays as it is.
  private synchronized Optional<PublishingStep> finish() throws IOException {
    Optional<PublishingStep> begun = begun();
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    PublishingStep step = begun.get();
    List<FileChange> made = new ArrayList<>();
    for (FileChange change : step.changes()) {
      try {
        setAside(change);
        archive.apply(change, contents);
        made.add(change);
      } catch (ChangedMeanwhile e) {
        LOG.warn("step {} leaves {} as it is: it was changed meanwhile", step.step(), e.file());
      }
    }
    Optional<PublishingStep> taken = Optional.of(with(step, made)).filter(_ -> !made.isEmpty());
    if (taken.isPresent() && find(step.step()).isEmpty()) {
      lines.append(taken.get());
    }
    Files.deleteIfExists(underWay);
    return taken;
  }

  private Optional<PublishingStep> begun() throws IOException {
    try {
      return StepLines.parse(Files.readString(underWay));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static PublishingStep with(PublishingStep step, List<FileChange> made) {
    return new PublishingStep(
        step.step(),
        step.at(),
        step.admin(),
        step.did(),
        step.statement(),
        step.title(),
        made,
        step.undoes(),
        step.draft());
  }

  /// What leaves the archive is kept for good, where people find it.
  private void setAside(FileChange change) throws IOException {
    Optional<byte[]> content = archive.read(change.file());
    if (content.map(ContentHash::of).equals(change.target())) {
      return;
    }
    if (content.isPresent()) {
      String _ = contents.keep(content.get());
    }
    if (content.isPresent() && change.target().isEmpty()) {
      Path aside = withdrawn.resolve(change.file()).normalize();
      if (aside.startsWith(withdrawn.normalize())) {
        Files.createDirectories(Objects.requireNonNull(aside.getParent()));
        DurableFile.write(aside, content.get());
      }
    }
  }

  /// Deletes what no step needs any more.
  private void forget() throws IOException {
    Set<String> needed = new HashSet<>();
    lines.read().stream()
        .filter(this::isUndoable)
        .flatMap(step -> step.changes().stream())
        .flatMap(change -> Stream.of(change.origin(), change.target()))
        .forEach(name -> name.ifPresent(needed::add));
    contents.keepOnly(needed);
  }
}
