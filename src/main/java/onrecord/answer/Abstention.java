package onrecord.answer;

import java.util.List;
import java.util.Optional;
import onrecord.answer.Answer.Reason;
import onrecord.answer.retrieval.Hit;
import onrecord.answer.retrieval.Retriever;
import onrecord.language.Words;

/// Decides whether the archive answers a question, and if not, why not.
final class Abstention {
  /// Below this score of the best hit there is no answer; set on judged questions, decision record
  /// 0004.
  private static final double LIKELY = 0.012;

  private static final double LIKELY_BY_WORDS = 0.1;

  /// Whatever its score, a hit that holds this share of the question's terms speaks to it.
  private static final double COVERED = 0.6;

  /// Where no term of the question is heard, a sentence must be at least this near in meaning.
  private static final double NEAR = 0.7;

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
    if (question.about().terms().isEmpty()) {
      return Optional.of(Decision.of(Reason.NOT_A_QUESTION));
    }
    return Optional.empty();
  }

  private static boolean isWritten(String text) {
    long written = text.codePoints().filter(Character::isLetterOrDigit).count();
    long marks =
        text.codePoints()
            .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c))
            .count();
    return !Words.in(text).isEmpty() && written >= WRITTEN * (written + marks);
  }

  /// What the hits tell.
  Optional<Decision> after(Question question, Retriever.RankedSearch search) {
    List<Hit> hits = search.allowed().hits();
    if (hits.isEmpty()) {
      return Optional.of(Decision.of(Reason.NOTHING_RELEVANT));
    }
    List<String> missing = MissingNames.missing(question, hits);
    if (question.unknown().isPresent() && !isNamed(question.unknown().get(), hits)) {
      return Optional.of(
          new Decision(
              missing.isEmpty() ? Reason.NO_SUCH_ORGANIZATION : Reason.NEVER_MENTIONED,
              List.of(question.unknown().get())));
    }
    if (!missing.isEmpty()) {
      boolean elsewhere =
          !question.asked().isEmpty()
              && MissingNames.missing(question, search.anywhere().hits()).isEmpty();
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

  /// Whether a passage by itself would do for an answer.
  boolean bears(Question question, Hit hit) {
    List<Hit> alone = List.of(hit);
    return MissingNames.missing(question, alone).isEmpty()
        && !isWanting(question, Evidence.of(question, alone));
  }

  private boolean isWanting(Question question, Evidence evidence) {
    boolean kindless = wants(question.about().kind()) && evidence.kind() <= 0;
    boolean unheard = evidence.unheard() == 1 && evidence.meaning() < NEAR;
    double likely = retriever.semantic() ? LIKELY : LIKELY_BY_WORDS;
    boolean unlikely = evidence.best() < likely && evidence.coverage() < COVERED;
    return kindless || unheard || unlikely;
  }

  private static boolean wants(AnswerKind kind) {
    return kind == AnswerKind.NUMBER || kind == AnswerKind.SHARE;
  }

  private static boolean isNamed(String name, List<Hit> hits) {
    String folded = Words.folded(name);
    return hits.stream().anyMatch(hit -> Words.folded(hit.passage().text()).contains(folded));
  }
}
