package onrecord.serving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import onrecord.archive.OpenArchive;
import onrecord.corpus.Corpus;
import onrecord.generation.Generations.SteppedBack;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexReport;

/// Where indexes of one archive are built and opened.
public interface Shop {

  /// Builds a new index of the archive as it is now.
  ///
  /// @param force whether it serves however it scores
  /// @return empty where another process is building one
  Optional<IndexReport> build(boolean force, IndexProgress progress) throws IOException;

  /// What is to be built, in words for the log: the archive's files have changed, or passages are
  /// not yet found by their meaning; empty where nothing is.
  Optional<String> behind() throws IOException;

  /// The number of the index that is to serve; 0 for none. Quick.
  int newest() throws IOException;

  /// Opens that index; empty where there is none.
  Optional<OpenArchive> open() throws IOException;

  /// What is wrong with what finds passages by their meaning; nothing where nothing is.
  Optional<String> complaint();

  /// Steps back to the index before.
  SteppedBack rollBack() throws IOException;

  /// The archive's folder.
  Path corpus();

  /// A folder for what is needed in passing.
  Path scratch();

  /// Reads a folder as an archive.
  Corpus read(Path folder);
}
