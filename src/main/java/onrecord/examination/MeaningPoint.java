package onrecord.examination;

import java.util.List;
import onrecord.embedding.Embedder;

/// Whether the model that tells meaning runs here.
final class MeaningPoint {
  private static final String POINT = "meaning";

  private MeaningPoint() {}

  static List<Finding> look(Surroundings here) {
    if (!here.settings().semantic()) {
      return List.of(
          Finding.remark(
              POINT,
              "semantic is off: passages are found by shared words alone",
              "Set semantic: on where there is memory for it; it finds more."));
    }
    Embedder embedder = here.embedder();
    try {
      int length = embedder.ofQuestion("Does it run?").length;
      return List.of(
          Finding.well(POINT, "the model runs: %s, %d numbers".formatted(embedder.name(), length)));
    } catch (RuntimeException | LinkageError e) {
      return List.of(
          Finding.wrong(
              POINT,
              "the model cannot be loaded: " + e,
              "Set semantic: off, or run on a system that onnxruntime knows (glibc, x86-64 or"
                  + " aarch64) with a folder of temporary files that allows execution."));
    }
  }
}
