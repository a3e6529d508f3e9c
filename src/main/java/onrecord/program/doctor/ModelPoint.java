package onrecord.program.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.index.Embedder;
import onrecord.terminal.Finding;

/// Whether the model that tells meaning runs here, and tells it.
final class ModelPoint {
  private static final String POINT = "meaning";

  private ModelPoint() {}

  static List<Finding> look(Surroundings here) {
    if (!here.settings().semantic()) {
      return List.of(
          Finding.remark(
              POINT,
              "semantic is off: passages are found by shared words alone",
              "Set semantic: on where there is memory for it; it finds more."));
    }
    Embedder embedder = here.embedder();
    Optional<Path> folder = here.settings().embedding();
    try {
      int length = embedder.ofQuestion("Does it run?").length;
      return List.of(tried(embedder, length));
    } catch (Embedder.ModelUnusable e) {
      return List.of(
          folder.isPresent()
              ? Finding.wrong(
                  POINT,
                  String.valueOf(e.getMessage()),
                  "What must lie in %s: src/docs/models.md; embedding.model: none uses the built-in model."
                      .formatted(folder.get()))
              : unusable(e));
    } catch (RuntimeException | LinkageError e) {
      return List.of(unusable(e));
    }
  }

  private static Finding unusable(Throwable e) {
    return Finding.wrong(
        POINT,
        "the model cannot be loaded: " + e,
        "Set semantic: off, or run on a system that onnxruntime knows (glibc, x86-64 or"
            + " aarch64) with a folder of temporary files that allows execution.");
  }

  private static Finding tried(Embedder embedder, int length) {
    List<KnownPair> read =
        KnownPair.ALL.stream().filter(pair -> embedder.reads(pair.language())).toList();
    List<String> failed =
        read.stream().filter(pair -> !pair.isTold(embedder)).map(KnownPair::language).toList();
    String runs = "the model runs: %s, %d numbers".formatted(embedder.name(), length);
    return failed.isEmpty()
        ? Finding.well(POINT, runs + tongues(read))
        : Finding.wrong(
            POINT,
            runs
                + ", but it holds words that have nothing to do with a question nearer than its"
                + " answer in: "
                + String.join(", ", failed),
            "Compare pooling, prefixes and languages in its model.yaml with what its publisher"
                + " says: src/docs/models.md");
  }

  private static String tongues(List<KnownPair> read) {
    return read.isEmpty()
        ? ""
        : "; it tells an answer from other words in "
            + String.join(", ", read.stream().map(KnownPair::language).toList());
  }
}
