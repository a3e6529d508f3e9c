package onrecord.corpus.voices;

import onrecord.language.Span;

/// Whom a cue beside a quotation gives it to.
///
/// @param cue where the cue's words stand
record Attribution(NounPhrase who, Span cue) {}
