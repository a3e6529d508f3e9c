package onrecord.corpus.voices;

import onrecord.language.Span;

/// Where somebody is named.
///
/// @param key the last name in small letters, behind the given one and a space where it is written
/// @param first whether nobody is named before in the sentence, and nothing makes it an object
record NamedAt(Span span, String key, boolean first) {}
