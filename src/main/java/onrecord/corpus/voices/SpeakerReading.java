package onrecord.corpus.voices;

import java.util.Optional;
import onrecord.language.Span;

/// Reads whose words the quotations of a text are, one after the other.
sealed interface SpeakerReading permits Readings, UncasedReadings {
  /// A quotation's speaker.
  ///
  /// @param between from the quotation before, or the paragraph's beginning, to the next one, or
  ///   its end
  /// @param last the quotation before
  ReadVoice read(QuotedStretch each, Span between, Optional<ReadVoice> last);

  /// Whether words look like what somebody said.
  boolean isSaid(QuotedStretch each, ReadVoice voice);
}
