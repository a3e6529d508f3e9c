package onrecord.program.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import onrecord.evaluation.JudgedQuestion;
import onrecord.evaluation.Scores;
import onrecord.index.CrossEncoder;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Acceptance;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;

/// What the configuration asks of an index before it serves, by the archive's own judged questions.
///
/// @param over opens a generation, its hits reranked by a model or not; whoever opened the
///   generation closes it
record QualityGate(
    Configuration configuration,
    RerankTrial reranking,
    BiFunction<PassageIndex, Optional<CrossEncoder>, OpenArchive> over) {

  /// Judges reranking by a candidate, then the candidate.
  ///
  /// @param force whether it serves however it scores
  Acceptance acceptance(boolean force) {
    List<JudgedQuestion> judged = judged();
    return judged.isEmpty()
        ? Acceptance.ANY
        : candidate -> {
          judgeReranking(candidate);
          return force ? Optional.empty() : objection(candidate, judged);
        };
  }

  /// Finds out by a generation whether reranking serves.
  void judgeReranking(PassageIndex generation) throws IOException {
    List<JudgedQuestion> judged = judged();
    reranking.judge(generation.number(), reranker -> scores(generation, reranker, judged));
  }

  private List<JudgedQuestion> judged() {
    Optional<Path> file = configuration.index().questions();
    if (file.isEmpty()) {
      return List.of();
    }
    try {
      return JudgedQuestion.read(file.get());
    } catch (IOException e) {
      throw new Failure(
          "index.questions cannot be read: " + e.getMessage(),
          "Set it to a file of judged questions, or to none.");
    }
  }

  private Scores scores(
      PassageIndex generation, Optional<CrossEncoder> reranker, List<JudgedQuestion> judged) {
    return ConfiguredArchive.scored(over.apply(generation, reranker), judged).scores();
  }

  private Optional<String> objection(PassageIndex candidate, List<JudgedQuestion> judged) {
    Scores scores = scores(candidate, reranking.serving(), judged);
    double share = 100.0 * scores.rightFirst() / Math.max(1, scores.answerable());
    return share >= configuration.index().floor()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "of %d judged questions %.1f %% get a right quote first, and index.floor is %d %%",
                scores.answerable(),
                share,
                configuration.index().floor()));
  }
}
