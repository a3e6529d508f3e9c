package onrecord.index;

import onrecord.corpus.Passage;
import org.jspecify.annotations.Nullable;

/// A passage as an index stores it.
///
/// @param vectors the quantized vectors of the passage and of its sentences one after another, as
///   {@link PassageVectors} reads them; null where it has none
@SuppressWarnings("ArrayRecordComponent")
public record StoredPassage(Passage passage, byte @Nullable [] vectors) {}
