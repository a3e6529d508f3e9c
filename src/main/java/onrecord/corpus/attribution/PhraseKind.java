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
  /// Several, named before.
  THEY,
  /// Whoever writes.
  SELF
}
