package onrecord.publishing.drafting;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.operation.DurableFile;
import onrecord.publishing.Draft;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The drafts, a file each.
final class DraftFolder {
  private static final Logger LOG = LoggerFactory.getLogger(DraftFolder.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");
  private static final String ENDING = ".json";

  private final Path folder;

  DraftFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /// The draft of that id.
  Optional<Draft> find(String id) throws IOException {
    return ID.matcher(id).matches() ? read(folder.resolve(id + ENDING)) : Optional.empty();
  }

  /// Reads it; one that nobody can read is as none.
  private static Optional<Draft> read(Path file) throws IOException {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), Draft.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      LOG.warn("the draft {} cannot be read: {}", file, e.getOriginalMessage());
      return Optional.empty();
    }
  }

  /// Keeps it, in place of the one that it was.
  Draft keep(Draft draft) throws IOException {
    DurableFile.write(folder.resolve(draft.id() + ENDING), JSON.writeValueAsBytes(draft));
    return draft;
  }

  /// All of them, the latest first.
  List<Draft> list() throws IOException {
    List<Draft> drafts = new ArrayList<>();
    for (Path file : files()) {
      read(file).ifPresent(drafts::add);
    }
    drafts.sort(Comparator.comparing(Draft::at).thenComparing(Draft::id).reversed());
    return drafts;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /// Deletes those that were ended and begun before that moment.
  void forget(Instant before) throws IOException {
    for (Draft draft : list()) {
      if (!draft.isOpen() && Instant.parse(draft.at()).isBefore(before)) {
        Files.deleteIfExists(folder.resolve(draft.id() + ENDING));
      }
    }
  }
}
