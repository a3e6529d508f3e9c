package onrecord.publishing;

import java.util.List;
import java.util.Optional;
import onrecord.corpus.Statement;

/// A draft as the archive's own reader reads it.
///
/// @param statement what is read; empty where no statement is
/// @param problems what is wrong with it, and what was left out
/// @param like statements of the archive that are like it, the most alike first
public record UnderstoodDraft(
    Draft draft, Optional<Statement> statement, List<String> problems, List<Likeness> like) {

  /// A statement of the archive that a draft is like.
  ///
  /// @param difference the words that differ; empty where the texts are the same
  public record Likeness(LikenessKind kind, String statement, String title, Difference difference) {

    /// Whether both cannot be in the archive.
    public boolean isExclusive() {
      return kind != LikenessKind.NEAR;
    }
  }

  /// In which way they are alike.
  public enum LikenessKind {
    SAME_ID,
    SAME_TEXT,
    NEAR
  }

  /// How a text differs from another.
  ///
  /// @param removed lines that stand in the other alone
  /// @param added lines that stand in this one alone
  public record Difference(List<String> removed, List<String> added) {}

  /// The statement that stands in the way.
  public Optional<Likeness> obstacle() {
    return like.stream().filter(Likeness::isExclusive).findFirst();
  }
}
