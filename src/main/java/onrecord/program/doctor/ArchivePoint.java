package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.ReadingRules;
import onrecord.corpus.reading.CorpusReader;
import onrecord.corpus.reading.Fingerprint;
import onrecord.index.Embedder;
import onrecord.index.PassageIndex;
import onrecord.index.generation.Generations;
import onrecord.index.generation.Generations.FoundGeneration;
import onrecord.operation.configuration.Configuration;
import onrecord.terminal.Finding;

/// The archive's folder, read once, and its index.
final class ArchivePoint {
  private static final String POINT = "archive";
  private static final String NAME_ANOTHER = "Name the archive's folder with --corpus.";

  private ArchivePoint() {}

  static List<Finding> look(Surroundings here) {
    Path folder = here.settings().corpus();
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.wrong(POINT, "there is no folder " + folder, NAME_ANOTHER));
    }
    Corpus corpus = CorpusReader.read(folder, rules(here));
    List<Finding> findings = new ArrayList<>();
    findings.add(
        corpus.statements().isEmpty()
            ? Finding.wrong(
                POINT,
                "no statement could be read in " + folder,
                "Put statements there (README.md, \"Your own archive\"), or name another folder"
                    + " with --corpus.")
            : Finding.well(
                POINT,
                "%s by %s in %s"
                    .formatted(
                        Finding.count(corpus.statements().size(), "statement"),
                        Finding.count(corpus.organizations().size(), "organization"),
                        folder)));
    if (!corpus.problems().isEmpty()) {
      findings.add(
          Finding.wrong(
              POINT,
              "%s in its files, the first: %s"
                  .formatted(
                      Finding.count(corpus.problems().size(), "problem"),
                      corpus.problems().getFirst()),
              "onrecord check names them all, each with its file, its line and what to do."));
    }
    return findings;
  }

  private static ReadingRules rules(Surroundings here) {
    Configuration.ReadingSettings reading = here.settings().reading();
    return new ReadingRules(reading.links(), reading.memory(), reading.patience());
  }

  private static final String INDEX = "index";
  private static final String BUILD = "onrecord index builds it; so does the next question.";

  /// The index of that archive: whether there is one, and whole.
  static List<Finding> index(Surroundings here) {
    if (here.settings().index().engine().isCluster()) {
      return List.of(Finding.well(INDEX, "in the cluster: see there"));
    }
    Path corpus = here.settings().corpus();
    if (!Files.isDirectory(corpus)) {
      return List.of(
          Finding.remark(
              INDEX,
              "not looked at: there is no archive to hold it against",
              "See to that first."));
    }
    Optional<Embedder> embedder =
        here.settings().semantic() ? Optional.of(here.embedder()) : Optional.empty();
    var generations = new Generations(here.settings().data(), embedder);
    try {
      return switch (generations.open(Fingerprint.of(corpus, rules(here)))) {
        case FoundGeneration.Usable usable -> usable(usable);
        case FoundGeneration.Unusable(var why) -> List.of(unusable(why));
      };
    } catch (IOException e) {
      return List.of(
          Finding.wrong(
              INDEX,
              "it cannot be read: " + e,
              "Let this user read it, or delete the folder generations in the data folder: it is"
                  + " built anew."));
    }
  }

  private static List<Finding> usable(FoundGeneration.Usable usable) throws IOException {
    try (PassageIndex index = usable.index()) {
      String found =
          "generation %d, whole and of this archive: %s, %s, %s"
              .formatted(
                  index.number(),
                  Finding.count(index.list().size(), "statement"),
                  Finding.count(index.passages(), "passage"),
                  index.semantic() ? "with vectors" : "words alone");
      if (!usable.passedOver().isEmpty()) {
        return List.of(
            Finding.wrong(
                INDEX,
                usable.passedOver() + "; another answers: " + found,
                "onrecord index builds it anew; look whether the disk is well."));
      }
      return List.of(
          usable.vectorsToCome()
              ? Finding.remark(
                  INDEX, found + "; vectors are still to come", "onrecord index adds them.")
              : Finding.well(INDEX, found));
    }
  }

  private static Finding unusable(String why) {
    if (why.contains("damaged")) {
      return Finding.wrong(INDEX, why, BUILD + " Look whether the disk is well.");
    }
    return why.isEmpty()
        ? Finding.remark(INDEX, "none has been built yet", BUILD)
        : Finding.remark(INDEX, why, BUILD);
  }
}
