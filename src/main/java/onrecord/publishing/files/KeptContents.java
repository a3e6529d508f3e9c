package onrecord.publishing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.operation.DurableFile;

/// What stood or is to stand in files, by its SHA-256: what a step needs to be taken and undone.
public final class KeptContents {
  private final Path folder;

  /// In that folder, which is made when the first is kept.
  public KeptContents(Path folder) {
    this.folder = folder;
  }

  /// Keeps bytes, and gives their name.
  public String keep(byte[] content) throws IOException {
    String name = ContentHash.of(content);
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      DurableFile.write(file, content);
    }
    return name;
  }

  /// The bytes of that name.
  public Optional<byte[]> find(String name) throws IOException {
    try {
      byte[] content = Files.readAllBytes(folder.resolve(name));
      return Optional.of(content).filter(bytes -> ContentHash.of(bytes).equals(name));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Deletes all but those.
  public void keepOnly(Set<String> names) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !names.contains(String.valueOf(file.getFileName()))).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
