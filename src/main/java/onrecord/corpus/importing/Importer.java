package onrecord.corpus.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onrecord.corpus.Corpus;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.Edited.Fate;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.corpus.ItemForm;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;
import onrecord.corpus.importing.SeenItems.SeenItem;
import onrecord.corpus.importing.StatementFiles.FilePlace;
import onrecord.corpus.isolation.IsolatedReader;
import onrecord.corpus.isolation.TextLimit;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.reading.Slug;
import onrecord.corpus.reading.TextBudget;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.FileBoundary;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// Takes the items of containers into the archive's folder, each as a file of its own.
public final class Importer {
  private final ImportPlaces places;
  private final ImportOrder order;
  private final SeenItems seen;
  private final StatementFiles files;
  private final NearCopies copies = new NearCopies();
  private final Map<String, String> organizations = new HashMap<>();
  private final KnownIssuers issuers;
  private final TableColumns columns;
  private final ImportTally tally = new ImportTally();
  private final TextLimit limit = TextBudget.ofHeap(Runtime.getRuntime().maxMemory()).limit();

  private Importer(ImportPlaces places, ImportOrder order, Corpus archive, SeenItems seen) {
    this.places = places;
    this.order = order;
    this.seen = seen;
    this.issuers = new KnownIssuers(archive.organizations());
    this.columns = new TableColumns(places.data(), order.wishes().columns());
    this.files =
        new StatementFiles(
            places.corpus(),
            archive.statements().stream().map(Statement::id).collect(Collectors.toSet()));
    for (Statement each : archive.statements()) {
      copies.add(each.id(), each.text());
      organizations.put(
          each.id(), each.masthead().organization().map(Organization::key).orElse(""));
    }
  }

  /// Does what is ordered, and says what was done or would be.
  ///
  /// @param archive what is in the folder already
  /// @throws IOException when another import is going on, or nothing can be kept
  public static ImportReport run(ImportPlaces places, ImportOrder order, Corpus archive)
      throws IOException {
    try (SeenItems seen = SeenItems.of(places.data(), order.write())) {
      Importer importer = new Importer(places, order, archive, seen);
      if (importer.knowsIssuer()) {
        importer.readAll();
      }
      return importer.tally.report(order.write());
    }
  }

  /// Whether the organization that is named is known, or can be added by its name.
  private boolean knowsIssuer() throws IOException {
    Optional<String> key = order.organization();
    if (key.isEmpty() || issuers.key(key.get()).isPresent()) {
      return true;
    }
    Optional<String> name = order.wishes().name();
    if (name.isEmpty()) {
      tally.ask(new ImportQuestion.WhichName(key.get(), issuers.keys()));
      return false;
    }
    issuers.add(key.get(), name.get());
    if (order.write()) {
      OrganizationEntry.append(places.corpus(), Slug.of(key.get()), name.get());
    }
    return true;
  }

  private void readAll() throws IOException {
    try (var reader = IsolatedReader.ofContainers(places.rules(), limit)) {
      for (ArchiveFile file : BroughtFiles.of(order.files(), tally.problems)) {
        if (!tally.hasAsked()) {
          reader.read(file, this::accept, tally.problems);
        }
      }
    }
    if (order.write() && !tally.hasAsked()) {
      columns.keep();
    }
  }

  private void accept(StatementDraft draft) {
    if (!tally.hasAsked()) {
      FileBoundary.guard(draft.at(), tally.problems, () -> acceptMapped(new ReadItem(draft)));
    }
  }

  private void acceptMapped(ReadItem item) throws IOException {
    if (item.row().isEmpty()) {
      take(item);
      return;
    }
    Optional<StatementDraft> mapped = columns.mapped(item);
    if (mapped.isPresent()) {
      take(new ReadItem(limit.canonical(mapped.get())));
    } else {
      tally.ask(
          new ImportQuestion.WhichColumns(
              item.draft().at().file(), List.copyOf(item.row().keySet())));
    }
  }

  private void take(ReadItem item) throws IOException {
    Optional<SeenItem> before = seen.find(item.id());
    if (before.isPresent()) {
      again(item, before.get());
      return;
    }
    ItemForm form = item.form();
    boolean kept = order.wishes().keep().contains(form) && !item.text().isBlank();
    Optional<String> organization = item.words("organization").or(order::organization);
    if (form != ItemForm.STATEMENT && !kept) {
      tally.leaveOut(form, item);
    } else if (organization.isEmpty()) {
      tally.ask(
          new ImportQuestion.WhoseStatements(
              item.words(ItemKeys.ISSUER).orElse(""), issuers.keys()));
    } else {
      bring(item, issuers.key(organization.get()).orElse(organization.get()));
    }
  }

  private void again(ReadItem item, SeenItem before) throws IOException {
    if (before.hash().equals(item.hash())) {
      tally.known++;
      return;
    }
    BroughtFile file = BroughtFile.of(places, before);
    Fate fate = !file.isAsWritten() ? Fate.BY_HAND : Fate.LEFT;
    if (order.wishes().update() && fate == Fate.LEFT) {
      update(item, before, file);
      fate = Fate.UPDATED;
    }
    tally.edited.add(new ImportReport.Edited(item.id(), before.file(), fate));
  }

  private void update(ReadItem item, SeenItem before, BroughtFile file) throws IOException {
    String organization = organizations.getOrDefault(before.statement(), "");
    if (!order.write()) {
      return;
    }
    NewStatement statement = NewStatement.of(item, organization, order.wishes());
    String content = statement.content(before.statement(), Optional.empty(), about(item));
    file.replace(content);
    seen.add(
        new SeenItem(
            item.id(), item.hash(), before.statement(), before.file(), BroughtFile.hash(content)));
  }

  private void bring(ReadItem item, String organization) throws IOException {
    Optional<String> same = copies.same(item.text());
    if (same.isPresent() && organization.equals(organizations.get(same.get()))) {
      tally.same.add(same.get());
      return;
    }
    Optional<String> near = same.or(() -> copies.near(item.text()));
    NewStatement statement = NewStatement.of(item, organization, order.wishes());
    FilePlace place = files.place(Slug.of(organization), statement.day(), item.title());
    if (order.write()) {
      write(statement, place, near);
    }
    tally.count(statement);
    copies.add(place.id(), item.text());
    organizations.put(place.id(), organization);
    tally.brought.add(
        new Brought(place.file(), item.title(), statement.day(), statement.tongue(), near));
  }

  private void write(NewStatement statement, FilePlace place, Optional<String> near)
      throws IOException {
    ReadItem item = statement.item();
    String content = statement.content(place.id(), near, about(item));
    files.write(place, content);
    seen.add(
        new SeenItem(item.id(), item.hash(), place.id(), place.file(), BroughtFile.hash(content)));
    if (!readsBack(place, item.text())) {
      tally.changed.add(place.file());
    }
  }

  private Optional<String> about(ReadItem item) {
    return item.words(ItemKeys.ABOUT).flatMap(seen::find).map(SeenItem::statement);
  }

  /// Whether the archive's reader finds in the file the text that was brought.
  private boolean readsBack(FilePlace place, String text) {
    List<String> found = new ArrayList<>();
    Problems unread = new Problems();
    var at = new SourcePlace(place.file(), 0);
    new ArchiveFile(places.corpus().resolve(place.file()), at, Optional.empty())
        .read(
            draft ->
                FileBoundary.guard(
                    at, unread, () -> found.add(limit.canonical(draft).extract().text())),
            unread);
    return found.equals(List.of(text));
  }
}
