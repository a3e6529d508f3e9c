package onrecord.publishing.drafting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Organization;
import onrecord.publishing.ChangedMeanwhile;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import onrecord.publishing.PublishingOutcome;
import onrecord.publishing.PublishingOutcome.Taken;
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
    String list = new String(bytes.orElse(new byte[0]), StandardCharsets.UTF_8);
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
