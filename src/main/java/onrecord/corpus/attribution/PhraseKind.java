package onrecord.corpus.attribution;

/// What sort of words name a speaker.
public enum PhraseKind {
  /// A name.
  NAME,
  /// "the ministry", "a witness".
  DESCRIPTION,
  /// A man, named before.
  HE,
  /// A woman, named before.
  SHE,
  /// Somebody named before; the language does not tell whether a man or a woman.
  EITHER,
  /// Several, named before.
  THEY,
  /// Whoever writes.
  SELF
}
