package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.index.IndexProgress;
import onrecord.index.RollBack;
import onrecord.program.engine.ConfiguredArchive;
import onrecord.program.engine.OpenArchive;
import onrecord.program.serving.ClusterFollowers;
import org.junit.jupiter.api.Test;

/// Generations of two archives that answer differently take turns while they are asked: no question
/// fails, and none is answered from both.
abstract class ClusterReplacements {
  private static final int QUESTIONS = 12;
  private static final Duration PROMISED = Duration.ofSeconds(2);

  abstract ClusterStage stage();

  /// Two bots and a site: whoever is first builds what is to be built, once; the others follow.
  @Test
  void severalProgramsOnOneCluster_buildOnce_andFollowWithinTwoSeconds() throws Exception {
    Path corpus = stage().without("nothing", "shared");
    ConfiguredArchive first = stage().archive("first", "shared", corpus);
    assertThat(first.build(true, IndexProgress.SILENT)).isPresent();
    int before = first.newest();
    ConfiguredArchive second = stage().archive("second", "shared", corpus);
    ConfiguredArchive site = stage().archive("nowhere", "shared", Path.of("no-such-folder"));
    try (var programs = new ClusterFollowers(first, second, site)) {
      assertThat(programs.generations()).containsOnly(before);
      removeOne(corpus);
      programs.begin();
      Duration late = programs.until(before + 1);
      programs.build();
      Duration again = programs.until(before + 2);
      assertThat(List.of(late, again)).anyMatch(one -> one.compareTo(PROMISED) <= 0);
      assertThat(programs.answers(ClusterStage.questions().getFirst()).distinct()).hasSize(1);
      assertThat(first.behind()).isEmpty();
      assertThat(second.behind()).isEmpty();
    }
  }

  private static void removeOne(Path corpus) throws IOException {
    try (var files = Files.walk(corpus)) {
      Path one =
          files
              .filter(file -> file.toString().contains("election-stolen"))
              .findFirst()
              .orElseThrow();
      Files.delete(one);
    }
  }

  /// An archive, and what it answers in files.
  private record Known(ConfiguredArchive archive, Map<String, String> answers) {}

  private Known known(Path corpus, String name, List<String> questions) throws Exception {
    Map<String, String> answers = new ConcurrentHashMap<>();
    try (OpenArchive files = stage().files(name, corpus)) {
      questions.forEach(question -> answers.put(question, files.json().answer(question)));
    }
    return new Known(stage().archive(name, "turns", corpus), answers);
  }

  /// Questions that the two archives answer differently.
  private static List<String> telling(Known one, Known other) {
    return one.answers().keySet().stream()
        .filter(
            question -> !Objects.equals(one.answers().get(question), other.answers().get(question)))
        .limit(QUESTIONS)
        .toList();
  }

  @Test
  void generationsReplacedUnderQuestions_loseAndMixNone() throws Exception {
    List<String> all = ClusterStage.questions().subList(0, 40);
    Known whole = known(Path.of("corpus"), "whole", all);
    Known less = known(stage().without("election-stolen", "less"), "fewer", all);
    List<String> telling = telling(whole, less);
    assertThat(telling).hasSizeGreaterThan(3);
    Map<Integer, Known> generations = new ConcurrentHashMap<>();
    generations.put(build(whole), whole);
    try (Askers askers =
        Askers.begin(telling, question -> fault(whole.archive(), generations, question))) {
      for (Known next : List.of(less, whole, less)) {
        // Whoever meets the new one before it is noted here waits for the note.
        generations.put(build(next), next);
        askers.askMore(4);
      }
      int newest = whole.archive().newest();
      assertThat(whole.archive().rollBack()).isEqualTo(new RollBack.To(newest - 1));
      askers.askMore(4);
      generations.put(build(whole), whole);
      askers.askMore(4);
    }
    assertThat(generations).hasSize(5);
  }

  private static int build(Known known) throws IOException {
    return known.archive().build(true, IndexProgress.SILENT).orElseThrow().generation();
  }

  /// Asks whichever serves; which one that is, is known from its number.
  private static String fault(
      ConfiguredArchive archive, Map<Integer, Known> generations, String question) {
    try (OpenArchive serving = archive.openNewest().orElseThrow()) {
      String answer = serving.json().answer(question);
      Known known = generations.get(serving.index().number());
      while (known == null) {
        Thread.onSpinWait();
        known = generations.get(serving.index().number());
      }
      return answer.equals(known.answers().get(question))
          ? ""
          : "generation %d answers as another: %s".formatted(serving.index().number(), answer);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
