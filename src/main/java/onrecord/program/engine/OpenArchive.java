package onrecord.program.engine;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.Archive;
import onrecord.answer.Answerer;
import onrecord.answer.Question;
import onrecord.answer.question.QuestionsInCourse.Belief;
import onrecord.answer.retrieval.Retriever;
import onrecord.conversation.Conversation;
import onrecord.conversation.Welcome;
import onrecord.conversation.Welcome.Retention;
import onrecord.conversation.smalltalk.IdleTalk;
import onrecord.conversation.smalltalk.SmallTalkReader;
import onrecord.conversation.welcome.KeeperExamples;
import onrecord.corpus.Withdrawals;
import onrecord.index.CrossEncoder;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.monitoring.Metrics;
import onrecord.publishing.ledger.LedgerWithdrawals;
import onrecord.terminal.Host;
import onrecord.terminal.json.JsonAnswers;

/// An archive as a surface needs it: what answers may be observed, and what is kept is told.
///
/// @param answerer the archive's own, or one that is observed
/// @param meant whether passages are to be found by their meaning too
public record OpenArchive(Archive archive, Answerer answerer, Told told, Timed timed, boolean meant)
    implements Host.AskedArchive {

  /// Over that generation.
  ///
  /// @param embedder the one that made its vectors
  /// @param reranker puts hits in another order; none where they stay as they are
  public static OpenArchive over(
      PassageIndex index,
      Optional<Embedder> embedder,
      Optional<CrossEncoder> reranker,
      Configuration configuration) {
    var timed = new Timed();
    var options =
        new Archive.AnswerOptions(configuration.quotes(), Clock.systemUTC(), reranker, timed);
    Archive archive = Archive.over(index, embedder, options);
    var retention =
        new Retention(
            configuration.telegram().keep(),
            configuration.log().questions(),
            configuration.telegram().unanswered());
    Configuration.GreetingSettings greeting = configuration.telegram().greeting();
    var told =
        new Told(
            retention,
            new Welcome(greeting.words(), greeting.examples()),
            new LedgerWithdrawals(configuration.data()));
    return new OpenArchive(archive, archive.answerer(), told, timed, configuration.semantic());
  }

  /// What is said of the archive and of what is kept.
  record Told(Retention retention, Welcome welcome, Withdrawals withdrawals) {}

  /// Hears how long the stages of answers take, and tells whoever counts them.
  static final class Timed implements Retriever.Listener {
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Retriever.Listener counts = Retriever.Listener.SILENT;

    @Override
    public void took(Retriever.RetrievalStage stage, Duration time) {
      counts.took(stage, time);
    }

    /// Each place below the bound in its turn.
    int next(int bound) {
      return Math.floorMod(looks.getAndIncrement(), bound);
    }

    void tell(Metrics metrics) {
      counts = (stage, time) -> metrics.took(stage.name().toLowerCase(Locale.ROOT), time);
    }
  }

  /// The same, somebody looking at its answers.
  public OpenArchive observed(ObservedAnswerer.Eye eye) {
    return new OpenArchive(archive, new ObservedAnswerer(answerer, eye), told, timed, meant);
  }

  /// The same, its answers counted and logged.
  ///
  /// @param words whether the log holds the words of questions
  public OpenArchive counted(Metrics metrics, boolean words) {
    timed.tell(metrics);
    return observed(new AnswerMetrics(metrics, words));
  }

  /// What is wrong with the index, found by reading the next statement of it; nothing where nothing
  /// is.
  public Optional<String> complaint() {
    try {
      if (!index().present()) {
        return Optional.of("the files of generation %d have gone".formatted(index().number()));
      }
      var entries = index().list();
      if (entries.isEmpty()) {
        return Optional.of("no statement");
      }
      String id = entries.get(timed.next(entries.size())).id();
      return index().find(id).filter(statement -> !statement.text().isEmpty()).isPresent()
          ? Optional.empty()
          : Optional.of("a statement is missing: " + id);
    } catch (UncheckedIOException | IllegalStateException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }

  /// The generation that it answers from.
  public PassageIndex index() {
    return archive.index();
  }

  @Override
  public Conversation conversation() {
    return new Conversation(
        new Conversation.ConversationSources(statements(), answerer, archive.verifier()),
        this::understood,
        told.retention(),
        told.welcome());
  }

  /// The questions of the configuration to begin with that it does not answer, so that nobody is
  /// offered them.
  public List<String> unansweredExamples() {
    return new KeeperExamples(
            told.welcome().examples(), answerer, text -> understood(List.of(), text))
        .unanswered();
  }

  /// What looks like talk goes on by a rule, or where more speaks for it.
  private Question understood(List<String> before, String text) {
    Belief belief =
        SmallTalkReader.read(text).isPresent()
            ? Belief.NONE
            : IdleTalk.read(text).isPresent() ? Belief.LITTLE : Belief.WHOLE;
    return archive.understand(before, text, belief);
  }

  @Override
  public JsonAnswers json() {
    return new JsonAnswers(archive::understand, answerer, archive.verifier());
  }

  /// Whether its passages are still to be found by their meaning.
  public boolean awaitsMeaning() {
    return meant && !index().semantic();
  }

  @Override
  public StatementStore statements() {
    return new KnownWithdrawals(index(), told.withdrawals());
  }

  @Override
  public void close() {
    archive.close();
  }
}
