package onrecord.publishing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.corpus.importing.OfferedFile;

/// The archive as it answers at the moment, and as its files are read. Thread-safe.
public interface ServedArchive {

  /// The statement of that id.
  Optional<Statement> find(String id);

  /// The ids of all statements.
  Set<String> ids();

  /// The id of the statement with the same words.
  Optional<String> same(String text);

  /// The id of the statement that has most of these words in the same order.
  Optional<String> near(String text);

  /// Reads a folder as an archive.
  Corpus read(Path folder);

  /// Reads a file that somebody offers.
  ///
  /// @param name what it is called
  OfferedFile offered(Path file, String name);
}
