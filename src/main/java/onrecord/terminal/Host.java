package onrecord.terminal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Conversation;
import onrecord.corpus.Corpus;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.ImportOrder;
import onrecord.corpus.ImportReport;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.StatementStore;
import onrecord.terminal.json.JsonAnswers;

/// The machine behind the commands. Each method loads what it needs and nothing more.
public interface Host {

  /// What the command line says of where things are; empty where it says nothing.
  ///
  /// @param corpus the archive's folder
  /// @param config the configuration's file
  /// @param data the folder for what is built and kept
  record Places(Optional<Path> corpus, Optional<Path> config, Optional<Path> data) {}

  /// An archive that answers; built first where there is no generation of it.
  AskedArchive open(Places places, IndexProgress watch);

  /// The archive's statements, without what only answering needs.
  StatementStore statements(Places places);

  /// Builds a new generation.
  ///
  /// @param force whether it serves however it scores
  IndexReport index(Places places, boolean force, IndexProgress watch);

  /// Reads the archive's folder and builds nothing.
  Corpus read(Places places);

  /// Brings statements into the archive's folder, or says which it would bring.
  ImportReport bringIn(Places places, ImportOrder order);

  /// The voices in the archive's statements, or in one of them, and why each is taken for one.
  List<ExplainedVoice> voices(Places places, Optional<String> statement);

  /// Is the bot in Telegram until this process is told to end.
  void serve(Places places, IndexProgress watch);

  /// Serves the archive's web site until this process is told to end.
  void site(Places places, IndexProgress watch);

  /// Scores a question set, by asking or from answers that were written down.
  Report evaluate(Places places, Path questions, Optional<Path> answers);

  /// What answering a question set takes: time, memory and room on the disk.
  Report cost(Places places, Path questions);

  /// What is put to the archive to see how surely quotations are recognized.
  ///
  /// @param excerpts how many of each kind
  /// @param other the folder of another archive, whose words are not in this one
  record Excerpts(int excerpts, long seed, Optional<Path> other) {}

  /// Tells how surely quotations are recognized.
  Report recognition(Places places, Excerpts excerpts);

  /// Looks the whole set-up over, changing nothing.
  Diagnosis examine(Places places);

  /// The folder for what is built and kept.
  Path data(Places places);

  /// One generation of an archive, ready to be asked.
  interface AskedArchive extends AutoCloseable {

    /// Replies for people.
    Conversation conversation();

    /// Answers for programs.
    JsonAnswers json();

    /// Its statements.
    StatementStore statements();

    @Override
    void close();
  }

  /// What a piece of work has to say.
  ///
  /// @param well whether all is well
  record Report(List<String> lines, boolean well) {}
}
