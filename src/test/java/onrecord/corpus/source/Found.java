package onrecord.corpus.source;

import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus.Problem;
import onrecord.testing.ArchiveFolder;

/// What was found in a folder.
record Found(List<StatementDraft> drafts, List<String> problems) {
  static Found in(ArchiveFolder folder) {
    List<StatementDraft> drafts = new ArrayList<>();
    Problems problems = new Problems();
    new SourceFiles(folder.path(), false, ArchiveFile::read).read(drafts::add, problems);
    return new Found(drafts, problems.list().stream().map(Problem::toString).toList());
  }

  /// The only statement.
  StatementDraft draft() {
    if (drafts.size() != 1) {
      throw new AssertionError(drafts.size() + " statements, " + problems);
    }
    return drafts.getFirst();
  }

  /// What the only statement states for a key.
  List<String> stated(String key) {
    FieldValue value = draft().stated().values().get(key);
    return value == null ? List.of() : value.words();
  }

  /// The statements' texts.
  List<String> texts() {
    return drafts.stream().map(draft -> draft.extract().text().strip()).toList();
  }
}
