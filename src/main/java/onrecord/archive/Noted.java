package onrecord.archive;

import java.time.Duration;
import java.util.function.Consumer;
import onrecord.answer.Answer;
import onrecord.question.Question;

/// Notes how long answers take, and which questions get none.
///
/// @param unanswered hears their words
public record Noted(AnswerTimes times, Consumer<String> unanswered) implements Watched.Eye {

  @Override
  public void saw(Question question, Answer answer, Duration took) {
    times.add(took);
    if (answer instanceof Answer.Abstained abstained
        && abstained.reason() != Answer.Reason.NOT_A_QUESTION) {
      unanswered.accept(question.text());
    }
  }
}
