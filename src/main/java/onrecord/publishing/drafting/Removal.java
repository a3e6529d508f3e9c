package onrecord.publishing.drafting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.ServedArchive;
import onrecord.publishing.drafting.StatementLocator.LocatedStatement;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.ledger.Ledger;
import onrecord.publishing.ledger.StepOrder;
import onrecord.publishing.ledger.StepOrder.Subject;

/// What takes statements out of the archive, and steps back.
///
/// @param served what statements are called
public record Removal(
    Drafting drafting, Ledger ledger, ArchiveFolder archive, ServedArchive served) {

  /// Keeps what an import has written, so that it can be taken back.
  ///
  /// @param files relative to the archive's folder
  public Optional<PublishingStep> imported(Subject subject, List<String> files, long admin)
      throws IOException {
    List<FileChange> changes = new ArrayList<>();
    for (String file : files) {
      archive.state(file).ifPresent(now -> changes.add(new FileChange(file, null, now)));
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    return order(new StepOrder(admin, Deed.IMPORT, subject, changes)) instanceof Taken(var step, _)
        ? Optional.of(step)
        : Optional.empty();
  }

  /// Takes a statement out of the archive; its file lies aside.
  public PublishingOutcome withdraw(String statement, long admin) throws IOException {
    Optional<LocatedStatement> place = drafting.locate(statement);
    if (place.isEmpty()) {
      return withdrawn(statement);
    } else if (place.get().collection()) {
      return new Refused(Reason.COLLECTION, place.get().file());
    }
    List<FileChange> changes = new ArrayList<>();
    for (String file : place.get().files()) {
      changes.add(new FileChange(file, ledger.present(file), null));
    }
    String title = served.find(statement).map(it -> it.masthead().title()).orElse(statement);
    return order(new StepOrder(admin, Deed.WITHDRAW, new Subject(statement, title), changes));
  }

  /// What was done before is not done again.
  private PublishingOutcome withdrawn(String statement) throws IOException {
    return ledger.steps().reversed().stream()
        .filter(step -> step.statement().equals(statement))
        .findFirst()
        .filter(PublishingStep::removes)
        .<PublishingOutcome>map(step -> new Taken(step, true))
        .orElseGet(() -> new Refused(Reason.UNKNOWN_STATEMENT, statement));
  }

  private PublishingOutcome order(StepOrder order) throws IOException {
    try {
      return new Taken(ledger.take(order), false);
    } catch (ChangedMeanwhile e) {
      return new Refused(Reason.CHANGED_MEANWHILE, e.file());
    }
  }

  /// Takes a step back.
  public PublishingOutcome undo(int number, long admin) throws IOException {
    Optional<PublishingStep> step = ledger.find(number);
    Optional<PublishingStep> before = ledger.undoing(number);
    if (step.isEmpty()) {
      return new Refused(Reason.UNKNOWN_STEP, String.valueOf(number));
    } else if (before.isPresent()) {
      return new Taken(before.get(), true);
    } else if (!ledger.isUndoable(step.get())) {
      return new Refused(Reason.TOO_OLD, String.valueOf(number));
    }
    try {
      return new Taken(ledger.undo(step.get(), admin), false);
    } catch (ChangedMeanwhile e) {
      return new Refused(Reason.CHANGED_MEANWHILE, e.file());
    }
  }
}
