package onrecord.program.engine;

import java.time.Duration;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Explanation;
import onrecord.answer.Question;
import onrecord.answer.Quote;

/// An answerer at whose answers somebody looks; not at those that are given again.
record ObservedAnswerer(Answerer answerer, Eye eye) implements Answerer {

  /// Whoever looks.
  public interface Eye {
    /// A question got that answer, in that time.
    void saw(Question question, Answer answer, Duration took);
  }

  @Override
  public Answer answer(Question question) {
    long begun = System.nanoTime();
    Answer answer = answerer.answer(question);
    eye.saw(question, answer, Duration.ofNanos(System.nanoTime() - begun));
    return answer;
  }

  @Override
  public Answer again(Question question) {
    return answerer.again(question);
  }

  @Override
  public Explanation explain(Question question) {
    long begun = System.nanoTime();
    Explanation explanation = answerer.explain(question);
    eye.saw(question, explanation.answer(), Duration.ofNanos(System.nanoTime() - begun));
    return explanation;
  }

  @Override
  public List<Quote> bearing(Question question, double least) {
    return answerer.bearing(question, least);
  }

  @Override
  public List<Quote> answeredBy(Question question) {
    return answerer.answeredBy(question);
  }

  @Override
  public double fit(Question question) {
    return answerer.fit(question);
  }

  @Override
  public List<Quote> search(String query, int limit) {
    return answerer.search(query, limit);
  }
}
