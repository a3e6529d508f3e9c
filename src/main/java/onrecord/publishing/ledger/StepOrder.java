package onrecord.publishing.ledger;

import java.util.List;
import onrecord.publishing.Deed;
import onrecord.publishing.FileChange;

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
  public record Subject(String id, String title) {}

  /// One that takes nothing back.
  public StepOrder(long admin, Deed deed, Subject subject, List<FileChange> changes) {
    this(admin, deed, subject, changes, 0);
  }
}
