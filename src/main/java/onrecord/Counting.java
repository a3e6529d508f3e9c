package onrecord;

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

/// An answerer whose answers are counted, and logged without a word of the question.
record Counting(Answerer answerer, Metrics metrics) implements Answerer {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

  @Override
  public Answer answer(Question question) {
    long begun = System.nanoTime();
    Answer answer = answerer.answer(question);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    String outcome =
        switch (answer) {
          case Answer.Quoted _ -> "answered";
          case Answer.Abstained abstained -> abstained.reason().code();
        };
    metrics.question(outcome);
    metrics.took("answer", took);
    LOG.info("question in {}: {}, {} ms", question.language(), outcome, took.toMillis());
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
