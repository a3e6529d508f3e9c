package onrecord.corpus.source;

import onrecord.corpus.extraction.Extract;

/// A statement as a file gives it, before anything is checked.
///
/// @param at the file, and the line where it holds several
/// @param stated the keys that somebody wrote for it
/// @param extract the text, and what the file shows about it: used where nothing is stated
public record StatementDraft(SourcePlace at, FieldValue.Keys stated, Extract extract) {}
