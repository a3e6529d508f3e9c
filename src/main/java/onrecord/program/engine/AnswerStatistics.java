package onrecord.program.engine;

import java.time.Duration;
import java.util.function.BiConsumer;
import onrecord.answer.Answer;
import onrecord.answer.Question;

/// Notes how long answers take, and hears what becomes of each question.
///
/// @param outcomes hears of each question and its answer
public record AnswerStatistics(AnswerTimes times, BiConsumer<Question, Answer> outcomes)
    implements ObservedAnswerer.Eye {

  @Override
  public void saw(Question question, Answer answer, Duration took) {
    times.add(took);
    outcomes.accept(question, answer);
  }
}
