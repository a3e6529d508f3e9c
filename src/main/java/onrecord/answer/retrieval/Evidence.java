package onrecord.answer.retrieval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onrecord.answer.AnswerKind;
import onrecord.answer.Question;
import onrecord.answer.Term;

/// What speaks for there being an answer among the hits.
///
/// @param best the first hit's score, 0 to 1
/// @param meaning the cosine of the first passages' nearest; 0 where they have no vectors
/// @param least how near the question's least near token is in the best of them
/// @param coverage the share of the question's terms, by rarity, that one of the first hits holds
/// @param names the same of its names and numbers
/// @param kind whether any of the first hits holds the kind of words that would answer
/// @param nearest the cosine of the question's and the first hit's nearest sentence's tokens, taken
///   together; 0 where they have no vectors
/// @param bare whether a number or a time is asked for and the first hit's best sentence has none
///   but those that the question names
/// @param margin how far the first hit stands out from the sixth, in the logarithm of the odds
/// @param unheard the share of the question's terms that no hit holds
public record Evidence(
    double best,
    double meaning,
    double least,
    double coverage,
    double names,
    double kind,
    double nearest,
    boolean bare,
    double margin,
    double unheard) {
  private static final int FIRST = 3;
  private static final int RIVALS = 6;

  /// Of a question and what was found, the best first.
  public static Evidence of(Question question, List<Hit> hits) {
    List<Hit> first = hits.subList(0, Math.min(FIRST, hits.size()));
    return new Evidence(
        hits.isEmpty() ? 0 : hits.getFirst().score(),
        most(first, Signal.MEANING),
        most(first, Signal.LEAST_TOKEN),
        most(first, Signal.COVERAGE),
        most(first, Signal.NAMES),
        kind(first),
        most(first.subList(0, Math.min(1, first.size())), Signal.SENTENCE_MEAN),
        isBare(question, hits),
        margin(hits),
        unheard(question, hits));
  }

  /// How likely one of the hits answers: logistic models learned on several question sets together,
  /// with questions whose answer was taken out (decision records 0024, 0123 and 0124).
  ///
  /// @param wanted the kind of words that would answer
  public double likelihood(AnswerKind wanted) {
    double lacking = isTold(wanted) ? 1 - kind : 0;
    double sum =
        meaning == 0
            ? 0.3 * odds(best) + margin + 1.3 * names - 3.1 * lacking - 1.44
            : nearest == 0 ? mixed(lacking) : fit() - 0.96 * lacking - (bare ? 1.4 : 0);
    return 1 / (1 + Math.exp(-sum));
  }

  /// Where the first hit has no vectors and others have: the model does not read its language.
  private double mixed(double lacking) {
    return 0.5 * odds(best) + 0.56 * margin + 4.46 * least + 1.1 * names - 4.16 * lacking - 2.41;
  }

  /// What the vectors and the hits' places tell, as logarithm of the odds.
  private double fit() {
    return 0.09 * odds(best)
        + 0.66 * margin
        + 3.41 * least
        + 0.52 * names
        + 9.69 * nearest
        - 3.94 * meaning
        - 6.66;
  }

  /// Whether words of that kind can be told by their form.
  private static boolean isTold(AnswerKind kind) {
    return switch (kind) {
      case NUMBER, SHARE, TIME, PERSON, PLACE -> true;
      case REASON, YES_NO, POSITION, OPEN -> false;
    };
  }

  private static boolean isBare(Question question, List<Hit> hits) {
    return hits.stream()
        .limit(1)
        .flatMap(
            hit ->
                hit.sentences().stream()
                    .max(Comparator.comparingDouble(Hit.Sentence::score))
                    .map(best -> best.span().of(hit.passage().statement().text()))
                    .stream())
        .anyMatch(words -> AnswerKindFit.isBare(question.about().kind(), question.text(), words));
  }

  /// The kind of words that would answer, in a hit that holds at least a third of what the best
  /// covering one holds.
  private static double kind(List<Hit> hits) {
    double enough = most(hits, Signal.COVERAGE) / 3;
    return most(
        hits.stream()
            .filter(hit -> hit.signals().getOrDefault(Signal.COVERAGE, 0.0) >= enough)
            .toList(),
        Signal.KIND);
  }

  private static double margin(List<Hit> hits) {
    return hits.isEmpty()
        ? 0
        : odds(hits.getFirst().score()) - odds(hits.get(Math.min(RIVALS, hits.size()) - 1).score());
  }

  private static double odds(double likelihood) {
    double inside = Math.clamp(likelihood, 1e-9, 1 - 1e-9);
    return Math.log(inside / (1 - inside));
  }

  private static double unheard(Question question, List<Hit> hits) {
    List<String> terms = question.about().terms().stream().map(Term::written).distinct().toList();
    Set<String> unheard = new HashSet<>(terms);
    hits.forEach(hit -> unheard.retainAll(hit.missing()));
    return terms.isEmpty() ? 0 : (double) unheard.size() / terms.size();
  }

  private static double most(List<Hit> hits, Signal signal) {
    return hits.stream()
        .map(hit -> hit.signals().getOrDefault(signal, 0.0))
        .max(Comparator.naturalOrder())
        .orElse(0.0);
  }
}
