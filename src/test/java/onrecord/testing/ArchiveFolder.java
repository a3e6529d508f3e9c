package onrecord.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An archive's folder under construction.
public record ArchiveFolder(Path path) {

  /// The folder with one file more.
  public ArchiveFolder with(String name, String text) throws IOException {
    return with(name, text.getBytes(UTF_8));
  }

  /// The folder with one file more, as these bytes.
  public ArchiveFolder with(String name, byte[] bytes) throws IOException {
    Path file = path.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.write(file, bytes);
    return this;
  }

  /// The folder with one symbolic link more.
  public ArchiveFolder withLink(String name, String target) throws IOException {
    Path link = path.resolve(name);
    Files.createDirectories(link.resolveSibling("."));
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }
}
