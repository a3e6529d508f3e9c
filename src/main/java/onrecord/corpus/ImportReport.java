package onrecord.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an import brought into the archive's folder, or would bring.
///
/// @param brought the statements that are new
/// @param leftOut items that look like no statement, by form
/// @param known how many items were brought in before and are the same still
/// @param same items whose text the archive has already, of the same organization
/// @param edited items that were brought in before and say something else now
/// @param asked what must be known first
/// @param notes what else is to be said, a line each
/// @param written whether the files were written
public record ImportReport(
    List<Brought> brought,
    Map<ItemForm, List<String>> leftOut,
    int known,
    List<String> same,
    List<Edited> edited,
    Optional<ImportQuestion> asked,
    List<String> notes,
    List<Corpus.Problem> problems,
    boolean written) {

  /// A statement that is new.
  ///
  /// @param file relative to the archive's folder
  /// @param date in EDTF, empty where none is known
  /// @param nearCopy the statement that has nearly the same text
  public record Brought(
      String file, String title, String date, String language, Optional<String> nearCopy) {}

  /// An item that was edited since it was brought in.
  ///
  /// @param item what its container knows it by
  /// @param file where its statement stands, relative to the archive's folder
  public record Edited(String item, String file, Fate fate) {

    /// What becomes of the file.
    public enum Fate {
      /// It stays as it is, since nobody wished anything else.
      LEFT,
      /// It says what the item says now, or would.
      UPDATED,
      /// It stays as it is, since somebody changed it or took it out.
      BY_HAND
    }
  }

  /// What cannot be known from the files.
  public sealed interface ImportQuestion {

    /// Whose statements these are.
    ///
    /// @param issuer what the container calls whoever issued them, perhaps empty
    /// @param keys those that the archive knows
    record WhoseStatements(String issuer, List<String> keys) implements ImportQuestion {}

    /// What the full name is of an organization that the archive does not know.
    ///
    /// @param keys those that it knows
    record WhichName(String key, List<String> keys) implements ImportQuestion {}

    /// Which column of a table holds the text.
    ///
    /// @param columns their names, in order
    record WhichColumns(String file, List<String> columns) implements ImportQuestion {}
  }
}
