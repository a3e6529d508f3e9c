package onrecord.index;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Statement;

/// The statements of one archive.
public interface StatementStore {

  /// A statement without its text.
  ///
  /// @param length of its text in UTF-16 code units
  record StatementEntry(String id, Masthead masthead, int length) {}

  /// Every statement, readers' comments included, in the order of their ids.
  List<StatementEntry> list();

  /// The statement of that id.
  Optional<Statement> find(String id);

  /// Whether an earlier generation held a statement of that id, which has gone since. Where nobody
  /// knows, none did.
  default boolean departed(String id) {
    return false;
  }

  /// Every organization that the archive knows.
  List<Organization> organizations();
}
