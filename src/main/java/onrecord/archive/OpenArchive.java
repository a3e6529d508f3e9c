package onrecord.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;
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
public record OpenArchive(
    PassageIndex index, QuestionReader questions, Answerer answerer, Keeping keeping)
    implements Host.Archive {

  /// Over that generation.
  ///
  /// @param embedder the one that made its vectors
  public OpenArchive(PassageIndex index, Optional<Embedder> embedder, Configuration configuration) {
    this(index, reader(index), new Retriever(index, embedder), configuration);
  }

  private OpenArchive(
      PassageIndex index,
      QuestionReader questions,
      Retriever retriever,
      Configuration configuration) {
    this(
        index,
        questions,
        new ArchiveAnswerer(questions, retriever, configuration.quotes()),
        new Keeping(configuration.telegram().keep(), false));
  }

  private static QuestionReader reader(PassageIndex index) {
    return new QuestionReader(
        index.organizations(), new TreeSet<>(index.authors()), index.names(), Clock.systemUTC());
  }

  /// The same, its answers counted.
  public OpenArchive counted(Metrics metrics) {
    return new OpenArchive(index, questions, new Counting(answerer, metrics), keeping);
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
