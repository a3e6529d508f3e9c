package onrecord.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import onrecord.language.Span;

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

  /// The SHA-256 of its text in UTF-8, in hexadecimal.
  public String checksum() {
    return checksum(new Span(0, text.length()));
  }

  /// The same of some of its words.
  public String checksum(Span words) {
    try {
      byte[] bytes = words.of(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
