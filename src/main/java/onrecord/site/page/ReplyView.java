package onrecord.site.page;

import java.util.List;
import java.util.Optional;

/// A reply of the conversation as a page shows it.
///
/// @param next where one can go on from it
public record ReplyView(List<ViewBlock> blocks, List<ViewLink> next) {

  /// Words in one look.
  ///
  /// @param href where a click on them leads; empty for nowhere
  public record ViewRun(String text, boolean bold, boolean italic, Optional<String> href) {}

  /// A link with its words.
  public record ViewLink(String label, String href) {}

  /// A part of it that stands by itself.
  public sealed interface ViewBlock {

    /// The site's own words.
    record ViewWords(List<ViewRun> runs) implements ViewBlock {}

    /// Things listed.
    record ViewItems(List<List<ViewRun>> items) implements ViewBlock {}

    /// Words of a statement and whose they are.
    ///
    /// @param href where they stand in the statement
    /// @param language the words' own
    /// @param direction the words' own
    record ViewQuotation(
        List<ViewRun> words, List<ViewRun> citation, String href, String language, String direction)
        implements ViewBlock {}

    /// A quotation, and in its place what was done to it.
    record ViewDifferences(List<ViewChange> changes, String language, String direction)
        implements ViewBlock {}

    /// Lines as they are.
    record ViewLines(List<String> lines) implements ViewBlock {}
  }

  /// A stretch of a compared quotation.
  ///
  /// @param archive what stands in the archive; empty for nothing
  /// @param quoted what was quoted; empty for nothing
  /// @param same whether nothing was changed
  public record ViewChange(String archive, String quoted, boolean same) {}
}
