package onrecord.corpus.extraction;

import java.util.List;
import java.util.Map;
import onrecord.corpus.blocks.QuotedLines;
import onrecord.language.Span;

/// What a file shows by itself.
///
/// @param guesses what it seems to say about itself, by front-matter key
/// @param quoted the block quotations in the text, in order: whole paragraphs of it
public record Extract(String text, Layout layout, Map<String, String> guesses, List<Span> quoted) {

  /// A text without block quotations.
  public Extract(String text, Layout layout, Map<String, String> guesses) {
    this(text, layout, guesses, List.of());
  }

  /// A text of lines, some of them perhaps marked with "> ".
  public static Extract ofLines(String raw, Map<String, String> guesses) {
    QuotedLines lines = QuotedLines.of(raw);
    return new Extract(lines.text(), Layout.LINES, guesses, lines.quoted());
  }

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
