package onrecord.answer.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onrecord.index.PassageVectors;
import onrecord.index.PassageVectors.QuantizedVector;
import onrecord.index.TextReading;
import onrecord.language.Analysis;
import onrecord.language.Words;

/// How near each token of a question is to the nearest token of a passage.
final class LateInteraction {
  private final List<QuantizedVector> tokens;
  private final double[] weights;
  private final float[] mean;

  private LateInteraction(List<QuantizedVector> tokens, double[] weights, float[] mean) {
    this.tokens = tokens;
    this.weights = weights;
    this.mean = mean;
  }

  /// What a passage comes to.
  ///
  /// @param all the mean over the question's tokens, with what stands over the passage
  /// @param own the same by the passage's own words
  /// @param rare the same, the rare words of the question counting more
  /// @param least of the own words, how near the question's worst held token is
  /// @param sentences by the words of each sentence alone
  /// @param mean the cosine of the mean of the question's tokens and that of the nearest sentence's
  record Nearness(
      double all, double own, double rare, double least, List<Double> sentences, double mean) {
    double bestSentence() {
      double best = 0;
      for (double one : sentences) {
        best = Math.max(best, one);
      }
      return best;
    }
  }

  /// What a word of the question counts for.
  @FunctionalInterface
  interface Rarity {
    double of(String folded);
  }

  /// Of a question: its tokens that are part of no function word, or all where there are no others.
  static LateInteraction of(String text, TextReading reading, Rarity rarity) {
    List<Words.Word> words = Words.in(text);
    List<QuantizedVector> tokens = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (TextReading.ReadToken token : reading.tokens()) {
      for (Words.Word word : words) {
        if (word.span().overlaps(token.place()) && !Analysis.isFunctionWord(word.folded(), "en")) {
          tokens.add(QuantizedVector.of(token.vector()));
          weights.add(rarity.of(word.folded()));
          break;
        }
      }
    }
    if (tokens.isEmpty()) {
      reading.tokens().forEach(token -> tokens.add(QuantizedVector.of(token.vector())));
      reading.tokens().forEach(token -> weights.add(1.0));
    }
    return new LateInteraction(
        tokens, weights.stream().mapToDouble(Double::doubleValue).toArray(), mean(reading));
  }

  private static float[] mean(TextReading reading) {
    int width = reading.tokens().stream().mapToInt(token -> token.vector().length).max().orElse(0);
    float[] mean = new float[width];
    for (TextReading.ReadToken token : reading.tokens()) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token.vector()[i];
      }
    }
    return mean;
  }

  Nearness with(PassageVectors passage) {
    double[] own = new double[tokens.size()];
    double[] sentences = new double[Math.max(0, passage.segments() - 1)];
    double nearestMean = 0;
    for (int i = 0; i < sentences.length; i++) {
      double[] nearest = passage.nearest(i + 1, tokens);
      sentences[i] = mean(nearest);
      nearestMean = Math.max(nearestMean, tokens.isEmpty() ? 0 : passage.meanCosine(i + 1, mean));
      raise(own, nearest);
    }
    double[] all = own.clone();
    raise(all, passage.nearest(0, tokens));
    return new Nearness(
        mean(all),
        mean(own),
        weighted(all),
        least(all),
        Arrays.stream(sentences).boxed().toList(),
        nearestMean);
  }

  private static void raise(double[] most, double[] others) {
    for (int i = 0; i < most.length; i++) {
      most[i] = Math.max(most[i], others[i]);
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }

  private static double least(double[] values) {
    double least = values.length == 0 ? 0 : 1;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private double weighted(double[] values) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      weight += weights[i];
    }
    return weight == 0 ? 0 : sum / weight;
  }
}
