package onrecord.publishing.ledger;

import java.util.List;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;
import org.jspecify.annotations.Nullable;

/// A step that somebody wants taken.
///
/// @param admin the Telegram number of whoever does
/// @param subject what it is about
/// @param undoes the number of the step that it takes back; 0 for none
public record StepOrder(
    long admin, Deed deed, Subject subject, List<FileChange> changes, int undoes) {

  /// What a step is about.
  ///
  /// @param id a statement's, or an organization's key
  /// @param draft the id of the draft that is published; null for none
  public record Subject(String id, String title, @Nullable String draft) {

    /// What no draft is about.
    public Subject(String id, String title) {
      this(id, title, null);
    }
  }

  /// One that takes nothing back.
  public StepOrder(long admin, Deed deed, Subject subject, List<FileChange> changes) {
    this(admin, deed, subject, changes, 0);
  }
}
