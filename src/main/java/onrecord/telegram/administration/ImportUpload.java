package onrecord.telegram.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Reply.Manner;
import onrecord.conversation.Wording;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.ImportQuestion;
import onrecord.corpus.Organization;
import onrecord.operation.DurableFile;
import onrecord.publishing.PublishingStep;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.drafting.PublishingText;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Pressed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A container of many statements that an admin hands over: what an import would do is shown first,
/// and done where an admin says so. The file waits on the disk for a week.
final class ImportUpload {
  private static final Logger LOG = LoggerFactory.getLogger(ImportUpload.class);
  private static final Pattern PAYLOAD =
      Pattern.compile("im_([0-9a-z]{1,13})_(?:([0-9]{1,4})(_g)?|(x))");
  private static final Set<String> CONTAINERS =
      Set.of("json", "xml", "rss", "atom", "mbox", "warc", "warc.gz", "xlsx", "tsv");
  private static final String FOLDER = "import-";
  private static final int RADIX = 36;
  private static final int MOST = 30;
  private static final long LARGEST = 20_000_000;
  private static final Duration KEPT = Duration.ofDays(7);

  private final AdminOperations works;
  private final AdminServices.Files files;
  private final Preferences preferences;
  private final Wording wording;

  ImportUpload(AdminOperations works, AdminServices.Files files, Preferences preferences) {
    this.works = works;
    this.files = files;
    this.preferences = preferences;
    wording = Wording.in(preferences.language());
  }

  /// Whether a button is one of these.
  static boolean concerns(String payload) {
    return payload.startsWith("im_");
  }

  /// Shows what an import of it would do; empty where it is no container of many statements.
  Optional<Reply> take(Handed handed) {
    boolean zip = handed.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    boolean container = isContainer(handed.name());
    if ((!container && !zip) || handed.size() > LARGEST) {
      return Optional.empty();
    }
    try {
      sweep();
      long number = handed.message() & Integer.MAX_VALUE;
      Path folder = folder(Long.toString(number, RADIX));
      DurableFile.deleteFolder(folder);
      Files.createDirectories(folder);
      Path file = folder.resolve(UploadName.safe(handed.name()));
      if (!files.bring(handed.file(), file, LARGEST)) {
        return Optional.of(said("admin.file.unreached", Map.of()));
      }
      if (zip && !holdsContainers(file)) {
        DurableFile.deleteFolder(folder);
        return Optional.empty();
      }
      Optional<String> told = handed.words().map(words -> words.text().strip());
      return Optional.of(plan(Long.toString(number, RADIX), file, told.flatMap(this::key)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(said("admin.file.unreached", Map.of()));
    } catch (IOException e) {
      LOG.warn("a file cannot be looked through", e);
      return Optional.of(said("import.failed", Map.of("why", String.valueOf(e.getMessage()))));
    }
  }

  private static boolean isContainer(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return CONTAINERS.stream().anyMatch(ending -> small.endsWith("." + ending));
  }

  private static boolean holdsContainers(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().anyMatch(entry -> isContainer(entry.getName()));
    }
  }

  private Path folder(String number) {
    return works.scratch().resolve(FOLDER + number);
  }

  /// Takes away what nobody has decided on.
  private void sweep() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(KEPT));
    try (Stream<Path> all = Files.list(works.scratch())) {
      for (Path each :
          all.filter(path -> path.getFileName().toString().startsWith(FOLDER)).toList()) {
        if (Files.getLastModifiedTime(each).compareTo(old) < 0) {
          DurableFile.deleteFolder(each);
        }
      }
    }
  }

  /// The keys of the organizations that the archive lists.
  private List<String> keys() {
    return works.publishing().organizations().stream().map(Organization::key).toList();
  }

  private Optional<String> key(String words) {
    return keys().stream().filter(words.toLowerCase(Locale.ROOT)::equals).findFirst();
  }

  private Reply plan(String number, Path file, Optional<String> organization) throws IOException {
    var order = new ImportOrder(List.of(file), organization, ImportOrder.Wishes.NONE, false);
    ImportReport report = works.bringIn(order);
    String name = String.valueOf(file.getFileName());
    if (report.asked().isPresent()) {
      return switch (report.asked().get()) {
        case ImportQuestion.WhichColumns _ -> said("import.columns", Map.of("name", name));
        case ImportQuestion.WhoseStatements _, ImportQuestion.WhichName _ -> whose(number, name);
      };
    }
    Reply shown = new ImportText(report, wording).of(name);
    if (report.brought().isEmpty()) {
      return shown;
    }
    int place = organization.map(key -> keys().indexOf(key) + 1).orElse(0);
    return shown.with(
        List.of(
            List.of(
                new Button.Press(
                    wording.say("button.import"), "im_%s_%d_g".formatted(number, place), ""),
                new Button.Press(
                    wording.say("button.import.discard"), "im_%s_x".formatted(number), ""))));
  }

  private Reply whose(String number, String name) {
    List<List<Button>> rows = new ArrayList<>();
    List<String> keys = keys();
    for (int i = 0; i < Math.min(MOST, keys.size()); i++) {
      String payload = "im_%s_%d".formatted(number, i + 1);
      rows.add(List.of(new Button.Press(Wording.shortened(keys.get(i)), payload, "")));
    }
    return said("import.whose", Map.of("name", name)).with(rows);
  }

  /// What comes of a press.
  ///
  /// @param step what was written, where anything was: it can be taken back
  record ImportPress(Reply reply, Optional<PublishingStep> step) {
    static ImportPress of(Reply reply) {
      return new ImportPress(reply, Optional.empty());
    }
  }

  /// Does what a button says.
  ImportPress press(Pressed pressed) {
    Matcher button = PAYLOAD.matcher(pressed.payload());
    try {
      Optional<Path> file = button.matches() ? file(button.group(1)) : Optional.<Path>empty();
      if (file.isEmpty()) {
        return inPlace(said("import.gone", Map.of()));
      }
      String name = String.valueOf(file.get().getFileName());
      if (button.group(4) != null) {
        DurableFile.deleteFolder(folder(button.group(1)));
        return inPlace(said("import.discarded", Map.of("name", name)));
      }
      int place = Integer.parseInt(button.group(2));
      List<String> keys = keys();
      Optional<String> key =
          place >= 1 && place <= keys.size() ? Optional.of(keys.get(place - 1)) : Optional.empty();
      return button.group(3) == null
          ? inPlace(plan(button.group(1), file.get(), key))
          : bringIn(file.get(), key, pressed.person());
    } catch (IOException e) {
      LOG.warn("an import broke off", e);
      return inPlace(said("import.failed", Map.of("why", String.valueOf(e.getMessage()))));
    }
  }

  private static ImportPress inPlace(Reply reply) {
    return ImportPress.of(reply.shown(Manner.IN_PLACE));
  }

  private ImportPress bringIn(Path file, Optional<String> key, long admin) throws IOException {
    String name = String.valueOf(file.getFileName());
    LOG.info("an admin brings in {}", name);
    var order = new ImportOrder(List.of(file), key, ImportOrder.Wishes.NONE, true);
    ImportReport report = works.bringIn(order);
    List<String> written = report.brought().stream().map(Brought::file).toList();
    Optional<PublishingStep> step =
        works.publishing().imported(key.orElse(name), name, written, admin);
    Reply reply = new ImportText(report, wording).of(name).shown(Manner.IN_PLACE);
    return new ImportPress(
        step.map(taken -> reply.with(new PublishingText(preferences).undoing(taken))).orElse(reply),
        step);
  }

  private Optional<Path> file(String number) throws IOException {
    if (!Files.isDirectory(folder(number))) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(folder(number))) {
      return all.findFirst();
    }
  }

  private Reply said(String key, Map<String, ?> arguments) {
    return Reply.of(Block.said(wording.say(key, arguments)));
  }
}
