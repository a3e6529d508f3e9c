package onrecord.answer;

import java.util.List;
import onrecord.answer.retrieval.Hit;
import onrecord.language.Span;
import onrecord.language.Words;

/// Chooses the words of a passage that are quoted: its best sentence and the neighbours that belong
/// to it.
final class Spans {
  /// A quote grows to about this many words while its neighbours have something to say.
  private static final int USUAL = 100;

  /// A neighbour is taken in when it fits at least this share as well as the best sentence.
  private static final double WORTH = 0.08;

  private Spans() {}

  static Span best(Hit hit) {
    List<Hit.Sentence> sentences = hit.sentences();
    int first = strongest(hit);
    int last = first;
    double enough = sentences.get(first).score() * WORTH;
    String text = hit.passage().statement().text();
    while (true) {
      double before = first > 0 ? sentences.get(first - 1).score() : -1;
      double after = last + 1 < sentences.size() ? sentences.get(last + 1).score() : -1;
      boolean left = before >= after;
      Span wider =
          left && first > 0
              ? new Span(sentences.get(first - 1).span().start(), sentences.get(last).span().end())
              : last + 1 < sentences.size()
                  ? new Span(
                      sentences.get(first).span().start(), sentences.get(last + 1).span().end())
                  : new Span(0, 0);
      if (Math.max(before, after) < enough || Words.count(wider.of(text)) > USUAL) {
        return new Span(sentences.get(first).span().start(), sentences.get(last).span().end());
      }
      first -= left ? 1 : 0;
      last += left ? 0 : 1;
    }
  }

  /// The best of the sentences that say something by themselves.
  private static int strongest(Hit hit) {
    List<Hit.Sentence> sentences = hit.sentences();
    int best = -1;
    for (int i = 0; i < sentences.size(); i++) {
      boolean better = best < 0 || sentences.get(i).score() > sentences.get(best).score();
      if (better && hit.passage().says(sentences.get(i).span())) {
        best = i;
      }
    }
    return Math.max(0, best);
  }

  /// Its best sentence alone.
  static Span strongestSentence(Hit hit) {
    return hit.sentences().get(strongest(hit)).span();
  }

  /// The score of its best sentence.
  static double strength(Hit hit) {
    return hit.sentences().get(strongest(hit)).score();
  }
}
