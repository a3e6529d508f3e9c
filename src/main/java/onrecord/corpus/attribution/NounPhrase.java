package onrecord.corpus.attribution;

import onrecord.language.Span;

/// Whom a cue names, as written.
///
/// @param span where the words stand
/// @param name the part that names: without title, age and what else is said of a person
public record NounPhrase(PhraseKind kind, Span span, Span name) {
  public boolean pronoun() {
    return kind != PhraseKind.NAME && kind != PhraseKind.DESCRIPTION;
  }
}
