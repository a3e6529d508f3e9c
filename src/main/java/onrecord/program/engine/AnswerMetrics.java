package onrecord.program.engine;

import java.time.Duration;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.language.Words;
import onrecord.operation.monitoring.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Counts answers and logs each in a line. Who asked is not known here.
///
/// @param words whether the log holds the words of questions
record AnswerMetrics(Metrics metrics, boolean words) implements ObservedAnswerer.Eye {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerMetrics.class);
  private static final int LONGEST = 500;

  @Override
  public void saw(Question question, Answer answer, Duration took) {
    switch (answer) {
      case Answer.Quoted _ -> {
        metrics.answered(took);
        log(question, "answered", took);
      }
      case Answer.Abstained abstained -> {
        metrics.declined(abstained.reason().code(), took);
        log(question, abstained.reason().code(), took);
      }
    }
  }

  private void log(Question question, String outcome, Duration took) {
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("language", question.language())
            .addKeyValue("outcome", outcome)
            .addKeyValue("milliseconds", took.toMillis());
    String told =
        "question in %s: %s, %d ms".formatted(question.language(), outcome, took.toMillis());
    if (words) {
      String text = question.text();
      String shown = Words.clipped(text, LONGEST);
      line.addKeyValue("question", shown).log("{}: {}", told, shown);
    } else {
      line.log(told);
    }
  }
}
