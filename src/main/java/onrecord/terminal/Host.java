package onrecord.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Conversation;
import onrecord.corpus.Corpus;
import onrecord.examination.Diagnosis;
import onrecord.generation.IndexProgress;
import onrecord.generation.IndexReport;
import onrecord.index.StatementStore;
import onrecord.json.JsonAnswers;

/// The machine behind the commands. Each method loads what it needs and nothing more.
public interface Host {

  /// What the command line says of where things are; empty where it says nothing.
  ///
  /// @param corpus the archive's folder
  /// @param config the configuration's file
  /// @param data the folder for what is built and kept
  record Places(Optional<Path> corpus, Optional<Path> config, Optional<Path> data) {}

  /// An archive that answers; built first where there is no generation of it.
  Archive open(Places places, Watch watch);

  /// The archive's statements, without what only answering needs.
  StatementStore statements(Places places);

  /// Builds a new generation.
  ///
  /// @param force whether it serves however it scores
  IndexReport index(Places places, boolean force, Watch watch);

  /// Reads the archive's folder and builds nothing.
  Corpus read(Places places);

  /// Is the bot in Telegram until this process is told to end.
  void serve(Places places, Watch watch);

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
  interface Archive extends AutoCloseable {

    /// Replies for people.
    Conversation conversation();

    /// Answers for programs.
    JsonAnswers json();

    /// Its statements.
    StatementStore statements();

    @Override
    void close();
  }

  /// Hears how far a long piece of work is, and what there is to know about it.
  interface Watch extends IndexProgress {

    /// A line for whoever waits ("the index is damaged; building it anew").
    void note(String line);
  }

  /// What a piece of work has to say.
  ///
  /// @param well whether all is well
  record Report(List<String> lines, boolean well) {}

  /// Something that cannot be done, foreseen and explained.
  final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String advice;

    /// Says what is wrong, in one line or several, and what to do about it, in one.
    public Failure(String what, String advice) {
      super(what);
      this.advice = advice;
    }

    /// What a failure of reading or writing says; some messages of the JDK are a file's name alone.
    public static String words(IOException e) {
      return switch (e) {
        case AccessDeniedException denied -> "no permission for " + denied.getFile();
        case NoSuchFileException missing -> "no such file: " + missing.getFile();
        case FileAlreadyExistsException taken -> "in its way is the file " + taken.getFile();
        default -> Optional.ofNullable(e.getMessage()).orElseGet(e::toString);
      };
    }

    String advice() {
      return advice;
    }
  }
}
