package onrecord.archive;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Explanation;
import onrecord.answer.Quote;
import onrecord.question.Question;

/// An answerer of which it is noted how long answers take, and which questions it leaves
/// unanswered.
///
/// @param unanswered hears their words
public record Noted(Answerer answerer, AnswerTimes times, Consumer<String> unanswered)
    implements Answerer {

  @Override
  public Answer answer(Question question) {
    long begun = System.nanoTime();
    Answer answer = answerer.answer(question);
    times.add(Duration.ofNanos(System.nanoTime() - begun));
    if (answer instanceof Answer.Abstained abstained
        && abstained.reason() != Answer.Reason.NOT_A_QUESTION) {
      unanswered.accept(question.text());
    }
    return answer;
  }

  @Override
  public Explanation explain(Question question) {
    return answerer.explain(question);
  }

  @Override
  public List<Quote> bearing(Question question, double least) {
    return answerer.bearing(question, least);
  }

  @Override
  public List<Quote> search(String query, int limit) {
    return answerer.search(query, limit);
  }
}
