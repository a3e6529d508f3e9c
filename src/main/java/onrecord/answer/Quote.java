package onrecord.answer;

import java.util.Optional;
import onrecord.corpus.Statement;
import onrecord.corpus.StatementPart;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// Verbatim words: a statement and a span of its text, in one voice.
///
/// @param span the quoted words, in UTF-16 code units of the statement's text
/// @param voice whose words they are; empty where they are the statement's own
/// @param paragraph the paragraph around them
/// @param score how well they fit the question, 0 to 1
/// @param part which of the statement's words they are; of a title or a summary the statement has
///   that part in the place of its text
/// @param sentence the one of the words' sentences that fits best; all of them where none does
public record Quote(
    Statement statement,
    Span span,
    Optional<Voice> voice,
    Span paragraph,
    double score,
    StatementPart part,
    Span sentence) {

  /// Words of which no sentence fits better than the others.
  public Quote(
      Statement statement,
      Span span,
      Optional<Voice> voice,
      Span paragraph,
      double score,
      StatementPart part) {
    this(statement, span, voice, paragraph, score, part, span);
  }

  /// Words of a statement's text.
  public Quote(
      Statement statement, Span span, Optional<Voice> voice, Span paragraph, double score) {
    this(statement, span, voice, paragraph, score, StatementPart.TEXT);
  }

  /// The same, fitting so well.
  Quote scored(double other) {
    return new Quote(statement, span, voice, paragraph, other, part, sentence);
  }

  /// The same, one of its sentences fitting best.
  Quote fittingBest(Span one) {
    return new Quote(statement, span, voice, paragraph, score, part, one);
  }

  /// The quoted words.
  public String text() {
    return span.of(statement.text());
  }
}
