package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.telegram.journal.Counters;
import onrecord.telegram.journal.Counters.WaitingCount;
import onrecord.terminal.Finding;

/// The journal, looked at from outside, and who has it open.
final class JournalPoint {
  private static final String POINT = "journal";

  private JournalPoint() {}

  static List<Finding> look(Surroundings here) {
    Path file = here.journal();
    List<Finding> findings = new ArrayList<>();
    try {
      findings.add(Files.exists(file) ? there(file) : none(file));
      setAside(file, findings);
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              POINT,
              "%s cannot be read: %s".formatted(file, e),
              "Let this user read it, or end what has it open."));
    }
    return findings;
  }

  private static Finding none(Path file) {
    return Finding.well(POINT, "none yet; the first start of the bot makes " + file);
  }

  private static Finding there(Path file) throws IOException {
    WaitingCount waiting = Counters.waiting(file);
    if (!waiting.damage().isEmpty()) {
      return Finding.wrong(
          POINT,
          "%s is damaged: %s".formatted(file, waiting.damage()),
          "The next start of the bot sets it aside and begins a new one; what waited in it is not"
              + " answered. Look whether the disk is well.");
    }
    String found =
        "readable; %s waiting to be answered, %s to go out"
            .formatted(
                Finding.count(waiting.updates(), "message"),
                Finding.count(waiting.sendings(), "message"));
    return waiting
        .holder()
        .map(
            holder ->
                Finding.remark(
                    POINT,
                    "%s has it open; %s".formatted(holder, found),
                    "As it should be where that is the bot: a second one would be refused."))
        .orElseGet(() -> Finding.well(POINT, found));
  }

  private static void setAside(Path file, List<Finding> findings) throws IOException {
    Path folder = file.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> beside = Files.list(folder)) {
      String start = file.getFileName() + ".set-aside-";
      List<String> names =
          beside
              .map(path -> String.valueOf(path.getFileName()))
              .filter(name -> name.startsWith(start) && !name.matches(".*-(wal|shm)"))
              .sorted()
              .toList();
      if (!names.isEmpty()) {
        findings.add(
            Finding.remark(
                POINT,
                "damaged ones were set aside: " + String.join(", ", names),
                "Look whether the disk is well; they go by themselves when they are too old."));
      }
    }
  }
}
