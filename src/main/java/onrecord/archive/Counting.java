package onrecord.archive;

import java.time.Duration;
import java.util.List;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Explanation;
import onrecord.answer.Quote;
import onrecord.monitoring.Metrics;
import onrecord.question.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// An answerer whose answers are counted, and logged in a line each. Who asked is not known here.
///
/// @param words whether the log holds the words of questions
record Counting(Answerer answerer, Metrics metrics, boolean words) implements Answerer {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final int LONGEST = 500;

  @Override
  public Answer answer(Question question) {
    long begun = System.nanoTime();
    Answer answer = answerer.answer(question);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
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
    return answer;
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
      String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      line.addKeyValue("question", shown).log("{}: {}", told, shown);
    } else {
      line.log(told);
    }
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
