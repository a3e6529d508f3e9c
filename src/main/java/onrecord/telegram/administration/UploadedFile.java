package onrecord.telegram.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.Corpus;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.Statement;
import onrecord.operation.DurableFile;
import onrecord.telegram.AdminOperations;
import onrecord.telegram.message.Incoming.Handed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that an admin hands over, on its way into the archive's folder: read by itself first, and
/// taken in only where a statement stands in it and no file of its name is there.
final class UploadedFile {
  private static final Logger LOG = LoggerFactory.getLogger(UploadedFile.class);

  /// What the Bot API gives a bot at most.
  private static final long LARGEST = 20_000_000;

  private static final String FOLDER = "newcomer";
  private static final int LONGEST_NAME = 80;
  private static final int SHOWN = 8;
  private static final Set<String> ENDINGS =
      Set.of("txt", "md", "jsonl", "html", "htm", "pdf", "docx", "csv");

  /// Without these a statement's organization would not be known.
  private static final List<String> ABOUT_ALL = List.of("organizations.yaml", "names.yaml");

  private final AdminOperations works;
  private final AdminServices.Files files;
  private final Wording wording;

  UploadedFile(AdminOperations works, AdminServices.Files files, Preferences preferences) {
    this.works = works;
    this.files = files;
    wording = Wording.in(preferences.language());
  }

  /// Takes it in, or says why not.
  Reply take(Handed handed) {
    Optional<String> name = name(handed.name());
    if (name.isEmpty()) {
      return say("admin.file.name", Map.of("endings", wording.enumeration(ENDINGS)));
    }
    if (handed.size() > LARGEST) {
      return say("admin.file.large", Map.of("count", LARGEST / 1_000_000));
    }
    try {
      return bring(handed, name.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return say("admin.file.unreached", Map.of());
    } catch (IOException e) {
      LOG.warn("a file cannot be written into the archive's folder", e);
      return say("admin.file.unwritable", Map.of("folder", works.corpus().toString()));
    }
  }

  /// Brings it into a folder of its own, never whole into memory.
  private Reply bring(Handed handed, String name) throws IOException, InterruptedException {
    Path place = works.corpus().resolve(name);
    Path folder = Files.createTempDirectory(works.scratch(), FOLDER);
    try {
      Path brought = folder.resolve(name);
      if (!files.bring(handed.file(), brought, LARGEST)) {
        return say("admin.file.unreached", Map.of());
      }
      return isAnother(place, brought)
          ? say("admin.file.there", Map.of("name", name))
          : take(brought, place);
    } finally {
      DurableFile.deleteFolder(folder);
    }
  }

  /// Whether another file is there; the same one was taken in before the bot could say so.
  private static boolean isAnother(Path place, Path brought) throws IOException {
    return Files.exists(place)
        && !(Files.isRegularFile(place) && Files.mismatch(place, brought) < 0);
  }

  private Reply take(Path brought, Path place) throws IOException {
    String name = brought.getFileName().toString();
    Corpus alone = alone(Objects.requireNonNull(brought.getParent()));
    List<String> problems =
        alone.problems().stream()
            .filter(problem -> problem.file().equals(name))
            .map(Problem::toString)
            .toList();
    if (alone.statements().isEmpty()) {
      return with(problems, List.of(said("admin.file.nothing", Map.of("name", name))));
    }
    // Hidden, since the folder may be read before it has its name.
    Path draft = place.resolveSibling("." + name + ".new");
    lay(brought, draft);
    DurableFile.move(draft, place);
    var blocks = new ArrayList<Block>();
    List<Statement> statements = alone.statements();
    blocks.add(said("admin.file.taken", Map.of("name", name, "count", statements.size())));
    statements.stream().limit(SHOWN).map(this::masthead).forEach(blocks::add);
    blocks.add(said("admin.file.next", Map.of()));
    return with(problems, blocks);
  }

  /// Copies it, since the archive may lie on another disk, and with the rights that a file there
  /// has.
  private static void lay(Path brought, Path draft) throws IOException {
    try {
      Files.copy(brought, draft, StandardCopyOption.REPLACE_EXISTING);
      DurableFile.force(draft);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  private Block masthead(Statement statement) {
    var parts = new ArrayList<String>();
    statement.masthead().organization().ifPresent(each -> parts.add(each.name()));
    parts.addAll(statement.masthead().authors());
    parts.add(statement.masthead().title());
    statement.masthead().date().ifPresent(date -> parts.add(date.toString()));
    parts.add(statement.id());
    String line = String.join(" · ", parts.stream().map(wording::isolated).toList());
    return new Block.Item(List.of(Reply.Run.plain(line)));
  }

  private Reply with(List<String> problems, List<Block> blocks) {
    var list = new ProblemList(problems, SHOWN);
    var all = new ArrayList<>(blocks);
    if (!problems.isEmpty()) {
      all.addAll(list.blocks(wording));
    }
    return list.attachedTo(Reply.of(all.toArray(Block[]::new)));
  }

  /// The folder of the file read as if the archive held nothing else.
  private Corpus alone(Path folder) throws IOException {
    for (String about : ABOUT_ALL) {
      if (Files.isRegularFile(works.corpus().resolve(about))) {
        Files.copy(works.corpus().resolve(about), folder.resolve(about));
      }
    }
    return works.read(folder);
  }

  /// The name that the file gets, from one that anybody may have made up: one name, not hidden,
  /// nothing in it that means something to a system.
  static Optional<String> name(String given) {
    String plain = Normalizer.normalize(given, Normalizer.Form.NFC);
    String safe = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceAll("^[.-]+", "");
    int dot = safe.lastIndexOf('.');
    if (dot < 1 || !ENDINGS.contains(safe.substring(dot + 1).toLowerCase(java.util.Locale.ROOT))) {
      return Optional.empty();
    }
    String stem = safe.substring(0, dot);
    int length = Math.min(stem.length(), LONGEST_NAME);
    int end = stem.offsetByCodePoints(0, stem.codePointCount(0, length));
    return Optional.of(stem.substring(0, end) + safe.substring(dot));
  }

  private Reply say(String key, Map<String, ?> arguments) {
    return Reply.of(said(key, arguments));
  }

  private Block said(String key, Map<String, ?> arguments) {
    return Block.said(wording.say(key, arguments));
  }
}
