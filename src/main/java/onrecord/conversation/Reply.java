package onrecord.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;

/// What the bot says: blocks of styled words, and buttons under them.
///
/// @param buttons in rows
/// @param chosen the preferences that the message changed, for the surface to keep
public record Reply(List<Block> blocks, List<List<Button>> buttons, Optional<Preferences> chosen) {

  /// A reply that is all words.
  public static Reply of(Block... blocks) {
    return new Reply(Arrays.asList(blocks), List.of(), Optional.empty());
  }

  /// The same, with buttons.
  public Reply with(List<List<Button>> rows) {
    return new Reply(blocks, rows, chosen);
  }

  /// A part of a reply that stands by itself.
  public sealed interface Block {

    /// The bot's own words.
    record Paragraph(List<Run> runs) implements Block {}

    /// One of a list.
    record Item(List<Run> runs) implements Block {}

    /// Words of one statement and nothing else but `[…]` at gaps, paragraphs separated by a line
    /// feed, with the citation that always goes with them.
    record Quotation(List<Run> words, List<Run> citation) implements Block {}

    /// Lines to be shown as they are.
    record Lines(List<String> lines) implements Block {}

    /// The bot's own words, plain.
    static Block said(String text) {
      return new Paragraph(List.of(Run.plain(text)));
    }
  }

  /// A stretch of text in one look.
  ///
  /// @param opens the place in a statement that a tap on it shows
  public record Run(String text, boolean bold, boolean italic, Optional<Opening> opens) {

    /// Words that do not stand out.
    public static Run plain(String text) {
      return new Run(text, false, false, Optional.empty());
    }

    /// Words that stand out.
    public static Run bold(String text) {
      return new Run(text, true, false, Optional.empty());
    }

    /// Words set off.
    public static Run italic(String text) {
      return new Run(text, false, true, Optional.empty());
    }

    Run opening(Opening place) {
      return new Run(text, bold, italic, Optional.of(place));
    }
  }

  /// A place in a statement.
  ///
  /// @param offset in UTF-16 code units of its text
  /// @param payload what a button to it, or a deep link, carries: at most 64 letters, digits, `_`
  ///   and `-`
  public record Opening(String statement, int offset, String payload) {}

  /// Something to press.
  ///
  /// @param payload at most 64 letters, digits, `_` and `-`
  /// @param typed what is typed for it where nothing can be pressed
  public record Button(String label, String payload, String typed) {}
}
