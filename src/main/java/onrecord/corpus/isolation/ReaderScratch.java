package onrecord.corpus.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder for the files that a process unpacks while it reads: one that is ended cannot take them
/// away itself.
record ReaderScratch(Path folder) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReaderScratch.class);

  static ReaderScratch make() throws IOException {
    return new ReaderScratch(Files.createTempDirectory("onrecord-reader-"));
  }

  /// Takes it away with all that is left in it.
  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inner) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("what a reader left in {} cannot be taken away", folder, e);
    }
  }
}
