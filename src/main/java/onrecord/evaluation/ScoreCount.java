package onrecord.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.evaluation.JudgedQuestion.Gold;
import onrecord.evaluation.Scores.OfType;

/// The count while answers come in.
final class ScoreCount {
  private final Function<String, Optional<String>> texts;
  // By code point, which is how the lines were sorted first.
  private final SortedMap<String, OfType> types =
      new TreeMap<>(Comparator.comparing(type -> type.codePoints().toArray(), Arrays::compare));
  private int answerable;
  private int rightFirst;
  private int rightInThree;
  private double reciprocalRanks;
  private int wronglyAbstained;
  private int unanswerable;
  private int rightlyAbstained;
  private int comparisons;
  private double covered;
  private int quotes;
  private int notVerbatim;
  private int othersWords;
  private int othersNamed;
  private int firstQuotes;
  private int firstQuoteWords;
  private int missing;

  /// Nothing counted yet.
  ///
  /// @param texts the text of the statement of an id
  ScoreCount(Function<String, Optional<String>> texts) {
    this.texts = texts;
  }

  /// Counts one question without an answer; whether that is right.
  boolean addMissing(JudgedQuestion question) {
    missing++;
    return add(question, List.of());
  }

  /// Counts the quotes given to one question, none where the answer abstained; whether that is
  /// right.
  boolean add(JudgedQuestion question, List<GivenQuote> given) {
    quotes += given.size();
    notVerbatim += (int) given.stream().filter(quote -> !isVerbatim(quote)).count();
    boolean right = question.gold().isEmpty() ? addSilence(given) : addAnswer(question, given);
    types.merge(
        question.type(),
        new OfType(right ? 1 : 0, 1),
        (one, other) -> new OfType(one.right() + other.right(), one.all() + other.all()));
    return right;
  }

  Scores scores() {
    return new Scores(
        answerable,
        rightFirst,
        rightInThree,
        reciprocalRanks,
        wronglyAbstained,
        unanswerable,
        rightlyAbstained,
        comparisons,
        covered,
        quotes,
        notVerbatim,
        othersWords,
        othersNamed,
        (double) firstQuoteWords / Math.max(1, firstQuotes),
        missing,
        types);
  }

  private boolean isVerbatim(GivenQuote quote) {
    String text = texts.apply(quote.statement()).map(ScoredWords::fold).orElse("");
    return text.contains(ScoredWords.fold(quote.text()));
  }

  private boolean addSilence(List<GivenQuote> given) {
    unanswerable++;
    rightlyAbstained += given.isEmpty() ? 1 : 0;
    return given.isEmpty();
  }

  private boolean addAnswer(JudgedQuestion question, List<GivenQuote> given) {
    answerable++;
    if (given.isEmpty()) {
      wronglyAbstained++;
    } else {
      firstQuotes++;
      firstQuoteWords += ScoredWords.count(given.getFirst().text());
    }
    int rank = rank(question, given);
    reciprocalRanks += rank > 0 ? 1.0 / rank : 0;
    rightFirst += rank == 1 ? 1 : 0;
    rightInThree += rank >= 1 && rank <= 3 ? 1 : 0;
    addVoices(question, given);
    return question.comparison() ? addComparison(question, given) : rank == 1;
  }

  /// The place of the first right quote, from 1; 0 where there is none.
  private static int rank(JudgedQuestion question, List<GivenQuote> given) {
    return IntStream.rangeClosed(1, given.size())
        .filter(place -> question.gold().stream().anyMatch(given.get(place - 1)::hits))
        .findFirst()
        .orElse(0);
  }

  private boolean addComparison(JudgedQuestion question, List<GivenQuote> given) {
    Set<String> wanted = question.gold().stream().map(Gold::statement).collect(Collectors.toSet());
    Set<String> quoted = new HashSet<>();
    for (Gold gold : question.gold()) {
      if (given.stream().anyMatch(quote -> quote.hits(gold))) {
        quoted.add(gold.statement());
      }
    }
    comparisons++;
    covered += (double) quoted.size() / wanted.size();
    return quoted.equals(wanted);
  }

  private void addVoices(JudgedQuestion question, List<GivenQuote> given) {
    for (Gold gold : question.gold()) {
      for (GivenQuote quote : given) {
        if (gold.voice().isPresent() && quote.hits(gold)) {
          othersWords++;
          othersNamed += quote.named() ? 1 : 0;
        }
      }
    }
  }
}
