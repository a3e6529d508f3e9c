package onrecord.answer.retrieval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Weighs the signals: a logistic model of whether a passage answers. The weights were learned as
/// decision record 0003 tells; with and without vectors they differ.
final class Ranking {
  private static final Map<Signal, Double> WITH_MEANING = new EnumMap<>(Signal.class);
  private static final Map<Signal, Double> BY_WORDS = new EnumMap<>(Signal.class);
  private static final double MEANING_BIAS = -21;
  private static final double WORDS_BIAS = -4;

  static {
    WITH_MEANING.put(Signal.COVERAGE, 1.5);
    WITH_MEANING.put(Signal.SENTENCE_COVERAGE, 1.5);
    WITH_MEANING.put(Signal.HEADING_COVERAGE, 0.6);
    WITH_MEANING.put(Signal.BM25, 1.0);
    WITH_MEANING.put(Signal.NEARNESS, 0.7);
    WITH_MEANING.put(Signal.NAMES, 0.7);
    WITH_MEANING.put(Signal.MEANING, 16.0);
    WITH_MEANING.put(Signal.SENTENCE_MEANING, 11.0);
    WITH_MEANING.put(Signal.KIND, 0.5);
    WITH_MEANING.put(Signal.PERIOD, 0.8);
    WITH_MEANING.put(Signal.SPEAKER, 2.0);
    WITH_MEANING.put(Signal.SUBSTANCE, 0.5);
    BY_WORDS.putAll(WITH_MEANING);
    BY_WORDS.put(Signal.MEANING, 0.0);
    BY_WORDS.put(Signal.SENTENCE_MEANING, 0.0);
  }

  private Ranking() {}

  /// 0 to 1.
  static double score(Map<Signal, Double> signals, boolean meaning) {
    Map<Signal, Double> weights = meaning ? WITH_MEANING : BY_WORDS;
    double sum = meaning ? MEANING_BIAS : WORDS_BIAS;
    for (Map.Entry<Signal, Double> signal : signals.entrySet()) {
      sum += weights.getOrDefault(signal.getKey(), 0.0) * signal.getValue();
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// The same score without what speaks for it because somebody or some time was asked for.
  static double unasked(double score, Map<Signal, Double> signals) {
    double asked = 0;
    for (Signal signal : List.of(Signal.SPEAKER, Signal.PERIOD)) {
      asked += WITH_MEANING.getOrDefault(signal, 0.0) * signals.getOrDefault(signal, 0.0);
    }
    return 1 / (1 + (1 - score) / Math.max(score, Double.MIN_NORMAL) * Math.exp(asked));
  }

  /// How well one sentence fits among those of good passages, 0 to 1.
  static double sentence(Signals.SentenceSignals sentence, boolean meaning) {
    double sum =
        2.0 * sentence.coverage()
            + 0.5 * sentence.kind()
            + (meaning ? 9 * sentence.meaning() - 7 : -1.5);
    return 1 / (1 + Math.exp(-sum));
  }
}
