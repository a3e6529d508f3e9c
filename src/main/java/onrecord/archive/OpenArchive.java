package onrecord.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.answer.Answerer;
import onrecord.answer.ArchiveAnswerer;
import onrecord.configuration.Configuration;
import onrecord.conversation.Conversation;
import onrecord.conversation.Keeping;
import onrecord.embedding.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.StatementStore;
import onrecord.json.JsonAnswers;
import onrecord.monitoring.Metrics;
import onrecord.question.QuestionReader;
import onrecord.retrieval.Retriever;
import onrecord.terminal.Host;
import onrecord.verification.ArchiveVerifier;
import onrecord.verification.Verifier;

/// One generation with what answers from it.
///
/// @param meant whether passages are to be found by their meaning too
public record OpenArchive(
    PassageIndex index,
    QuestionReader questions,
    Answerer answerer,
    Keeping keeping,
    Timed timed,
    boolean meant)
    implements Host.Archive {

  /// Over that generation.
  ///
  /// @param embedder the one that made its vectors
  public OpenArchive(PassageIndex index, Optional<Embedder> embedder, Configuration configuration) {
    this(index, embedder, configuration, new Timed());
  }

  private OpenArchive(
      PassageIndex index, Optional<Embedder> embedder, Configuration configuration, Timed timed) {
    this(index, reader(index), new Retriever(index, embedder, timed), configuration, timed);
  }

  private OpenArchive(
      PassageIndex index,
      QuestionReader questions,
      Retriever retriever,
      Configuration configuration,
      Timed timed) {
    this(
        index,
        questions,
        new ArchiveAnswerer(questions, retriever, configuration.quotes()),
        new Keeping(
            configuration.telegram().keep(),
            configuration.log().questions(),
            configuration.telegram().unanswered()),
        timed,
        configuration.semantic());
  }

  /// Hears how long the stages of answers take, and tells whoever counts them.
  static final class Timed implements Retriever.Listener {
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Retriever.Listener counts = Retriever.Listener.SILENT;

    @Override
    public void took(Retriever.Stage stage, Duration time) {
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

  private static QuestionReader reader(PassageIndex index) {
    return new QuestionReader(
        index.organizations(), new TreeSet<>(index.authors()), index.names(), Clock.systemUTC());
  }

  /// The same, somebody looking at its answers.
  public OpenArchive watched(Watched.Eye eye) {
    return new OpenArchive(index, questions, new Watched(answerer, eye), keeping, timed, meant);
  }

  /// The same, its answers counted and logged.
  ///
  /// @param words whether the log holds the words of questions
  public OpenArchive counted(Metrics metrics, boolean words) {
    timed.tell(metrics);
    return watched(new Counting(metrics, words));
  }

  /// What is wrong with the index, found by reading the next statement of it; nothing where nothing
  /// is.
  public Optional<String> complaint() {
    try {
      var entries = index.list();
      if (entries.isEmpty()) {
        return Optional.of("no statement");
      }
      String id = entries.get(timed.next(entries.size())).id();
      return index.find(id).filter(statement -> !statement.text().isEmpty()).isPresent()
          ? Optional.empty()
          : Optional.of("a statement is missing: " + id);
    } catch (UncheckedIOException | IllegalStateException e) {
      return Optional.of("cannot be read: " + e.getMessage());
    }
  }

  @Override
  public Conversation conversation() {
    return new Conversation(
        new Conversation.Archive(index, answerer, verifier()), questions::read, keeping);
  }

  @Override
  public JsonAnswers json() {
    return new JsonAnswers(questions::read, answerer, verifier());
  }

  /// Whether its passages are still to be found by their meaning.
  public boolean awaitsMeaning() {
    return meant && !index.semantic();
  }

  /// Tells quotations from its statements.
  public Verifier verifier() {
    return new ArchiveVerifier(index);
  }

  @Override
  public StatementStore statements() {
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
