package onrecord.conversation;

import onrecord.corpus.QuotationAddress;

/// A place in a statement.
///
/// @param offset in UTF-16 code units of its text
/// @param payload what a button to it, or a deep link, carries: at most 64 letters, digits, `_` and
///   `-`
/// @param path where it stands on the archive's web site
public record Opening(String statement, int offset, String payload, String path) {

  /// One that the site shows no nearer than in its statement.
  public Opening(String statement, int offset, String payload) {
    this(statement, offset, payload, QuotationAddress.path(statement));
  }

  /// Whether a payload is that of a place, which a deep link may open.
  public static boolean isPlace(String payload) {
    return payload.startsWith("r_") || payload.startsWith("R_");
  }
}
