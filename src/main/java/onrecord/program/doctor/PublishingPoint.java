package onrecord.program.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import onrecord.publishing.ledger.KeptWork;
import onrecord.terminal.Finding;

/// What admins have published from the chat: the drafts, the ledger of their steps, what was laid
/// aside, and whether the archive's folder can be written.
final class PublishingPoint {
  private static final String POINT = "publishing";

  private PublishingPoint() {}

  static List<Finding> look(Surroundings here) {
    Path data = here.settings().data();
    List<Finding> findings = new ArrayList<>();
    try {
      KeptWork kept = KeptWork.in(data);
      findings.add(kept(kept, data));
      if (kept.underWay()) {
        findings.add(
            Finding.remark(
                POINT,
                "a step was begun and not ended",
                "The next start of the bot ends it; while the bot runs, it is at work on it."));
      }
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              POINT,
              "what is kept of drafts and steps cannot be read: " + e,
              "Let this user read %s and %s."
                  .formatted(data.resolve("publishing"), data.resolve("withdrawn"))));
    }
    Path corpus = here.settings().corpus();
    boolean admins = !here.settings().telegram().admins().isEmpty();
    if (admins && Files.isDirectory(corpus) && !Files.isWritable(corpus)) {
      findings.add(
          Finding.remark(
              POINT,
              "nothing can be written in " + corpus,
              "Let this user write there, if admins are to publish from the chat."));
    }
    return findings;
  }

  private static Finding kept(KeptWork kept, Path data) {
    String found =
        "%s waiting, %s taken, %s laid aside"
            .formatted(
                Finding.count(kept.drafts(), "draft"),
                Finding.count(kept.steps(), "step"),
                Finding.count(kept.aside(), "file"));
    return kept.unreadable().isEmpty()
        ? Finding.well(POINT, found)
        : Finding.wrong(
            POINT,
            "%s; in %s nobody can read %s"
                .formatted(found, data, String.join(", ", kept.unreadable())),
            "Look whether the disk is well; take such a file, or such a line, out of the folder.");
  }
}
