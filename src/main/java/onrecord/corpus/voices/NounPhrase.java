package onrecord.corpus.voices;

import onrecord.language.Span;

/// Whom a cue names, as written.
///
/// @param span where the words stand
/// @param name the part that names: without title, age and what else is said of a person
record NounPhrase(Kind kind, Span span, Span name) {
  /// What sort of words they are.
  enum Kind {
    NAME,
    DESCRIPTION,
    HE,
    SHE,
    THEY,
    SELF
  }

  boolean pronoun() {
    return kind != Kind.NAME && kind != Kind.DESCRIPTION;
  }
}
