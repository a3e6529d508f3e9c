package onrecord.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.publishing.Draft.DraftState;
import onrecord.publishing.drafting.Drafting;
import onrecord.publishing.drafting.Drafting.CorrectedField;
import onrecord.publishing.drafting.Drafting.OfferedDrafts;
import onrecord.publishing.drafting.Drafting.OfferedMessage;
import onrecord.publishing.drafting.OrganizationsList;
import onrecord.publishing.drafting.Publication;
import onrecord.publishing.drafting.Removal;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.files.FrontMatterEdit;
import onrecord.publishing.ledger.Ledger;
import onrecord.publishing.ledger.StepOrder.Subject;

/// What admins do to an archive, one after the other, however many they are. Thread-safe. Each call
/// can be made again after a crash: what was done is not done twice.
public final class Publishing {
  private final Drafting drafting;
  private final Ledger ledger;
  private final Publication publication;
  private final Removal removal;
  private final OrganizationsList organizations;
  private final ServedArchive served;

  private Publishing(ArchiveFolder archive, Path data, ServedArchive served, Clock clock)
      throws IOException {
    this.served = served;
    ledger = Ledger.open(archive, data, clock);
    drafting = new Drafting(archive, data.resolve("publishing"), served, clock);
    publication = new Publication(drafting, ledger, archive, served);
    removal = new Removal(drafting, ledger, archive, served);
    organizations = new OrganizationsList(drafting, ledger, archive);
  }

  /// In the archive's folder; a step that a crash cut off is finished.
  ///
  /// @param data where drafts and steps are kept
  public static Publishing open(Path corpus, Path data, ServedArchive served, Clock clock)
      throws IOException {
    return new Publishing(new ArchiveFolder(corpus), data, served, clock);
  }

  /// Begins drafts of what stands in a file that somebody hands over.
  ///
  /// @param key the same for the same message: small letters, digits and hyphens
  /// @param name of the file, which anybody may have made up
  public synchronized OfferedDrafts offer(String key, long admin, String name, Path file)
      throws IOException {
    return drafting.offer(new OfferedMessage(key, admin, name), file);
  }

  /// Begins a draft of a text with its keys over it.
  ///
  /// @param origin where it is from, as it is shown
  public synchronized UnderstoodDraft offer(String key, long admin, String origin, String content)
      throws IOException {
    return drafting.understood(drafting.offer(new OfferedMessage(key, admin, origin), content));
  }

  /// Begins a draft of words under keys of front matter; those that are empty are left out.
  public UnderstoodDraft offer(String key, long admin, Map<String, String> keys, String words)
      throws IOException {
    var content = new StringBuilder("---\n");
    keys.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            content.append(name).append(": ").append(FrontMatterEdit.quoted(value)).append('\n');
          }
        });
    String origin = keys.getOrDefault("source", "");
    return offer(key, admin, origin, content.append("---\n\n").append(words).toString());
  }

  /// The organizations that the archive lists.
  public List<Organization> organizations() {
    return organizations.listed();
  }

  /// The key of the organization that somebody calls by one of those names.
  public synchronized Optional<String> organization(List<String> names) throws IOException {
    return organizations.known().stream()
        .filter(each -> each.names().stream().anyMatch(name -> has(names, name)))
        .map(Organization::key)
        .findFirst();
  }

  private static boolean has(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }

  /// Begins to change a statement of the archive.
  public synchronized DraftOutcome edit(String key, long admin, String statement)
      throws IOException {
    return drafting.edit(new OfferedMessage(key, admin, statement), statement);
  }

  /// A draft as it is now.
  public synchronized Optional<UnderstoodDraft> find(String id) throws IOException {
    Optional<Draft> draft = drafting.find(id);
    return draft.isPresent() ? Optional.of(drafting.understood(draft.get())) : Optional.empty();
  }

  /// The drafts that somebody still decides about, the latest first.
  public List<Draft> open() throws IOException {
    return drafting.open();
  }

  /// The open drafts of one message.
  public List<Draft> of(String key) throws IOException {
    return open().reversed().stream().filter(draft -> draft.id().startsWith(key + "-")).toList();
  }

  /// Gives a field of a draft another value.
  public synchronized DraftOutcome correct(String id, CorrectedField field, String value)
      throws IOException {
    return drafting.correct(id, field, value);
  }

  /// Ends a draft without publishing it, or opens it again.
  public synchronized DraftOutcome discard(String id, boolean back) throws IOException {
    Optional<Draft> draft = drafting.find(id);
    if (draft.isEmpty()) {
      return new Refused(Refused.Reason.UNKNOWN_DRAFT);
    } else if (draft.get().state() == DraftState.PUBLISHED) {
      return new Refused(Refused.Reason.CLOSED_DRAFT);
    }
    DraftState state = back ? DraftState.OPEN : DraftState.DISCARDED;
    return new DraftOutcome.Drafted(drafting.understood(drafting.become(draft.get(), state, 0)));
  }

  /// Publishes a draft.
  ///
  /// @param seen the version that whoever publishes it has seen
  /// @param replaces whether it goes in the place of the statement that it is like
  public synchronized PublishingOutcome publish(String id, int seen, long admin, boolean replaces)
      throws IOException {
    return publication.publish(id, seen, admin, replaces);
  }

  /// Takes a statement out of the archive.
  public synchronized PublishingOutcome withdraw(String statement, long admin) throws IOException {
    return removal.withdraw(statement, admin);
  }

  /// Adds an organization, or a name to one that is there.
  ///
  /// @param adds whether it is a new one
  public synchronized PublishingOutcome organization(
      String key, String name, boolean adds, long admin) throws IOException {
    return organizations.name(key, name, adds, admin);
  }

  /// Keeps that an admin brought in a file of many statements, so that it can be taken back; empty
  /// where none of the files is there.
  ///
  /// @param key of whose statements they are; the file's name where several speak in it
  /// @param files that were written, relative to the archive's folder
  public synchronized Optional<PublishingStep> imported(
      String key, String name, List<String> files, long admin) throws IOException {
    return removal.imported(new Subject(key, name), files, admin);
  }

  /// Takes a step back.
  public synchronized PublishingOutcome undo(int step, long admin) throws IOException {
    PublishingOutcome outcome = removal.undo(step, admin);
    return outcome instanceof Refused(Refused.Reason reason, String _)
            && reason == Refused.Reason.CHANGED_MEANWHILE
        ? organizations.undo(step, admin).orElse(outcome)
        : outcome;
  }

  /// A statement as the archive answers with it at the moment.
  public Optional<Statement> served(String statement) {
    return served.find(statement);
  }

  /// The ids of all statements with which it answers.
  public Set<String> ids() {
    return served.ids();
  }

  /// All steps, the earliest first.
  public List<PublishingStep> steps() throws IOException {
    return ledger.steps();
  }

  /// Whether a step can still be undone.
  public boolean isUndoable(PublishingStep step) throws IOException {
    return ledger.isUndoable(step) && ledger.undoing(step.step()).isEmpty();
  }
}
