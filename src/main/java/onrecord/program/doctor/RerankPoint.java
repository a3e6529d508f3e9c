package onrecord.program.doctor;

import java.util.List;
import onrecord.index.CrossEncoder;
import onrecord.program.engine.RerankTrial;
import onrecord.terminal.Finding;

/// Whether the model that reranks runs here, and serves; nothing where the settings name none.
final class RerankPoint {
  private static final String POINT = "reranking";

  private RerankPoint() {}

  static List<Finding> look(Surroundings here) {
    return here.settings().rerank().isEmpty() ? List.of() : tried(RerankTrial.of(here.settings()));
  }

  private static List<Finding> tried(RerankTrial trial) {
    CrossEncoder model = trial.reranker().orElseThrow();
    boolean usable = model.isUsable();
    String words = trial.words().orElse("");
    if (!usable) {
      return List.of(
          Finding.wrong(
              POINT,
              words,
              "What must lie in its folder: src/docs/models.md; rerank.model: none does without."));
    }
    return List.of(
        trial.serves()
            ? Finding.well(POINT, words)
            : Finding.remark(POINT, words, "rerank.model: none spares the memory that it takes."));
  }
}
