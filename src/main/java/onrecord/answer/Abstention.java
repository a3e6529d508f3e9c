package onrecord.answer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import onrecord.answer.Answer.Reason;
import onrecord.answer.retrieval.Evidence;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;
import onrecord.answer.retrieval.Signal;
import onrecord.answer.retrieval.Speaking;
import onrecord.corpus.Furniture;
import onrecord.index.ChanceLevel;
import onrecord.language.Words;

/// Decides whether the archive answers a question, and if not, why not.
final class Abstention {
  /// Below this likelihood there is no answer, whatever chance looks like in the archive.
  private static final double LIKELY = 0.29;

  /// Where there are no vectors: below this score of the best hit.
  private static final double LIKELY_BY_WORDS = 0.07;

  /// By words alone, a hit that holds this share of the question's terms speaks to it, whatever its
  /// score.
  private static final double COVERED = 0.5;

  /// A further quote must be at least this likely to be right, or this share as likely as the
  /// first.
  private static final double FURTHER = 0.1;

  private static final double AS_LIKELY = 0.5;

  /// Whoever is told unasked is told of statements that fit at least so well, and at least this
  /// share as well as the one that fits best.
  private static final double TELLING = 0.17;

  private static final double TOLD_SHARE = 0.4;

  /// Where somebody's words are asked for, among so many hits they must be.
  private static final int NEAREST = 8;

  /// A question of which less than this share is letters and digits is no question.
  private static final double WRITTEN = 0.62;

  private final Retriever retriever;

  Abstention(Retriever retriever) {
    this.retriever = retriever;
  }

  /// Why there is no answer.
  ///
  /// @param missing what the question names and the archive does not
  record Decision(Reason reason, List<String> missing) {
    static Decision of(Reason reason) {
      return new Decision(reason, List.of());
    }
  }

  /// What can be told before anything is looked for.
  Optional<Decision> before(Question question) {
    if (question.about().instruction() || !isWritten(question.text())) {
      return Optional.of(Decision.of(Reason.NOT_A_QUESTION));
    }
    if (question
        .limits()
        .foreign()
        .filter(language -> !retriever.reads(language, question.text()))
        .isPresent()) {
      return Optional.of(Decision.of(Reason.LANGUAGE_NOT_READ));
    }
    if (!question.asked().isEmpty() && !retriever.speaks(question)) {
      return Optional.of(
          new Decision(
              Reason.NO_SUCH_ORGANIZATION,
              question.asked().stream().map(asked -> asked.name()).toList()));
    }
    if (question.period().filter(Period::ofStatement).isPresent()
        && !retriever.speaksThen(question)) {
      return Optional.of(new Decision(Reason.NOTHING_FROM_PERIOD, List.of()));
    }
    if (question.about().terms().isEmpty() && !question.ofAnyMatter()) {
      return Optional.of(Decision.of(Reason.NOT_A_QUESTION));
    }
    return Optional.empty();
  }

  private static boolean isWritten(String text) {
    long written = text.codePoints().filter(Abstention::isOfWord).count();
    long marks = text.codePoints().filter(c -> !isOfWord(c) && !Character.isWhitespace(c)).count();
    return !Words.in(text).isEmpty() && written >= WRITTEN * (written + marks);
  }

  /// A letter or digit, or what is written to one: the vowels of Hindi, the points of Hebrew.
  private static boolean isOfWord(int sign) {
    return Character.isLetterOrDigit(sign)
        || switch (Character.getType(sign)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT ->
              true;
          default -> false;
        };
  }

  /// What the hits tell.
  Optional<Decision> after(Question question, Retriever.RankedSearch search) {
    return after(question, search.allowed().hits(), () -> search.anywhere().hits());
  }

  /// What the hits in one statement tell by themselves.
  Optional<Decision> after(Question question, List<Hit> hits) {
    return after(question, hits, () -> hits);
  }

  private Optional<Decision> after(
      Question question, List<Hit> hits, Supplier<List<Hit>> anywhere) {
    if (hits.isEmpty() || isUnsaid(question, hits)) {
      return Optional.of(Decision.of(Reason.NOTHING_RELEVANT));
    }
    List<String> missing = MissingNames.missing(question, hits);
    if (question.unknown().isPresent() && !speaks(question.unknown().get(), hits)) {
      return Optional.of(
          new Decision(
              missing.isEmpty() ? Reason.NO_SUCH_ORGANIZATION : Reason.NEVER_MENTIONED,
              List.of(question.unknown().get())));
    }
    if (!missing.isEmpty()) {
      boolean elsewhere =
          !question.asked().isEmpty() && MissingNames.missing(question, anywhere.get()).isEmpty();
      return Optional.of(
          new Decision(
              elsewhere ? Reason.NOTHING_BY_ORGANIZATION : Reason.NEVER_MENTIONED, missing));
    }
    if (isWanting(question, Evidence.of(question, hits))) {
      return Optional.of(
          Decision.of(
              question.asked().isEmpty()
                  ? Reason.NOTHING_RELEVANT
                  : Reason.NOTHING_BY_ORGANIZATION));
    }
    return Optional.empty();
  }

  /// Whether none of the first hits holds a word of what must be said.
  private static boolean isUnsaid(Question question, List<Hit> hits) {
    List<Term> said =
        question.about().terms().stream()
            .filter(term -> question.limits().said().contains(term.written()))
            .toList();
    return !said.isEmpty()
        && hits.stream()
            .limit(NEAREST)
            .noneMatch(hit -> said.stream().anyMatch(term -> term.isIn(hit.passage().text())));
  }

  /// Where there are hits, and none of them can be quoted.
  Decision ofNoQuote(Question question) {
    boolean none = question.period().isPresent() && !retriever.speaksThen(question);
    return Decision.of(
        none
            ? Reason.NOTHING_FROM_PERIOD
            : question.asked().isEmpty()
                ? Reason.NOTHING_RELEVANT
                : Reason.NOTHING_BY_ORGANIZATION);
  }

  /// Whether a passage by itself would do for an answer.
  boolean bears(Question question, Hit hit) {
    return hit.score() >= FURTHER
        && isOfKind(question, hit)
        && MissingNames.missing(question, List.of(hit)).isEmpty();
  }

  /// Whether a hit is worth a further quote where the first of them answers already.
  Predicate<Hit> following(Question question, List<Hit> hits) {
    double enough =
        hits.isEmpty() ? FURTHER : Math.min(FURTHER, AS_LIKELY * hits.getFirst().score());
    return hit -> hit.score() >= enough;
  }

  /// Whether a statement of which nobody asked anew is worth telling of: not because it is the
  /// nearest, and not beside others that fit far better (decision record 0079).
  Predicate<List<Hit>> telling(Collection<List<Hit>> statements) {
    double best = statements.stream().mapToDouble(hits -> hits.getFirst().score()).max().orElse(0);
    return hits -> {
      Hit first = hits.getFirst();
      boolean meant = first.signals().getOrDefault(Signal.MEANING, 0.0) > 0;
      return first.score() >= Math.max(meant ? TELLING : 0, TOLD_SHARE * best);
    };
  }

  private static boolean isOfKind(Question question, Hit hit) {
    return !isKindless(question, Evidence.of(question, List.of(hit)));
  }

  private boolean isWanting(Question question, Evidence evidence) {
    boolean unlikely =
        evidence.meaning() > 0
            ? isChance(question, evidence)
            : evidence.best() < LIKELY_BY_WORDS && evidence.coverage() < COVERED;
    boolean unheard = evidence.unheard() == 1 && evidence.meaning() == 0;
    return isKindless(question, evidence) || unheard || unlikely;
  }

  /// Whether it fits no better than what is found for questions that the archive does not answer.
  /// Those name nobody and no time: where a question does, fewer passages are there to choose from,
  /// and in a comparison the first stands out from none of the other sides'.
  private boolean isChance(Question question, Evidence evidence) {
    boolean narrowed =
        question.comparison()
            || !question.asked().isEmpty()
            || question.period().filter(Period::ofStatement).isPresent();
    ChanceLevel chance = narrowed ? ChanceLevel.UNKNOWN : retriever.chance();
    return evidence.likelihood(question.about().kind()) < Math.max(LIKELY, chance.likelihood())
        || evidence.best() < chance.score();
  }

  /// Whether a number is asked for, and there is none.
  private static boolean isKindless(Question question, Evidence evidence) {
    return switch (question.about().kind()) {
      case NUMBER, SHARE -> evidence.kind() <= 0;
      case TIME, PERSON, PLACE, REASON, YES_NO, POSITION, OPEN -> false;
    };
  }

  /// Of those found what somebody says, or is told to have said, who is asked for and has issued
  /// nothing; everything where nobody is. Names of those who signed are for who asks for persons.
  static List<Hit> spoken(Question question, List<Hit> hits) {
    List<Hit> said = question.unknown().map(name -> new Speaking(name).of(hits)).orElse(hits);
    return question.about().kind() == AnswerKind.PERSON
        ? said
        : said.stream().filter(hit -> !Furniture.isSignatures(hit.passage().text())).toList();
  }

  /// Whether any of the first hits is in somebody's words, or tells what they said.
  private static boolean speaks(String name, List<Hit> hits) {
    var speaking = new Speaking(name);
    return hits.stream().limit(NEAREST).anyMatch(speaking::isIn);
  }
}
