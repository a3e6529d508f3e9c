package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Edtf;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.importing.StatementFiles;
import onrecord.corpus.importing.StatementFiles.FilePlace;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.Draft;
import onrecord.publishing.Draft.DraftState;
import onrecord.publishing.Draft.EditedFile;
import onrecord.publishing.DraftField;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.ServedArchive;
import onrecord.publishing.UnderstoodDraft;
import onrecord.publishing.UnderstoodDraft.Likeness;
import onrecord.publishing.drafting.StatementLocator.LocatedStatement;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.files.FrontMatterEdit;
import onrecord.publishing.ledger.Ledger;
import onrecord.publishing.ledger.StepOrder;
import onrecord.publishing.ledger.StepOrder.Subject;
import org.jspecify.annotations.Nullable;

/// What makes a draft a file of the archive. Thread-safe.
public final class Publication {
  private static final String UNSIGNED = "statements";

  private final Drafting drafting;
  private final Ledger ledger;
  private final ArchiveFolder archive;
  private final ServedArchive served;

  /// By those drafts and that ledger.
  public Publication(
      Drafting drafting, Ledger ledger, ArchiveFolder archive, ServedArchive served) {
    this.drafting = drafting;
    this.ledger = ledger;
    this.archive = archive;
    this.served = served;
  }

  /// Publishes a draft; once, however often it is wanted.
  ///
  /// @param seen the version that whoever publishes it has seen
  /// @param replaces whether it goes in the place of the statement that it is like
  public synchronized PublishingOutcome publish(String id, int seen, long admin, boolean replaces)
      throws IOException {
    Optional<Draft> found = drafting.find(id);
    if (found.isEmpty()) {
      return new Refused(Reason.UNKNOWN_DRAFT);
    }
    Draft draft = found.get();
    Optional<PublishingStep> before = published(draft);
    if (before.isPresent()) {
      drafting.become(draft, DraftState.PUBLISHED, before.get().step());
      return new Taken(before.get(), true);
    } else if (!draft.isOpen()) {
      return new Refused(Reason.CLOSED_DRAFT);
    } else if (draft.version() != seen) {
      return new Refused(Reason.STALE);
    }
    UnderstoodDraft understood = drafting.understood(draft);
    if (understood.statement().isEmpty()) {
      return new Refused(Reason.NOTHING_READ, draft.origin());
    }
    return ordered(understood, admin, replaces);
  }

  /// The step by which it was published, be it before the process was killed.
  private Optional<PublishingStep> published(Draft draft) throws IOException {
    return ledger.steps().stream().filter(step -> draft.id().equals(step.draft())).findFirst();
  }

  private PublishingOutcome ordered(UnderstoodDraft understood, long admin, boolean replaces)
      throws IOException {
    Draft draft = understood.draft();
    Statement statement = understood.statement().orElseThrow();
    Optional<Likeness> like = understood.obstacle();
    if (draft.edited().isPresent()) {
      return edited(draft, draft.edited().get(), statement, admin);
    } else if (replaces && !understood.like().isEmpty()) {
      return replaced(draft, like.orElse(understood.like().getFirst()), statement, admin);
    } else if (like.isPresent()) {
      return new Refused(Reason.EXISTS, like.get().statement());
    }
    FilePlace place = place(statement);
    boolean isFree = !statement.id().equals("draft") && isFree(statement.id());
    String id = isFree ? statement.id() : place.id();
    var change = new FileChange(place.file(), null, kept(named(draft.content(), id)));
    return taken(
        draft,
        new StepOrder(
            admin,
            Deed.PUBLISH,
            new Subject(id, statement.masthead().title(), draft.id()),
            List.of(change)));
  }

  private boolean isFree(String id) throws IOException {
    return !served.ids().contains(id) && drafting.locate(id).isEmpty();
  }

  private FilePlace place(Statement statement) throws IOException {
    Set<String> ids = new HashSet<>(served.ids());
    // A link to what was withdrawn must never show something else.
    ledger.steps().forEach(step -> ids.add(step.statement()));
    String organization =
        statement.masthead().organization().map(Organization::key).orElse(UNSIGNED);
    String date = statement.masthead().date().map(Edtf::text).orElse("");
    return new StatementFiles(archive.path(), ids)
        .place(organization, date, statement.masthead().title());
  }

  private static String named(String content, String id) {
    return FrontMatterEdit.of(content)
        .map(edit -> edit.with(DraftField.ID, List.of(id), false).content())
        .orElseGet(() -> "---\nid: " + FrontMatterEdit.quoted(id) + "\n---\n\n" + content);
  }

  private String kept(String content) throws IOException {
    return ledger.contents().keep(content.getBytes(StandardCharsets.UTF_8));
  }

  private PublishingOutcome edited(Draft draft, EditedFile edits, Statement statement, long admin)
      throws IOException {
    boolean keys = edits.keysOf().isPresent();
    String content = keys ? EditableFile.keysAlone(draft.content()) : draft.content();
    @Nullable String before = edits.before();
    boolean empty = before == null && content.isEmpty();
    String after = kept(content);
    if (empty || after.equals(before)) {
      return new Refused(Reason.UNCHANGED);
    }
    var change = new FileChange(edits.file(), before, after);
    var subject = new Subject(edits.statement(), statement.masthead().title(), draft.id());
    return taken(draft, new StepOrder(admin, Deed.EDIT, subject, List.of(change)));
  }

  private PublishingOutcome replaced(Draft draft, Likeness like, Statement statement, long admin)
      throws IOException {
    Optional<LocatedStatement> place = drafting.locate(like.statement());
    if (place.isEmpty()) {
      return new Refused(Reason.UNKNOWN_STATEMENT, like.statement());
    } else if (place.get().collection()) {
      return new Refused(Reason.COLLECTION, place.get().file());
    }
    String content = kept(named(draft.content(), like.statement()));
    List<FileChange> changes = new ArrayList<>();
    if (place.get().text() && place.get().file().endsWith(".txt")) {
      changes.add(new FileChange(place.get().file(), ledger.present(place.get().file()), content));
    } else {
      String stem = place.get().file().replaceFirst("\\.[^./]*$", "");
      for (String file : place.get().files()) {
        changes.add(new FileChange(file, ledger.present(file), null));
      }
      changes.add(new FileChange(stem + ".txt", null, content));
    }
    var subject = new Subject(like.statement(), statement.masthead().title(), draft.id());
    return taken(draft, new StepOrder(admin, Deed.REPLACE, subject, changes));
  }

  private PublishingOutcome taken(Draft draft, StepOrder order) throws IOException {
    try {
      PublishingStep step = ledger.take(order);
      drafting.become(draft, DraftState.PUBLISHED, step.step());
      return new Taken(step, false);
    } catch (ChangedMeanwhile e) {
      return new Refused(Reason.CHANGED_MEANWHILE, e.file());
    }
  }
}
