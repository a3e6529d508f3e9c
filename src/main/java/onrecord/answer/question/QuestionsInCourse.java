package onrecord.answer.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionReader.Leaning;

/// Understands questions in the course of others: where only the form of a message speaks for its
/// going on from them, it is asked both ways, and what the archive fits better tells. Thread-safe.
public final class QuestionsInCourse {
  /// What it is worth, as a logarithm of odds, that some passage fits the two together by so much
  /// better than the message alone, from 0 to 1. Learned as decision record 0122 tells.
  private static final double TOGETHER = 9;

  /// Where no passage fits the message alone so well, one must hold a word of it: else what was
  /// answered before would be taken for an answer.
  private static final double KNOWN = 0.12;

  /// For what fits so well alone it does not speak that the two fit better together: the question
  /// before does so by itself.
  private static final double ALONE = 0.4;

  /// A message is read several times until it is answered.
  private static final int REMEMBERED = 16;

  private final QuestionReader reader;
  private final ToDoubleFunction<Question> fit;
  private final Map<List<String>, Question> latest = new LinkedHashMap<>();

  /// Of one generation of the archive.
  ///
  /// @param fit how well the passage fits a question that fits it best, 0 to 1
  public QuestionsInCourse(QuestionReader reader, ToDoubleFunction<Question> fit) {
    this.reader = reader;
    this.fit = fit;
  }

  /// How much is to be believed of a message's form.
  public enum Belief {
    /// Nothing: only rules tell that it goes on.
    NONE(Double.POSITIVE_INFINITY),
    /// Little: it may be said to the bot.
    LITTLE(1.6),
    /// As much as was learned.
    WHOLE(0.9);

    private final double enough;

    Belief(double enough) {
      this.enough = enough;
    }
  }

  /// What the words ask after those questions, earliest first.
  public Question read(List<String> before, String asked, Belief belief) {
    return before.isEmpty() || belief == Belief.NONE
        ? reader.read(before, asked)
        : reader
            .leaning(before, asked)
            .map(lean -> settled(lean, List.copyOf(before), asked, belief))
            .orElseGet(() -> reader.read(before, asked));
  }

  private Question settled(Leaning lean, List<String> before, String asked, Belief belief) {
    List<String> key = new ArrayList<>(before);
    key.add(asked);
    key.add(belief.name());
    synchronized (latest) {
      Question known = latest.get(key);
      if (known != null) {
        return known;
      }
    }
    Question alone = reader.read(asked);
    double known = fit.applyAsDouble(alone);
    double together = fit.applyAsDouble(lean.on()) - known;
    Question on = known < KNOWN ? lean.on().saying(lean.fresh()) : lean.on();
    double evidence = TOGETHER * (known < ALONE ? together : Math.min(0, together));
    boolean leans = lean.odds() + evidence >= belief.enough;
    Question meant = leans ? on : alone;
    synchronized (latest) {
      latest.put(key, meant);
      if (latest.size() > REMEMBERED) {
        latest.remove(latest.keySet().iterator().next());
      }
    }
    return meant;
  }
}
