package onrecord.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import onrecord.archive.OpenArchive;
import onrecord.corpus.Corpus;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexReport;

/// Where indexes are built and opened.
public interface Shop {

  /// Builds a new index of the archive as it is now.
  ///
  /// @param force whether it serves however it scores
  /// @return empty where another process is building one
  Optional<IndexReport> build(boolean force, IndexProgress progress) throws IOException;

  /// Whether something is to be built: the archive's files have changed, or vectors are to come.
  boolean isBehind() throws IOException;

  /// The number of the newest index that may serve; 0 for none. Quick.
  int newest() throws IOException;

  /// Opens that index; empty where there is none.
  Optional<OpenArchive> open() throws IOException;

  /// Steps back to the index before; gives its number, empty where there is none.
  OptionalInt rollBack() throws IOException;

  /// The archive's folder.
  Path corpus();

  /// Reads a folder as an archive.
  Corpus read(Path folder);
}
