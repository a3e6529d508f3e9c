package onrecord.examination;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.corpus.Corpus;
import onrecord.reading.CorpusReader;

/// The archive's folder, read once.
final class ArchivePoint {
  private static final String POINT = "archive";
  private static final String NAME_ANOTHER = "Name the archive's folder with --corpus.";

  private ArchivePoint() {}

  static List<Finding> look(Surroundings here) {
    Path folder = here.settings().corpus();
    if (!Files.isDirectory(folder)) {
      return List.of(Finding.wrong(POINT, "there is no folder " + folder, NAME_ANOTHER));
    }
    Corpus corpus = CorpusReader.read(folder);
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
                        Surroundings.count(corpus.statements().size(), "statement"),
                        Surroundings.count(corpus.organizations().size(), "organization"),
                        folder)));
    if (!corpus.problems().isEmpty()) {
      findings.add(
          Finding.wrong(
              POINT,
              "%s in its files, the first: %s"
                  .formatted(
                      Surroundings.count(corpus.problems().size(), "problem"),
                      corpus.problems().getFirst()),
              "onrecord check names them all, each with its file, its line and what to do."));
    }
    return findings;
  }
}
