package onrecord.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The statements that were in the archive and were withdrawn. Thread-safe.
@FunctionalInterface
public interface Withdrawals {
  /// None.
  Withdrawals NONE = List::of;

  /// A statement that is no longer in the archive.
  ///
  /// @param on the day on which it was withdrawn, of UTC
  record Withdrawal(String id, String title, LocalDate on) {}

  /// All of them.
  List<Withdrawal> list();

  /// That of a statement.
  default Optional<Withdrawal> find(String id) {
    return list().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
