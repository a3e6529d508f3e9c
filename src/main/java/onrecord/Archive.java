package onrecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.answer.Answer;
import onrecord.answer.Answerer;
import onrecord.answer.ArchiveAnswerer;
import onrecord.answer.Question;
import onrecord.answer.Quote;
import onrecord.answer.Verdict;
import onrecord.answer.Verifier;
import onrecord.answer.question.QuestionReader;
import onrecord.answer.question.QuestionsInCourse;
import onrecord.answer.question.QuestionsInCourse.Belief;
import onrecord.answer.retrieval.EverydayQuestions;
import onrecord.answer.retrieval.Retriever;
import onrecord.answer.verification.ArchiveVerifier;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.Statement;
import onrecord.index.ChanceLevel;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.index.IndexProgress;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore.StatementEntry;

/// An archive of statements, ready to be asked: all that OnRecord knows, without Telegram and
/// without a terminal. It prints nothing, ends no program and asks no network. Thread-safe.
///
/// Words of a statement are always a [Quote]: a statement and a span of its text, in UTF-16 code
/// units. One archive answers from one generation of its index, the same question always in the
/// same way; open it again to see files that changed.
public final class Archive implements AutoCloseable {
  /// Whatever the day, an archive is measured alike.
  private static final Clock SOME_DAY =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

  private final PassageIndex index;
  private final QuestionReader questions;
  private final QuestionsInCourse course;
  private final Answerer answerer;
  private final Verifier verifier;

  /// How an archive answers.
  ///
  /// @param quotes how many an answer holds at most, at least 1
  /// @param clock tells what "this year" is
  /// @param reranker puts the first hits in another order; none where they stay as they are
  /// @param listener hears how long each stage of an answer takes
  public record AnswerOptions(
      int quotes, Clock clock, Optional<CrossEncoder> reranker, Retriever.Listener listener) {
    /// Three quotes at most, by the system's clock, heard by nobody.
    public static final AnswerOptions USUAL =
        new AnswerOptions(3, Clock.systemUTC(), Optional.empty(), Retriever.Listener.SILENT);
  }

  private Archive(PassageIndex index, Optional<Embedder> embedder, AnswerOptions options) {
    this.index = index;
    this.questions = questions(index, options.clock());
    var retriever = new Retriever(index, embedder, options.reranker(), options.listener());
    this.answerer = new ArchiveAnswerer(questions, retriever, options.quotes());
    this.course = new QuestionsInCourse(questions, answerer::fit);
    this.verifier = new ArchiveVerifier(index);
  }

  private static QuestionReader questions(PassageIndex index, Clock clock) {
    return new QuestionReader(
        index.organizations(),
        new TreeSet<>(index.authors()),
        index.people(),
        index.names(),
        clock);
  }

  /// How well a generation with vectors seems to answer what it does not answer.
  ///
  /// @param embedder the one that made its vectors
  public static ChanceLevel chance(PassageIndex index, Embedder embedder) {
    return EverydayQuestions.measure(index, embedder, questions(index, SOME_DAY)::read);
  }

  /// Opens the archive in a folder; its index is built first where it is missing or the files have
  /// changed, which takes some minutes for thousands of statements.
  ///
  /// @param folder holds the statements' files; it is only read
  /// @param data holds what is built; made where it is missing
  /// @throws UnusableArchive where there is no statement in the folder
  /// @throws IOException where the index cannot be read or written
  public static Archive open(Path folder, Path data) throws IOException {
    Optional<Embedder> embedder = Optional.of(Embedder.builtIn());
    var indexes = new ArchiveIndex(folder, data, ReadingRules.STANDARD, embedder);
    PassageIndex index = indexes.open(IndexProgress.SILENT);
    return over(index, embedder, AnswerOptions.USUAL);
  }

  /// An archive that answers from one generation, and closes it when it is closed.
  ///
  /// @param embedder the one that made its vectors; empty for answers by words alone
  public static Archive over(
      PassageIndex index, Optional<Embedder> embedder, AnswerOptions options) {
    return new Archive(index, embedder, options);
  }

  /// The answer to a question: quotes, or why there are none and what is nearest.
  ///
  /// @param question in a person's words, in any of the languages that the archive's reader knows
  public Answer ask(String question) {
    return answerer.answer(questions.read(question));
  }

  /// The passages that fit a query best, the best first, without abstention.
  public List<Quote> search(String query, int limit) {
    return answerer.search(query, limit);
  }

  /// Whose words a text is: a verdict for the quotation that it is, or for each that it holds; none
  /// where it holds no words.
  public List<Verdict> whoSaid(String text) {
    return verifier.judge(text);
  }

  /// Every statement without its text, readers' comments included, in the order of their ids.
  public List<StatementEntry> statements() {
    return index.list();
  }

  /// The statement of that id; empty where the archive has none.
  public Optional<Statement> read(String id) {
    return index.find(id);
  }

  /// A question as it is understood here.
  public Question understand(String question) {
    return questions.read(question);
  }

  /// A question as it is understood in the course of others.
  ///
  /// @param before the questions before it, the latest last
  /// @param belief how much its form tells of whether it goes on from them
  public Question understand(List<String> before, String question, Belief belief) {
    return course.read(before, question, belief);
  }

  /// What answers here, for whoever needs to see more of how.
  public Answerer answerer() {
    return answerer;
  }

  /// What tells whose words a text is, for whoever needs to see more of how.
  public Verifier verifier() {
    return verifier;
  }

  /// The generation that it answers from.
  public PassageIndex index() {
    return index;
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be closed", e);
    }
  }
}
