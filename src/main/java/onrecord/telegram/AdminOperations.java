package onrecord.telegram;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.index.RollBack;
import onrecord.telegram.journal.Inbox.Aside;

/// What an admin can have done, and can see. Thread-safe.
public interface AdminOperations {

  /// How far a build is.
  ///
  /// @param build what the phase counts, and the passages so far
  /// @param before how much of it was there when the phase began
  /// @param took since then
  record BuildState(IndexProgress.Progress build, long before, Duration took) {}

  /// Whoever wants to know how a build goes on.
  interface Watcher {
    /// It is so far.
    void at(BuildState progress);

    /// It has ended.
    void ended(BuildOutcome outcome);
  }

  /// What came of a build.
  sealed interface BuildOutcome {
    /// A new index was built; it serves unless the report holds an objection.
    record Built(IndexReport report) implements BuildOutcome {}

    /// None was.
    record Failed(String why) implements BuildOutcome {}
  }

  /// What came of the wish to build.
  sealed interface Begun {
    /// It has begun; the watcher hears of it.
    record Started() implements Begun {}

    /// One is under way already.
    ///
    /// @param progress empty where another process is at it
    record AlreadyBuilding(Optional<BuildState> progress) implements Begun {}
  }

  /// Begins to build a new index; the present one serves until then.
  ///
  /// @param force whether it serves however it scores
  Begun reindex(boolean force, Watcher watcher);

  /// Steps back to the index before.
  RollBack rollBack() throws IOException;

  /// The number of the index that serves.
  int serving();

  /// How things are.
  BotStatus standing();

  /// How things are.
  ///
  /// @param awaitsMeaning whether its passages are still to be found by their meaning
  /// @param reranking whether hits are reranked and why, or why not; empty where nobody wants it
  /// @param cluster how the cluster is that holds the index; empty where none does
  /// @param sinceUpdate since a request for updates was last completed; empty where they are
  ///   brought, or none ever was
  /// @param aside messages that could not be dealt with, and are kept
  /// @param complaints what is wrong at the moment
  record BotStatus(
      int generation,
      int statements,
      int passages,
      boolean awaitsMeaning,
      Optional<RerankingStatus> reranking,
      int problems,
      Optional<String> cluster,
      Duration uptime,
      Optional<Duration> sinceUpdate,
      WorkFigures work,
      Aside aside,
      List<String> complaints) {}

  /// Whether hits are reranked, and why.
  ///
  /// @param judged how many questions it was judged by; 0 where it was not
  /// @param with how many of them get a right quote first with it
  /// @param without the same without it
  /// @param why it cannot be used; empty where it can
  record RerankingStatus(
      String model, RerankingState state, int judged, int with, int without, String why) {}

  /// What became of a model that reranks.
  enum RerankingState {
    SERVING,
    WORSE,
    WAITS,
    NO_QUESTIONS,
    BROKEN
  }

  /// What the bot has done and has to do.
  ///
  /// @param inbox messages that wait for their answer
  /// @param outbox messages that wait to go out
  /// @param usual how long the middle one of the latest answers took
  /// @param slow how long all but one in twenty of them took at most
  /// @param errors since the start
  record WorkFigures(
      int inbox, int outbox, long questions, Duration usual, Duration slow, long errors) {}

  /// The archive's folder.
  Path corpus();

  /// A folder for what is needed in passing.
  Path scratch();

  /// Reads a folder as an archive.
  Corpus read(Path folder);
}
