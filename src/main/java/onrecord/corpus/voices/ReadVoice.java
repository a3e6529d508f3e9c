package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.language.Span;

/// Words of somebody else's in a statement, as its text tells.
///
/// @param span the words, without quotation marks
/// @param speaker whose they are, as the text names them; empty where the reading is not sure
/// @param cue the words that tell it, or that would; empty where there are none
/// @param named where the text names the speaker beside the quotation
/// @param ground what they are read from
public record ReadVoice(
    Span span, Optional<String> speaker, Optional<Span> named, Optional<Span> cue, Ground ground) {

  /// Why these are taken for somebody's words.
  public enum Ground {
    /// A cue in the same sentence, or in the one before.
    CUE,
    /// A cue in the same sentence whose pronoun stands for somebody named before.
    PRONOUN,
    /// The quotation before goes on.
    CONTINUED,
    /// A speaker's label at the beginning of a line.
    LABEL,
    /// Quotation marks alone.
    MARKS
  }
}
