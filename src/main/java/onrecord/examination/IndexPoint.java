package onrecord.examination;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import onrecord.embedding.Embedder;
import onrecord.generation.Generations;
import onrecord.generation.Generations.Found;
import onrecord.index.PassageIndex;
import onrecord.reading.Fingerprint;

/// The index: whether there is one, whole and of this archive.
final class IndexPoint {
  private static final String POINT = "index";
  private static final String BUILD = "onrecord index builds it; so does the next question.";

  private IndexPoint() {}

  static List<Finding> look(Surroundings here) {
    Path corpus = here.settings().corpus();
    if (!Files.isDirectory(corpus)) {
      return List.of(
          Finding.remark(
              POINT,
              "not looked at: there is no archive to hold it against",
              "See to that first."));
    }
    Optional<Embedder> embedder =
        here.settings().semantic() ? Optional.of(here.embedder()) : Optional.empty();
    var generations = new Generations(here.settings().data(), embedder);
    try {
      return switch (generations.open(Fingerprint.of(corpus))) {
        case Found.Usable usable -> usable(usable);
        case Found.Unusable(var why) -> List.of(unusable(why));
      };
    } catch (IOException e) {
      return List.of(
          Finding.wrong(
              POINT,
              "it cannot be read: " + e,
              "Let this user read it, or delete the folder generations in the data folder: it is"
                  + " built anew."));
    }
  }

  private static List<Finding> usable(Found.Usable usable) throws IOException {
    try (PassageIndex index = usable.index()) {
      String found =
          "generation %d, whole and of this archive: %s, %s, %s"
              .formatted(
                  index.number(),
                  Surroundings.count(index.list().size(), "statement"),
                  Surroundings.count(index.passages(), "passage"),
                  index.semantic() ? "with vectors" : "words alone");
      if (!usable.passedOver().isEmpty()) {
        return List.of(
            Finding.wrong(
                POINT,
                usable.passedOver() + "; another answers: " + found,
                "onrecord index builds it anew; look whether the disk is well."));
      }
      return List.of(
          usable.vectorsToCome()
              ? Finding.remark(
                  POINT, found + "; vectors are still to come", "onrecord index adds them.")
              : Finding.well(POINT, found));
    }
  }

  private static Finding unusable(String why) {
    if (why.contains("damaged")) {
      return Finding.wrong(POINT, why, BUILD + " Look whether the disk is well.");
    }
    return why.isEmpty()
        ? Finding.remark(POINT, "none has been built yet", BUILD)
        : Finding.remark(POINT, why, BUILD);
  }
}
