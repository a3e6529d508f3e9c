package onrecord.terminal.json;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.Verifier;
import onrecord.conversation.survey.Comparison;
import onrecord.conversation.survey.Timeline;
import onrecord.corpus.ExplainedVoice;
import onrecord.index.StatementStore;

/// Answers and found passages, one JSON object a line; the same question gets the same bytes.
/// Thread-safe.
public final class JsonAnswers {
  private final Function<String, Question> questions;
  private final Answerer answerer;
  private final Verifier verifier;

  /// From one generation of an archive.
  ///
  /// @param questions understands a text as a question
  public JsonAnswers(Function<String, Question> questions, Answerer answerer, Verifier verifier) {
    this.questions = questions;
    this.answerer = answerer;
    this.verifier = verifier;
  }

  /// An answer and how it came about.
  public record Explained(String json, List<String> lines) {}

  /// A line of a batch that cannot be understood.
  public static final class BadLine extends Exception {
    private static final long serialVersionUID = 1;

    BadLine(String what) {
      super(what);
    }
  }

  /// The answer to a question.
  public String answer(String question) {
    return Writer.answer(BatchLine.Id.NONE, question, answerer.answer(questions.apply(question)));
  }

  /// The same, and how it came about.
  public Explained explain(String question) {
    var explanation = answerer.explain(questions.apply(question));
    return new Explained(
        Writer.answer(BatchLine.Id.NONE, question, explanation.answer()), explanation.lines());
  }

  /// The passages that fit a query best.
  public String search(String query, int limit) {
    return Writer.passages(BatchLine.Id.NONE, answerer.search(query, limit));
  }

  /// Where quoted words come from.
  public String whosaid(String text) {
    return VerdictWriter.line(BatchLine.Id.NONE, verifier.judge(text));
  }

  /// The same for a line `{"id","text"}`.
  public String whosaidLine(String line) throws BadLine {
    BatchLine asked = BatchLine.read(line, "text");
    return VerdictWriter.line(asked.id(), verifier.judge(asked.question()));
  }

  /// The answer to a line `{"id","question"}`.
  public String answerLine(String line) throws BadLine {
    BatchLine asked = BatchLine.read(line);
    Answer answer = answerer.answer(questions.apply(asked.question()));
    return Writer.answer(asked.id(), asked.question(), answer);
  }

  /// The passages for a line `{"id","question"}` or `{"id","query"}`.
  public String searchLine(String line, int limit) throws BadLine {
    BatchLine asked = BatchLine.read(line);
    return Writer.passages(asked.id(), answerer.search(asked.question(), limit));
  }

  /// What several say to a matter.
  public static String comparison(String asked, Comparison comparison) {
    return SurveyWriter.line(asked, comparison);
  }

  /// Who spoke to a matter, and when.
  public static String timeline(String asked, Timeline timeline) {
    return SurveyWriter.line(asked, timeline);
  }

  /// A voice in a statement, and why it is taken for one.
  public static String voice(ExplainedVoice voice) {
    return VoiceWriter.line(voice);
  }

  /// Somebody who is quoted.
  ///
  /// @param by the organizations or authors in whose statements
  public static String person(
      String name, int times, Collection<String> by, Collection<String> statements) {
    return VoiceWriter.person(name, times, by, statements);
  }

  /// A statement's masthead.
  public static String statement(StatementStore.StatementEntry entry) {
    return Writer.statement(entry);
  }
}
