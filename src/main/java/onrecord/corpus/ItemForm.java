package onrecord.corpus;

/// What an item is by its form, before anybody reads what it says.
public enum ItemForm {
  /// It may well be a statement.
  STATEMENT,
  /// What a program noted: somebody joined, a picture was changed.
  SERVICE,
  /// Nothing is written in it: a picture, a sound.
  EMPTY,
  /// Nobody published it.
  UNPUBLISHED,
  /// Too few words.
  SHORT,
  /// It sells something, or calls to follow somebody.
  ADVERT,
  /// What readers wrote.
  COMMENT,
  /// An answer to somebody's words.
  REPLY,
  /// The words of another, passed on.
  REPOST,
  /// A file that came with a mail.
  ATTACHMENT
}
