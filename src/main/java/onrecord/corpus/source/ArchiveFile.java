package onrecord.corpus.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A file of the archive that may hold statements.
///
/// @param keys the `.meta.yaml` file beside it
public record ArchiveFile(Path path, SourcePlace at, Optional<Sidecar> keys) {

  /// What is said of a text over which no keys stand.
  public static final String WITHOUT_KEYS = "no front matter; its name and its first line are used";

  /// What is said of a page or document that does not name itself.
  public static final String WITHOUT_TITLE = "it does not say its title; its first line is used";

  /// A file with keys for another file.
  public record Sidecar(Path path, SourcePlace at) {}

  /// Reads it in this process.
  public void read(Consumer<StatementDraft> drafts, Problems problems) {
    FieldValue.Keys beside =
        keys.map(each -> KeysFile.keys(each.path, each.at, problems))
            .orElseGet(() -> new FieldValue.Keys(at, Map.of()));
    FileBoundary.guard(
        at, problems, () -> Formats.read(new SourceFile(path, at, beside, problems), drafts));
  }

  /// Whether it is a text of at most so many bytes, nothing to be unpacked, and no link.
  public boolean isPlain(long most) {
    return Formats.isPlain(path)
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && size() <= most;
  }

  /// How many bytes there are to be read; 0 where that cannot be seen.
  public long size() {
    return size(path) + keys.map(each -> size(each.path)).orElse(0L);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Whoever reads it tells what is wrong.
      return 0;
    }
  }
}
