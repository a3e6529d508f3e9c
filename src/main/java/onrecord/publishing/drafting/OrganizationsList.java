package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.corpus.reading.CorpusReader;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingOutcome.Taken;
import onrecord.publishing.PublishingStep;
import onrecord.publishing.Refused;
import onrecord.publishing.Refused.Reason;
import onrecord.publishing.files.ArchiveFolder;
import onrecord.publishing.ledger.Ledger;
import onrecord.publishing.ledger.StepOrder;
import onrecord.publishing.ledger.StepOrder.Subject;

/// The archive's list of organizations, as admins add to it.
public record OrganizationsList(Drafting drafting, Ledger ledger, ArchiveFolder archive) {

  /// Adds an organization to the list, or a name to one that is there.
  ///
  /// @param adds whether it is a new one
  public PublishingOutcome name(String key, String name, boolean adds, long admin)
      throws IOException {
    String file =
        archive.read("organizations.yml").isPresent() ? "organizations.yml" : "organizations.yaml";
    Optional<byte[]> bytes = archive.read(file);
    String list = text(bytes);
    List<Organization> before = known();
    Optional<Organization> own = before.stream().filter(each -> each.key().equals(key)).findFirst();
    boolean known = own.filter(each -> each.names().contains(name)).isPresent();
    if (known) {
      return known(key);
    } else if (adds == own.isPresent()) {
      return new Refused(adds ? Reason.KNOWN_NAME : Reason.UNKNOWN_ORGANIZATION, key);
    }
    Optional<String> changed =
        adds ? OrganizationEdit.added(list, key, name) : OrganizationEdit.aliased(list, key, name);
    if (changed.isEmpty() || archive.read("organizations.json").isPresent()) {
      return new Refused(Reason.ORGANIZATION_FORM, file);
    }
    String content = changed.get();
    if (!isRead(new NamedList(file, content), before, new Subject(key, name))) {
      return new Refused(Reason.ORGANIZATION_FORM, file);
    }
    var change =
        new FileChange(file, bytes.isPresent() ? ledger.present(file) : null, kept(content));
    return order(new StepOrder(admin, Deed.ORGANIZATION, new Subject(key, name), List.of(change)));
  }

  private String kept(String content) throws IOException {
    return ledger.contents().keep(content.getBytes(StandardCharsets.UTF_8));
  }

  private PublishingOutcome order(StepOrder order) throws IOException {
    try {
      return new Taken(ledger.take(order), false);
    } catch (ChangedMeanwhile e) {
      return new Refused(Reason.CHANGED_MEANWHILE, e.file());
    }
  }

  private PublishingOutcome known(String key) throws IOException {
    return ledger.steps().reversed().stream()
        .filter(step -> step.did() == Deed.ORGANIZATION && step.statement().equals(key))
        .findFirst()
        .<PublishingOutcome>map(step -> new Taken(step, true))
        .orElseGet(() -> new Refused(Reason.KNOWN_NAME, key));
  }

  /// All that the list says, and nothing else of the folder.
  public List<Organization> listed() {
    return CorpusReader.organizations(archive.path());
  }

  /// Takes back that an organization or a name was added, where more was added to the list since;
  /// empty where the step was about something else, or the name no longer stands as it was written.
  public Optional<PublishingOutcome> undo(int number, long admin) throws IOException {
    Optional<PublishingStep> step =
        ledger.find(number).filter(each -> each.did() == Deed.ORGANIZATION);
    if (step.isEmpty() || !ledger.isUndoable(step.get())) {
      return Optional.empty();
    }
    FileChange change = step.get().changes().getFirst();
    var subject = new Subject(step.get().statement(), step.get().title());
    String now = text(archive.read(change.file()));
    boolean adds = !OrganizationEdit.holds(before(change), subject.id());
    Optional<String> without =
        adds
            ? OrganizationEdit.removed(now, subject.id(), subject.title())
            : OrganizationEdit.unaliased(now, subject.id(), subject.title());
    if (without.isEmpty() || !isReadWithout(new NamedList(change.file(), without.get()), subject)) {
      return Optional.empty();
    }
    var back = new FileChange(change.file(), ledger.present(change.file()), kept(without.get()));
    return Optional.of(
        order(new StepOrder(admin, Deed.UNDO, subject, List.of(back), step.get().step())));
  }

  private static String text(Optional<byte[]> bytes) {
    return new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8);
  }

  private String before(FileChange change) throws IOException {
    return change.origin().isEmpty() ? "" : text(ledger.contents().find(change.origin().get()));
  }

  /// Whether a list is read as the present one, but for that name.
  private boolean isReadWithout(NamedList list, Subject named) throws IOException {
    Corpus read = drafting.reading().readList(list.content(), list.file());
    List<String> kept = names(read.organizations());
    List<String> expected = names(known());
    expected.removeIf((named.id() + "\t" + named.title())::equals);
    return read.problems().stream().noneMatch(problem -> problem.file().equals(list.file()))
        && kept.equals(expected);
  }

  /// Each name of each organization, behind its key.
  private static List<String> names(List<Organization> organizations) {
    List<String> names = new ArrayList<>();
    for (Organization each : organizations) {
      each.names().forEach(name -> names.add(each.key() + "\t" + name));
    }
    return names;
  }

  /// All that the list names.
  public List<Organization> known() throws IOException {
    return drafting.reading().read("---\ntitle: x\n---\n\nx\n", "draft.txt").organizations();
  }

  /// A list, and the name of its file.
  private record NamedList(String file, String content) {}

  /// Whether the list is read as before, with that name and nothing else.
  private boolean isRead(NamedList list, List<Organization> before, Subject named)
      throws IOException {
    Corpus read = drafting.reading().readList(list.content(), list.file());
    List<Organization> others = new ArrayList<>(read.organizations());
    Optional<Organization> own =
        others.stream().filter(each -> each.key().equals(named.id())).findFirst();
    others.removeIf(each -> each.key().equals(named.id()));
    List<Organization> kept =
        before.stream().filter(each -> !each.key().equals(named.id())).toList();
    boolean sound =
        read.problems().stream().noneMatch(problem -> problem.file().equals(list.file()));
    return sound
        && others.equals(kept)
        && own.filter(each -> each.names().contains(named.title())).isPresent();
  }
}
