package onrecord.program.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import onrecord.index.Embedder;
import onrecord.operation.Failure;
import onrecord.operation.configuration.Configuration;
import onrecord.operation.configuration.Configuration.Options;
import onrecord.terminal.Diagnosis;
import onrecord.terminal.Finding;

/// A set-up looked over, point by point; nothing is changed, and no running bot is disturbed.
public final class Examination {
  private final List<Finding> findings = new ArrayList<>();

  private Examination() {}

  /// What is found. Whatever is broken, every point is looked at.
  ///
  /// @param builtIn the model, which is tried where it is to be used
  public static Diagnosis of(
      Options options, Map<String, String> environment, Embedder builtIn, Clock clock) {
    List<String> problems = new ArrayList<>();
    Configuration settings = Configuration.load(options, environment, problems);
    var here = new Surroundings(settings, environment, builtIn, clock);
    var examination = new Examination();
    examination.look("java", JavaPoint::look);
    examination.look("settings", () -> settings(problems, environment));
    points(here).forEach(examination::look);
    return new Diagnosis(List.copyOf(examination.findings));
  }

  private static Map<String, Supplier<List<Finding>>> points(Surroundings here) {
    Map<String, Supplier<List<Finding>>> points = new LinkedHashMap<>();
    points.put("memory", () -> MemoryPoint.look(here));
    points.put("meaning", () -> ModelPoint.look(here));
    points.put("reranking", () -> RerankPoint.look(here));
    points.put("data folder", () -> DataPoint.look(here));
    points.put("archive", () -> ArchivePoint.look(here));
    points.put("index", () -> ArchivePoint.index(here));
    points.put("cluster", () -> ClusterPoint.look(here));
    points.put("journal", () -> JournalPoint.look(here));
    points.put("publishing", () -> PublishingPoint.look(here));
    points.put("watching", () -> WatchingPoint.look(here));
    points.put("telegram", () -> TelegramPoint.look(here));
    return points;
  }

  private static List<Finding> settings(List<String> problems, Map<String, String> environment) {
    List<Finding> findings = new ArrayList<>();
    for (String problem : problems) {
      findings.add(Finding.wrong("settings", problem, "All keys: src/docs/configuration.md"));
    }
    if (problems.isEmpty()) {
      findings.add(Finding.well("settings", "all are understood"));
    }
    for (String stranger : Configuration.strangers(environment)) {
      findings.add(
          Finding.remark(
              "settings",
              "the variable " + stranger + " sets nothing",
              "Look how it is spelt: src/docs/configuration.md names them all."));
    }
    return findings;
  }

  /// The outermost loop of the examination: a point that breaks is a finding itself.
  private void look(String point, Supplier<List<Finding>> points) {
    try {
      findings.addAll(points.get());
    } catch (Failure e) {
      findings.add(Finding.wrong(point, String.valueOf(e.getMessage()), e.advice()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      findings.add(
          Finding.wrong(
              point,
              "it cannot be looked at: " + e,
              "See to the points above first, then run onrecord doctor again."));
    }
  }
}
