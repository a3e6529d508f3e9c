package onrecord.program.engine;

import java.time.Duration;
import java.util.function.Consumer;
import onrecord.answer.Answer;
import onrecord.answer.Question;

/// Notes how long answers take, and which questions get none.
///
/// @param unanswered hears their words
public record AnswerStatistics(AnswerTimes times, Consumer<String> unanswered)
    implements ObservedAnswerer.Eye {

  @Override
  public void saw(Question question, Answer answer, Duration took) {
    times.add(took);
    if (answer instanceof Answer.Abstained abstained && !abstained.reason().isHopeless()) {
      unanswered.accept(question.text());
    }
  }
}
