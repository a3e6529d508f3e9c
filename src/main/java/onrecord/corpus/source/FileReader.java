package onrecord.corpus.source;

import java.util.function.Consumer;

/// Something that reads the files of an archive, one after the other.
@FunctionalInterface
public interface FileReader {

  /// Hands over each statement in the file; whatever goes wrong is a problem of that file, and
  /// nothing is thrown.
  void read(ArchiveFile file, Consumer<StatementDraft> drafts, Problems problems);
}
