package onrecord.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that is understood of a draft and can be corrected.
///
/// It carries the letter that stands for it in a button, and the names of the key in front matter:
/// the one that is written, then others that readers take for it.
public enum DraftField {
  TITLE('t', "title"),
  ORGANIZATION('o', "organization", "organisation"),
  AUTHOR('a', "author", "authors"),
  DATE('d', "date", "pubdate", "datepublished", "issued"),
  LANGUAGE('l', "language", "lang", "locale"),
  KIND('k', "kind"),
  LINK('u', "url", "sourceurl", "canonicalurl", "link"),
  VOICES('v', "voices", "voice"),
  ID('i', "id"),
  TEXT('x', "");

  private final char letter;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> keys;

  DraftField(char letter, String... keys) {
    this.letter = letter;
    this.keys = List.of(keys);
  }

  /// The letter that stands for it.
  public char letter() {
    return letter;
  }

  /// The key that is written for it; empty where it is none.
  public String key() {
    return keys.getFirst();
  }

  /// All keys that are read for it, in small letters, nothing between them.
  public List<String> keys() {
    return keys;
  }

  /// The one of that letter.
  public static Optional<DraftField> of(char letter) {
    return Stream.of(values()).filter(field -> field.letter == letter).findFirst();
  }
}
