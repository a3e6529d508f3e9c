package onrecord.corpus.voices;

import onrecord.language.Span;

/// Whom a cue beside a quotation gives it to.
///
/// @param cue where the cue's words stand
/// @param near whether the two stand together, so that not even an unknown word can be meant
///   otherwise
record Attribution(NounPhrase who, Span cue, boolean near) {}
