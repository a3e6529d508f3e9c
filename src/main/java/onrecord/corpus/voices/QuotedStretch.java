package onrecord.corpus.voices;

import onrecord.language.Span;

/// Words between quotation marks in one paragraph.
///
/// @param marked with the marks
/// @param words without them
/// @param paragraph the paragraph that they stand in
/// @param goesOn whether it opens anew what the paragraph before left open
record QuotedStretch(Span marked, Span words, Span paragraph, boolean goesOn) {}
