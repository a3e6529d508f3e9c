package onrecord.corpus;

import java.util.List;

/// One text by one organization.
///
/// @param id stable and unique in its archive
/// @param text the canonical text, the one true one: paragraphs separated by one line feed, white
///   space folded; every offset counts its UTF-16 code units
/// @param voices words in it that it attributes to someone else, in order, never overlapping
/// @param reprints the same text issued elsewhere
public record Statement(
    String id, Masthead masthead, String text, List<Voice> voices, List<Reprint> reprints) {

  /// Another place where the same text was issued: kept as a citation, not as a second text.
  public record Reprint(String id, Masthead masthead) {}

  /// Whether this is what readers wrote under a statement, and so nobody's statement.
  public boolean isReaderComments() {
    return masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS);
  }
}
