package onrecord.corpus;

import onrecord.language.Span;

/// Words inside a statement that it attributes to someone else.
///
/// @param speaker whose words they are, as the archive's keeper names them
/// @param span where they stand in the statement's text, without quotation marks
public record Voice(String speaker, Span span) {}
