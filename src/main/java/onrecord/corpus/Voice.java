package onrecord.corpus;

import java.util.Optional;
import onrecord.language.Span;

/// Words inside a statement that it attributes to someone else.
///
/// @param speaker whose words they are, as the archive's keeper or the text names them, or {@link
///   #UNCERTAIN}
/// @param span where they stand in the statement's text, without quotation marks
/// @param origin how that is known
public record Voice(String speaker, Span span, Origin origin) {
  /// Stands for a speaker whom neither the keeper nor the text names for certain.
  public static final String UNCERTAIN = "?";

  /// How it is known that words are somebody else's.
  public enum Origin {
    /// The archive's keeper says so.
    DECLARED,
    /// The text's own words beside a quotation say so.
    READ,
    /// A speaker's label stands before them.
    LABEL
  }

  /// A voice that the archive's keeper declares.
  public Voice(String speaker, Span span) {
    this(speaker, span, Origin.DECLARED);
  }

  /// Who speaks; empty where that is not certain.
  public Optional<String> name() {
    return speaker.equals(UNCERTAIN) ? Optional.empty() : Optional.of(speaker);
  }
}
