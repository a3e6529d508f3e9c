package onrecord.answer.retrieval;

/// What tells how well a passage fits a question. Each is about 0 to 1, higher is better, but for
/// the penalties.
public enum Signal {
  /// Share of the question's terms, by their rarity, that stand in the passage.
  COVERAGE,
  /// The same in its best sentence.
  SENTENCE_COVERAGE,
  /// The same in what stands over the statement and in the line that leads in.
  HEADING_COVERAGE,
  /// BM25 of the terms, of the best attainable.
  BM25,
  /// Share of neighbouring terms that stand near each other in the passage.
  NEARNESS,
  /// Share of its names and numbers that the passage or its heading holds.
  NAMES,
  /// Cosine of the question's and the passage's vectors.
  MEANING,
  /// How near, on average, each token of the question is to the nearest of the best sentence.
  SENTENCE_MEANING,
  /// The same of the passage and what stands over it.
  TOKENS,
  /// The same of the passage alone.
  OWN_TOKENS,
  /// The same as {@link #TOKENS}, the rare words counting more.
  RARE_TOKENS,
  /// Cosine of the mean of the question's tokens and of that of the nearest sentence's.
  SENTENCE_MEAN,
  /// How near the question's least near token is.
  LEAST_TOKEN,
  /// Whether the best sentence holds the kind of words that would answer.
  KIND,
  /// Whether the statement is from the time that the question names.
  PERIOD,
  /// Whether the passage's speaker is the one the question names.
  SPEAKER,
  /// Whether the passage is long enough to say something.
  SUBSTANCE
}
