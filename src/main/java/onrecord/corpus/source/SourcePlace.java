package onrecord.corpus.source;

/// A file of the archive, and a line of it.
///
/// @param file relative to the archive's folder, with nothing in it that a terminal would obey
/// @param line from 1; 0 where the file as a whole is meant
public record SourcePlace(String file, int line) {
  private static final int LONGEST = 300;

  public SourcePlace {
    file = visible(file);
  }

  /// Another line of the same file.
  public SourcePlace at(int line) {
    return new SourcePlace(file, line);
  }

  /// The text with line feeds, control characters and the like written out, cut where it gets long.
  static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            each -> {
              switch (Character.getType(each)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE ->
                    visible.append(each == '\n' ? "\\n" : "\\u%04x".formatted(each));
                default -> visible.appendCodePoint(each);
              }
            });
    return text.codePointCount(0, text.length()) > LONGEST ? visible + "…" : visible.toString();
  }
}
