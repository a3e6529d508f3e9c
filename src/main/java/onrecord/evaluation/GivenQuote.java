package onrecord.evaluation;

import onrecord.answer.Quote;

/// A quote that was given, as far as it is scored.
///
/// @param named whether it says that the words are someone else's
record GivenQuote(String statement, String text, boolean named) {
  private static final int LONGEST = 120;
  private static final double ENOUGH = 0.6;

  static GivenQuote of(Quote quote) {
    return new GivenQuote(quote.statement().id(), quote.text(), quote.voice().isPresent());
  }

  /// Whether it is short enough and holds enough of the gold words.
  boolean hits(JudgedQuestion.Gold gold) {
    return statement.equals(gold.statement())
        && ScoredWords.count(text) <= LONGEST
        && ScoredWords.share(gold.span(), text) >= ENOUGH;
  }
}
