package onrecord.corpus;

import java.util.List;
import java.util.Optional;

/// What stands over a statement: who issued it, when and where, in the terms of CSL and Dublin
/// Core.
///
/// @param organization who issued it; empty where the source names nobody
/// @param authors who signed it
/// @param publisher where it appeared, if not with its organization
/// @param date when it was issued
/// @param amended when it was last changed
/// @param language BCP 47 tag
/// @param kind statement, commentary, column, open letter, reader comments, …
/// @param source the file or collection that it came from
/// @param about the id of the statement that this one belongs to (readers' comments)
public record Masthead(
    String title,
    Optional<Organization> organization,
    List<String> authors,
    Optional<String> publisher,
    Optional<Edtf> date,
    Optional<Edtf> amended,
    String language,
    String kind,
    Optional<String> url,
    Optional<String> source,
    Optional<String> summary,
    List<String> tags,
    Optional<String> about) {

  /// The kind of a file that holds readers' comments: nobody's statement.
  public static final String READER_COMMENTS = "reader comments";
}
