package onrecord.answer;

import java.util.List;
import java.util.Optional;

/// What the archive says to a quotation.
public sealed interface Verdict {

  /// The quotation, as it was given.
  String quoted();

  /// It stands there word for word.
  ///
  /// @param matches each place, the earliest statement first
  record Verbatim(String quoted, List<QuotationMatch> matches) implements Verdict {}

  /// It stands there with other words.
  ///
  /// @param matches each place that is as near, the earliest statement first
  record Altered(String quoted, List<QuotationMatch> matches) implements Verdict {}

  /// It was put together from several places.
  ///
  /// @param parts the places in the order of the quotation
  record Stitched(String quoted, List<QuotationMatch> parts) implements Verdict {}

  /// It is a statement's title or summary with what stands below it.
  ///
  /// @param parts the places in the order of the quotation, all of one statement
  record Headed(String quoted, List<QuotationMatch> parts) implements Verdict {

    /// Whether each stands there word for word.
    public boolean isVerbatim() {
      return parts.stream().allMatch(QuotationMatch::isVerbatim);
    }
  }

  /// It is not in this archive.
  ///
  /// @param nearest what is like it all the same; not the same words
  record Absent(String quoted, Optional<Quote> nearest) implements Verdict {}

  /// It has too few words, and does not stand in exactly one place.
  record TooShort(String quoted) implements Verdict {}
}
