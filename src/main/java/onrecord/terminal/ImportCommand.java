package onrecord.terminal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ItemForm;
import onrecord.terminal.Host.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings statements in from the containers that people have.
@Command(
    name = "import",
    description = {
      "Takes the statements in an export, a feed, a mailbox, saved pages or a table into the"
          + " archive's folder: a file each, none overwritten.",
      "Reads what Telegram Desktop exports (result.json), WordPress, RSS and Atom (.xml), mail"
          + " (.mbox, .eml), pages (.html, .mhtml, .warc, or their folder), .odt, .rtf, .docx,"
          + " .pdf, tables (.xlsx, .csv), and .zip of such files. What was brought in before is"
          + " known again."
    })
final class ImportCommand implements Callable<Integer> {
  private static final String EVERY_FORM = "all";

  private final Terminal terminal;
  @Mixin private final Folders folders = new Folders();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> files = List.of();

  @Option(
      names = "--organization",
      paramLabel = "KEY",
      description = "Whose statements they are: a key of organizations.yaml.")
  private Optional<String> organization = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Its full name, where it is not in organizations.yaml yet: it is added.")
  private Optional<String> name = Optional.empty();

  @Option(names = "--dry-run", description = "Says what would be brought in, and writes nothing.")
  private boolean dry;

  @Option(names = "--yes", description = "Writes without asking whether to.")
  private boolean yes;

  @Option(
      names = "--keep",
      paramLabel = "FORM",
      split = ",",
      description =
          "Brings in what looks like no statement, too: short, advert, comment, reply, repost,"
              + " attachment, unpublished, or all.")
  private List<String> keep = List.of();

  @Option(
      names = "--update",
      description =
          "Lets files whose items were edited since say what these say now; those that somebody has"
              + " changed stay as they are.")
  private boolean update;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Where the organization is, for the day of a post: Europe/Berlin.")
  private Optional<String> zone = Optional.empty();

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "What the numbers of a channel's posts follow: https://t.me/NAME.")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--column",
      paramLabel = "KEY=NAME",
      description =
          "A column of a table: text=Body, date=Published. Kept for other tables with these"
              + " columns.")
  private Map<String, String> columns = new LinkedHashMap<>();

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Places places = terminal.places(folders);
    boolean asks = terminal.console().isInteractive() && !yes;
    ImportOrder order = order();
    ImportReport plan = terminal.host().bringIn(places, asks ? order : written(order));
    ImportQuestions questions = new ImportQuestions(terminal.console());
    while (plan.asked().isPresent()) {
      if (!asks) {
        throw questions.unanswered(plan.asked().get());
      }
      Optional<ImportOrder> answered = questions.answer(order, plan.asked().get());
      if (answered.isEmpty()) {
        return Terminal.FAILED;
      }
      order = answered.get();
      plan = terminal.host().bringIn(places, order);
    }
    terminal.console().say(ImportLines.of(plan));
    if (asks && !dry && ImportLines.isToWrite(plan)) {
      if (!questions.confirm("Write these files?")) {
        return Terminal.DONE;
      }
      plan = terminal.host().bringIn(places, order.written());
      terminal.console().say(ImportLines.outcome(plan));
    }
    return plan.problems().isEmpty() ? Terminal.DONE : Terminal.FAILED;
  }

  private ImportOrder written(ImportOrder order) {
    return dry ? order : order.written();
  }

  private ImportOrder order() {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw folders.wrongUse("no such file: " + file);
      }
    }
    var wishes =
        new ImportOrder.Wishes(forms(), place(), address, Map.copyOf(columns), name, update);
    return new ImportOrder(files, organization, wishes, false);
  }

  private Set<ItemForm> forms() {
    Set<ItemForm> forms = EnumSet.noneOf(ItemForm.class);
    for (String written : keep) {
      String form = written.strip().toUpperCase(Locale.ROOT).replaceAll("S$", "");
      if (written.strip().equalsIgnoreCase(EVERY_FORM)) {
        forms.addAll(EnumSet.allOf(ItemForm.class));
      } else {
        forms.add(
            Stream.of(ItemForm.values())
                .filter(each -> each.name().equals(form))
                .findFirst()
                .orElseThrow(() -> folders.wrongUse("no such form: " + written)));
      }
    }
    return Set.copyOf(forms);
  }

  private Optional<ZoneId> place() {
    try {
      return zone.map(ZoneId::of);
    } catch (DateTimeException e) {
      throw folders.wrongUse("no such zone: " + zone.orElse("") + "; write Europe/Berlin");
    }
  }
}
