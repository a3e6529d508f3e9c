package onrecord.answer.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Weighs the signals: a linear model of which passage answers, its sum as a likelihood. The
/// weights were learned as the table itself tells; with and without vectors they differ.
final class Ranking {
  private static final Ranking WITH_MEANING = read(1);
  private static final Ranking BY_WORDS = read(2);

  private final Map<Signal, Double> weights = new EnumMap<>(Signal.class);
  private double bias;

  private Ranking() {}

  private static Ranking read(int column) {
    Ranking ranking = new Ranking();
    var table = Ranking.class.getResourceAsStream("ranking.tsv");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          ranking.add(line.split("\t", -1), column);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the program itself", e);
    }
    return ranking;
  }

  private void add(String[] row, int column) {
    double weight = Double.parseDouble(row[column]);
    if (row[0].equals("BIAS")) {
      bias = weight;
    } else {
      weights.put(Signal.valueOf(row[0]), weight);
    }
  }

  private double sum(Map<Signal, Double> signals) {
    double sum = bias;
    for (Map.Entry<Signal, Double> signal : signals.entrySet()) {
      sum += weights.getOrDefault(signal.getKey(), 0.0) * signal.getValue();
    }
    return sum;
  }

  /// 0 to 1.
  static double score(Map<Signal, Double> signals, boolean meaning) {
    double sum = (meaning ? WITH_MEANING : BY_WORDS).sum(signals);
    return 1 / (1 + Math.exp(-sum));
  }

  /// The same score without what speaks for it because somebody or some time was asked for.
  static double unasked(double score, Map<Signal, Double> signals) {
    double asked = 0;
    for (Signal signal : List.of(Signal.SPEAKER, Signal.PERIOD)) {
      asked += WITH_MEANING.weights.getOrDefault(signal, 0.0) * signals.getOrDefault(signal, 0.0);
    }
    return 1 / (1 + (1 - score) / Math.max(score, Double.MIN_NORMAL) * Math.exp(asked));
  }

  /// How well one sentence fits among those of good passages, 0 to 1.
  static double sentence(Signals.SentenceSignals sentence, boolean meaning) {
    double sum =
        2.0 * sentence.coverage()
            + 0.5 * sentence.kind()
            + (meaning ? 10.3 * sentence.meaning() - 8.3 : -1.5);
    return 1 / (1 + Math.exp(-sum));
  }
}
