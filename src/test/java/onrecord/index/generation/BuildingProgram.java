package onrecord.index.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.Corpus;
import onrecord.corpus.Statement;
import onrecord.index.IndexProgress;
import onrecord.testing.FakeEmbedder;
import onrecord.testing.Statements;

/// A program that builds, as another process: `hold` begins a build and waits, `try` says whether
/// one can be begun, `loop` builds for ever, `once` another archive.
final class BuildingProgram {
  static final String FINGERPRINT = "always the same";

  private BuildingProgram() {}

  public static void main(String[] arguments) throws IOException {
    Generations generations = generations(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "hold" -> {
        try (GenerationBuild _ = generations.begin().orElseThrow()) {
          say("held");
          System.in.read();
        }
      }
      case "try" -> say(generations.begin().isPresent() ? "begun" : "refused");
      case "loop" -> loop(generations);
      case "once" -> once(generations);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void once(Generations generations) throws IOException {
    try (GenerationBuild build = generations.begin().orElseThrow()) {
      build.build(corpus(7), "another", IndexProgress.SILENT);
      say("built");
    } catch (IOException e) {
      say("failed: " + e.getMessage());
    }
  }

  private static void loop(Generations generations) throws IOException {
    for (int round = 0; true; round++) {
      try (GenerationBuild build = generations.begin().orElseThrow()) {
        build.build(corpus(round), FINGERPRINT, IndexProgress.SILENT, Acceptance.ANY);
      }
      say("built");
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  static Generations generations(Path data) {
    return new Generations(data, Optional.of(new FakeEmbedder()));
  }

  /// Some statements, one of them another in each round.
  static Corpus corpus(int round) {
    List<Statement> statements = new ArrayList<>(Statements.ALL);
    statements.add(
        Statements.of(
            "zz-round",
            Statements.masthead("Round", "2012", Optional.empty()),
            "The dockers met for round " + round + ". Nobody left before noon."));
    return new Corpus(
        statements, List.of(Statements.DOCKERS, Statements.PORT), List.of(), List.of());
  }
}
