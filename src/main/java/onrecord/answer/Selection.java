package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Signal;
import onrecord.corpus.Edtf;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Passage;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.language.Words;

/// Chooses whom to quote: the best words of up to three places, those of different organizations
/// first where several have something to say, then those of different statements; never twice the
/// same paragraph.
final class Selection {
  private static final int FURTHER = 12;

  /// Among those that fit at least this share as well as the best, the latest comes first where
  /// that is asked.
  private static final double ABOUT_AS_WELL = 0.5;

  /// What a third party's words are worth beside those of the one who is asked, as odds.
  private static final double LENT = 0.5;

  /// What words are worth as the first quote of which it is not certain whose they are, as odds.
  private static final double UNNAMED = 0.7;

  /// What more of the same organization, and of the same statement, is worth beside the first, as
  /// odds.
  private static final double SAME_ISSUER = 0.8;

  private static final double SAME_STATEMENT = 0.9;

  private Selection() {}

  /// Quotes in order, those left over, and those asked, or the times compared, that have none.
  record ChosenQuotes(
      List<Quote> quotes, List<Quote> further, List<Asked> silent, List<Period> silentTimes) {
    static ChosenQuotes of(List<Quote> quotes, List<Quote> further, List<Asked> silent) {
      return new ChosenQuotes(quotes, further, silent, List.of());
    }

    Answer.Quoted answering(Question question) {
      return new Answer.Quoted(question, quotes, silent, further, silentTimes);
    }
  }

  static ChosenQuotes of(Question question, List<Hit> hits, int most) {
    return of(question, hits, most, hit -> true);
  }

  /// @param bears whether a hit would be an answer by itself
  static ChosenQuotes of(Question question, List<Hit> hits, int most, Predicate<Hit> bears) {
    boolean sides = question.comparison() && question.asked().size() > 1;
    List<Hit> ordered =
        sides || question.about().latest()
            ? ordered(question, hits)
            : ordered(question, hits, bears);
    List<Hit> chosen = new ArrayList<>();
    List<Asked> silent = new ArrayList<>();
    List<Period> silentTimes = new ArrayList<>();
    if (sides) {
      compare(question, ordered, silent, chosen);
    } else if (!question.times().isEmpty()) {
      compareTimes(question, ordered.stream().filter(bears).toList(), silentTimes, chosen);
    } else {
      chosen.addAll(choose(question, ordered, most, bears));
    }
    List<Hit> places = new ArrayList<>(chosen);
    for (Hit hit : ordered) {
      if (places.size() < chosen.size() + FURTHER && isElsewhere(hit, places) && bears.test(hit)) {
        places.add(hit);
      }
    }
    List<Quote> further = places.stream().skip(chosen.size()).map(Selection::quote).toList();
    return new ChosenQuotes(
        chosen.stream().map(Selection::quote).toList(), further, silent, silentTimes);
  }

  /// The hits in order, or the latest first where that is asked.
  static List<Hit> ordered(Question question, List<Hit> hits) {
    List<Hit> ordered = new ArrayList<>(ordered(question, hits, hit -> true));
    if (question.about().latest() && !ordered.isEmpty()) {
      double enough = ordered.getFirst().score() * ABOUT_AS_WELL;
      ordered.sort(
          Comparator.<Hit, Boolean>comparing(hit -> hit.score() < enough)
              .thenComparing(
                  hit -> date(hit).map(day -> -day.latest().toEpochDay()).orElse(Long.MAX_VALUE)));
    }
    return ordered;
  }

  /// The best hit that can be quoted, and those after it that would be answers by themselves: the
  /// others are not even looked at.
  private static List<Hit> ordered(Question question, List<Hit> hits, Predicate<Hit> bears) {
    Comparator<Hit> best = Comparator.comparingDouble(hit -> -worth(question, hit));
    List<Hit> ordered = new ArrayList<>();
    for (Hit hit : hits.stream().sorted(best).toList()) {
      Passage passage = hit.passage();
      if ((ordered.isEmpty() || bears.test(hit))
          && passage.quotable()
          && Times.fits(question, passage)) {
        ordered.add(hit);
      }
    }
    return ordered;
  }

  private static double worth(Question question, Hit hit) {
    double odds = hit.score() / Math.max(Double.MIN_NORMAL, 1 - hit.score());
    return odds * (isLent(question, hit) ? LENT : 1);
  }

  /// Whether the words are a third party's where somebody else is asked.
  private static boolean isLent(Question question, Hit hit) {
    return !question.asked().isEmpty()
        && hit.passage().voice().isPresent()
        && hit.signals().getOrDefault(Signal.SPEAKER, 0.0) == 0;
  }

  private static Optional<Edtf> date(Hit hit) {
    return hit.passage().statement().masthead().date();
  }

  private static void compare(
      Question question, List<Hit> hits, List<Asked> silent, List<Hit> chosen) {
    for (Asked asked : question.asked()) {
      List<Hit> theirs = hits.stream().filter(hit -> isBy(hit, asked)).toList();
      if (!theirs.isEmpty() && MissingNames.missing(question, theirs).isEmpty()) {
        chosen.add(ownFirst(question, theirs));
      } else {
        silent.add(asked);
      }
    }
  }

  /// The best of a side's hits; words that it only quotes must fit twice as well as its own.
  private static Hit ownFirst(Question question, List<Hit> theirs) {
    Hit best = theirs.getFirst();
    return theirs.stream()
        .filter(hit -> !isLent(question, hit))
        .findFirst()
        .filter(own -> 2 * own.score() >= best.score())
        .orElse(best);
  }

  /// For each time the best that is of it and says it in words of its own; what was issued then
  /// comes before what only speaks of then.
  private static void compareTimes(
      Question question, List<Hit> hits, List<Period> silent, List<Hit> chosen) {
    for (Period time : question.times()) {
      Question then = question.within(time);
      List<Hit> own =
          hits.stream()
              .filter(hit -> Times.fits(then, hit.passage()) && isElsewhere(hit, chosen))
              .toList();
      List<Hit> issued = own.stream().filter(hit -> Times.isFrom(time, hit.passage())).toList();
      if (own.isEmpty()) {
        silent.add(time);
      } else {
        chosen.add(ownFirst(question, issued.isEmpty() ? own : issued));
      }
    }
  }

  /// One by one the hit that is worth most, where one of the same issuer, and more so one of the
  /// same statement, is worth less than one of another; where the latest is asked for, in order.
  private static List<Hit> choose(
      Question question, List<Hit> hits, int most, Predicate<Hit> bears) {
    List<Hit> taken = new ArrayList<>();
    Comparator<Hit> better =
        question.about().latest()
            ? (_, _) -> 0
            : Comparator.comparingDouble(hit -> worth(question, hit, taken));
    while (taken.size() < most) {
      Optional<Hit> next =
          hits.stream()
              .filter(hit -> isElsewhere(hit, taken) && (taken.isEmpty() || bears.test(hit)))
              .reduce((one, other) -> better.compare(other, one) > 0 ? other : one);
      if (next.isEmpty()) {
        break;
      }
      taken.add(next.get());
    }
    return Stream.concat(taken.stream().limit(1), hits.stream().filter(taken::contains))
        .distinct()
        .toList();
  }

  private static double worth(Question question, Hit hit, List<Hit> taken) {
    Passage passage = hit.passage();
    boolean issued =
        taken.stream().anyMatch(other -> issuer(other.passage()).equals(issuer(passage)));
    boolean stated =
        taken.stream()
            .anyMatch(other -> other.passage().statement().id().equals(passage.statement().id()));
    boolean open =
        taken.isEmpty() && passage.voice().filter(voice -> voice.name().isEmpty()).isPresent();
    return worth(question, hit)
        * (open ? UNNAMED : 1)
        * (stated ? SAME_STATEMENT : 1)
        * (issued ? SAME_ISSUER : 1);
  }

  /// Whether a hit stands in none of their paragraphs and says it in other words.
  private static boolean isElsewhere(Hit hit, List<Hit> others) {
    return others.stream().noneMatch(other -> other.isBeside(hit) || other.says(hit));
  }

  /// Who issued a passage's statement: its organization, else its first author, else the statement
  /// stands for itself.
  private static String issuer(Passage passage) {
    Masthead masthead = passage.statement().masthead();
    return masthead
        .organization()
        .map(Organization::key)
        .or(() -> masthead.authors().stream().findFirst())
        .orElse(passage.statement().id());
  }

  private static boolean isBy(Hit hit, Asked asked) {
    Masthead masthead = hit.passage().statement().masthead();
    return asked.organization().isEmpty()
        ? speakers(hit.passage()).map(Words::folded).anyMatch(asked.authors()::contains)
        : masthead.organization().filter(one -> one.key().equals(asked.organization())).isPresent();
  }

  /// Those who may be asked for by name: whose words they are, or who signed them.
  private static Stream<String> speakers(Passage passage) {
    return passage.voice().flatMap(Voice::name).isPresent()
        ? passage.speakers()
        : Stream.concat(passage.speakers(), passage.statement().masthead().authors().stream());
  }

  static Quote quote(Hit hit) {
    Passage passage = hit.passage();
    Span words = Spans.best(hit);
    return new Quote(
            passage.statement(), words, passage.voiceOf(words), passage.paragraph(), hit.score())
        .fittingBest(Spans.strongestSentence(hit));
  }
}
