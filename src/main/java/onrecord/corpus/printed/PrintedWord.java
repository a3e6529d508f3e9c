package onrecord.corpus.printed;

/// A word on a page, and where it stands; all in points, from the left and from the top.
///
/// @param foot how far below the top it stands
/// @param size that of its type
record PrintedWord(String text, float left, float right, float foot, float size) {

  /// The same place with other words.
  PrintedWord reading(String other) {
    return new PrintedWord(other, left, right, foot, size);
  }

  /// How many signs it has.
  int length() {
    return text.length();
  }
}
