package onrecord.publishing.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import onrecord.corpus.Organization;
import onrecord.corpus.reading.CorpusReader;
import onrecord.operation.DurableFile;

/// The aliases in an archive's `organizations.yaml`, changed in place: comments, order and whatever
/// else stands there stay, sign for sign. Thread-safe within one process.
public final class OrganizationAliases {
  /// The file that is changed.
  public static final String FILE = "organizations.yaml";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final YAMLFactory YAML = new YAMLFactory();
  private static final Object WRITING = new Object();

  private final Path file;

  /// In the folder of that archive.
  public OrganizationAliases(Path folder) {
    file = folder.resolve(FILE);
  }

  /// The organizations that a folder lists, in the order of their keys.
  public static List<Organization> organizations(Path folder) {
    return CorpusReader.organizations(folder);
  }

  /// What became of a change.
  public enum Change {
    /// The file says it now.
    WRITTEN,
    /// It said so before.
    AS_BEFORE,
    /// It cannot be written by a program: no such key there, or another form than keys with names
    /// under them.
    BY_HAND
  }

  /// Adds an alias to the organization of that key.
  public Change add(String key, String alias) throws IOException {
    return change(key, (text, entry) -> AliasText.added(text, entry, alias));
  }

  /// Takes an alias away again.
  public Change remove(String key, String alias) throws IOException {
    return change(key, (text, entry) -> AliasText.removed(text, entry, alias));
  }

  /// The line of the file that holds an alias, counted from 1; 0 where none does.
  public int line(String key, String alias) throws IOException {
    String text = text();
    return entry(text, key)
        .flatMap(YamlPart::aliases)
        .flatMap(aliases -> aliases.parts().stream().filter(isThat(alias)).findFirst())
        .map(item -> (int) text.substring(0, item.end()).lines().count())
        .orElse(0);
  }

  private static Predicate<YamlPart> isThat(String alias) {
    return part -> part.words().equals(alias);
  }

  private String text() throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  /// What a change makes of the file's text.
  private interface TextChange {
    String of(String text, YamlPart entry);
  }

  private Change change(String key, TextChange change) throws IOException {
    synchronized (WRITING) {
      String before = text();
      Optional<YamlPart> entry = entry(before, key);
      if (entry.isEmpty()) {
        return Change.BY_HAND;
      }
      String after = change.of(before, entry.get());
      if (after.equals(before)) {
        return Change.AS_BEFORE;
      }
      if (!others(before, key).equals(others(after, key))) {
        return Change.BY_HAND;
      }
      write(after);
      return Change.WRITTEN;
    }
  }

  /// The keys of an organization; none where the list cannot be read.
  private static Optional<YamlPart> entry(String text, String key) throws IOException {
    try {
      return YamlPart.read(text).flatMap(all -> all.entry(key));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// What a text says but for the aliases of one entry; what cannot be read is like nothing else.
  private static JsonNode others(String text, String key) {
    try {
      JsonNode all = new ObjectMapper(YAML).readTree(text);
      JsonNode top = all.size() == 1 && all.has("organizations") ? all.get("organizations") : all;
      if (top.get(key) instanceof ObjectNode entry) {
        YamlPart.ALIASES.forEach(entry::remove);
      }
      return all;
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().pojoNode(text);
    }
  }

  /// Whole or not at all, and with the rights that the file had.
  private void write(String text) throws IOException {
    Path real = file.toRealPath();
    Path unfinished = real.resolveSibling("." + FILE + ".new");
    DurableFile.writeUnfinished(unfinished, text.getBytes(StandardCharsets.UTF_8));
    var rights = Files.getFileAttributeView(real, PosixFileAttributeView.class);
    if (rights != null) {
      Files.setPosixFilePermissions(unfinished, rights.readAttributes().permissions());
    }
    DurableFile.move(unfinished, real);
  }
}
