package onrecord.corpus.extraction;

import java.util.Map;

/// What a file shows by itself.
///
/// @param guesses what it seems to say about itself, by front-matter key
public record Extract(String text, Layout layout, Map<String, String> guesses) {

  /// How the text is divided.
  public enum Layout {
    /// One paragraph a line.
    PARAGRAPHS,
    /// Lines as somebody typed, wrapped or printed them.
    LINES,
    /// As statements hold it.
    CANONICAL
  }
}
