package onrecord.answer;

import java.util.List;
import onrecord.language.Span;

/// The place where quoted words stand, and how they differ from it.
///
/// @param quote the statement's words there; its score is the share of the words that agree
/// @param differences the whole quotation, piece by piece
public record QuotationMatch(Quote quote, List<Difference> differences) {

  /// Whether nothing in it was altered.
  public boolean isVerbatim() {
    return differences.stream().noneMatch(each -> each.kind().alters());
  }

  /// A piece of a quotation held against a statement.
  ///
  /// @param quoted the words of the quotation; empty where it has none
  /// @param span the words of the statement in their place; of no length where it has none
  public record Difference(DifferenceKind kind, String quoted, Span span) {

    /// How the two differ.
    public enum DifferenceKind {
      /// Not at all, but for signs, spaces, case and accents.
      SAME("same"),
      /// Words of the statement are missing without a sign of it.
      LEFT_OUT("left-out"),
      /// Words that the statement does not have.
      ADDED("added"),
      /// Other words in their place.
      CHANGED("changed"),
      /// Words of the statement are left out where an ellipsis says so.
      ELIDED("elided"),
      /// Words in brackets that say that they are the quoter's.
      INSERTED("inserted"),
      /// Words that stand in another place.
      ELSEWHERE("elsewhere");

      private final String code;

      DifferenceKind(String code) {
        this.code = code;
      }

      /// Its name in JSON.
      public String code() {
        return code;
      }

      /// Whether it makes a quotation another than the statement's words.
      public boolean alters() {
        return switch (this) {
          case SAME, ELIDED, INSERTED -> false;
          case LEFT_OUT, ADDED, CHANGED, ELSEWHERE -> true;
        };
      }
    }
  }
}
