package onrecord.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.corpus.Corpus;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.Statement;
import onrecord.durable.DurableFile;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Block;
import onrecord.hearing.Incoming.Handed;
import onrecord.wording.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that an admin hands over, on its way into the archive's folder: read by itself first, and
/// taken in only where a statement stands in it and no file of its name is there.
final class Newcomer {
  private static final Logger LOG = LoggerFactory.getLogger(Newcomer.class);

  /// What the Bot API gives a bot at most.
  private static final long LARGEST = 20_000_000;

  private static final int LONGEST_NAME = 80;
  private static final int SHOWN = 8;
  private static final Set<String> ENDINGS =
      Set.of("txt", "md", "jsonl", "html", "htm", "pdf", "docx", "csv");

  /// Without these a statement's organization would not be known.
  private static final List<String> ABOUT_ALL = List.of("organizations.yaml", "names.yaml");

  private final Works works;
  private final Desk.Files files;
  private final Wording wording;

  Newcomer(Works works, Desk.Files files, Preferences preferences) {
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
    Path place = works.corpus().resolve(name.get());
    try {
      Optional<byte[]> content = files.content(handed.file(), LARGEST);
      if (content.isEmpty()) {
        return say("admin.file.unreached", Map.of());
      }
      return isAnother(place, content.get())
          ? say("admin.file.there", Map.of("name", name.get()))
          : take(content.get(), place, name.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return say("admin.file.unreached", Map.of());
    } catch (IOException e) {
      LOG.warn("a file cannot be written into the archive's folder", e);
      return say("admin.file.unwritable", Map.of("folder", works.corpus().toString()));
    }
  }

  /// Whether another file is there; the same one was taken in before the bot could say so.
  private static boolean isAnother(Path place, byte[] content) throws IOException {
    return Files.exists(place)
        && !(Files.isRegularFile(place) && Arrays.equals(Files.readAllBytes(place), content));
  }

  private Reply take(byte[] content, Path place, String name) throws IOException {
    Corpus alone = alone(content, name);
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
    DurableFile.write(draft, content);
    DurableFile.move(draft, place);
    var blocks = new ArrayList<Block>();
    List<Statement> statements = alone.statements();
    blocks.add(said("admin.file.taken", Map.of("name", name, "count", statements.size())));
    statements.stream().limit(SHOWN).map(this::masthead).forEach(blocks::add);
    blocks.add(said("admin.file.next", Map.of()));
    return with(problems, blocks);
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
    var all = new ArrayList<>(blocks);
    if (!problems.isEmpty()) {
      all.add(said("admin.problems", Map.of("count", problems.size())));
      all.add(new Block.Lines(problems.subList(0, Math.min(SHOWN, problems.size()))));
    }
    return Reply.of(all.toArray(Block[]::new));
  }

  /// The file read as if the archive held nothing else.
  private Corpus alone(byte[] content, String name) throws IOException {
    Path folder = Files.createTempDirectory(works.scratch(), "newcomer");
    try {
      for (String about : ABOUT_ALL) {
        if (Files.isRegularFile(works.corpus().resolve(about))) {
          Files.copy(works.corpus().resolve(about), folder.resolve(about));
        }
      }
      Files.write(folder.resolve(name), content);
      return works.read(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
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
