package onrecord.corpus.isolation;

import java.util.function.Consumer;
import onrecord.corpus.container.Containers;
import onrecord.corpus.source.ArchiveFile;
import onrecord.corpus.source.Problems;
import onrecord.corpus.source.StatementDraft;

/// What a process looks for in the files that it is given.
enum ReaderTask {
  /// The statements in a file of the archive.
  STATEMENTS,
  /// The items in a container that somebody brings.
  ITEMS;

  void read(ArchiveFile file, Consumer<StatementDraft> drafts, Problems problems) {
    switch (this) {
      case STATEMENTS -> file.read(drafts, problems);
      case ITEMS -> Containers.read(file, drafts, problems);
    }
  }
}
