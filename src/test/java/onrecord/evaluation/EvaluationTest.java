package onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.corpus.Masthead;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.language.Span;
import onrecord.testing.FakeArchive;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final String TEXT = "We counted 45,000 boxes. “Not one was empty,” said Ayşe.";
  private static final Statement STATEMENT =
      new Statement("alpha-2009", masthead(), TEXT, List.of(), List.of());
  private static final JudgedQuestion BOXES =
      question("how many boxes?", gold("We counted 45,000 boxes", Optional.empty()));
  private static final JudgedQuestion EMPTY =
      question("how many were empty?", gold("Not one was empty", Optional.of("Ayşe")));
  private static final JudgedQuestion WEATHER = question("how was the weather?");

  @Test
  void answers_quotedAndAbstained_areScored() {
    Evaluation evaluation = evaluation(EvaluationTest::answer, TEXT);
    assertThat(evaluation.failures()).isEmpty();
    assertThat(evaluation.lines())
        .containsExactly(
            "answerable 2: right quote first 100.0 %, in first three 100.0 %, MRR 1.000,"
                + " wrongly abstained 0.0 %",
            "unanswerable 1: rightly abstained 100.0 %",
            "comparisons 0: statements covered -",
            "quotes 2: not verbatim 0; third-party words named 1 of 1;"
                + " first quote 4 words on average; answers missing 0",
            "  fact               3 of 3");
  }

  @Test
  void answer_notAsJudged_isShownWithWhatWasQuoted() {
    Evaluation evaluation = evaluation(words -> quoted("We counted", Optional.empty()), TEXT);
    assertThat(evaluation.failures())
        .contains("q [fact] how was the weather?\n    got: alpha-2009: We counted");
  }

  @Test
  void quote_notInTheTextReadAfresh_isCounted() {
    assertThat(evaluation(EvaluationTest::answer, "another text").scores().notVerbatim())
        .isEqualTo(2);
  }

  private static Evaluation evaluation(Function<String, Answer> answers, String text) {
    return Evaluation.of(List.of(BOXES, EMPTY, WEATHER), answers, id -> Optional.of(text));
  }

  private static Answer answer(String words) {
    if (words.equals(BOXES.question())) {
      return quoted("We counted 45,000 boxes.", Optional.empty());
    }
    return words.equals(EMPTY.question())
        ? quoted("Not one was empty", Optional.of("Ayşe"))
        : new Answer.Abstained(asked(words), Answer.Reason.NOTHING_RELEVANT, List.of(), List.of());
  }

  private static Answer quoted(String words, Optional<String> speaker) {
    int start = TEXT.indexOf(words);
    var span = new Span(start, start + words.length());
    Optional<Voice> voice = speaker.map(name -> new Voice(name, span));
    var quote = new Quote(STATEMENT, span, voice, new Span(0, TEXT.length()), 1);
    return new Answer.Quoted(asked(words), List.of(quote), List.of(), List.of());
  }

  private static Question asked(String words) {
    return FakeArchive.question(words);
  }

  private static JudgedQuestion question(String words, JudgedQuestion.Gold... gold) {
    return new JudgedQuestion("q", words, "fact", List.of(gold), false);
  }

  private static JudgedQuestion.Gold gold(String span, Optional<String> voice) {
    return new JudgedQuestion.Gold("alpha-2009", span, voice);
  }

  private static Masthead masthead() {
    return new Masthead(
        "A count",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        "statement",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
