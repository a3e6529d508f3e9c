package onrecord.telegram.administration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;
import onrecord.corpus.Corpus.Problem;
import onrecord.index.IndexProgress;
import onrecord.index.IndexReport;
import onrecord.telegram.AdminOperations;

/// Words about a build of the index.
final class BuildText {
  private static final int NAMED = 10;
  private static final int SHOWN = 8;

  private final Wording wording;

  BuildText(Preferences preferences) {
    wording = Wording.in(preferences.language());
  }

  /// A build has begun.
  Reply begun(int serving) {
    return Reply.of(said("admin.reindex.begun", Map.of("number", serving)));
  }

  /// A build is so far.
  Reply under(AdminOperations.BuildState progress, int serving) {
    return Reply.of(
        said("admin.reindex.begun", Map.of("number", serving)), Block.said(line(progress)));
  }

  /// A build is not begun, since one is under way.
  Reply busy(Optional<AdminOperations.BuildState> progress) {
    return progress.isPresent()
        ? Reply.of(said("admin.reindex.busy", Map.of()), Block.said(line(progress.get())))
        : Reply.of(said("admin.reindex.busy-elsewhere", Map.of()));
  }

  /// A build was cut off.
  Reply cutOff(int serving) {
    return Reply.of(said("admin.reindex.cut-off", Map.of("number", serving)));
  }

  /// A build has ended.
  Reply of(AdminOperations.BuildOutcome outcome, int serving) {
    return switch (outcome) {
      case AdminOperations.BuildOutcome.Built(var report) -> built(report, serving);
      case AdminOperations.BuildOutcome.Failed(var why) ->
          Reply.of(said("admin.reindex.failed", Map.of("why", why, "number", serving)));
    };
  }

  private Reply built(IndexReport report, int serving) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        report
            .objection()
            .map(why -> said("admin.reindex.kept-back", Map.of("why", why, "number", serving)))
            .orElseGet(() -> said("admin.reindex.done", Map.of("number", report.generation()))));
    blocks.add(
        said(
            "admin.reindex.size",
            Map.of(
                "statements", report.statements(),
                "passages", report.passages(),
                "time", wording.duration(report.took()))));
    changes("admin.reindex.added", report.added(), blocks);
    changes("admin.reindex.changed", report.changed(), blocks);
    changes("admin.reindex.removed", report.removed(), blocks);
    if (blocks.size() == 2) {
      blocks.add(said("admin.reindex.unchanged", Map.of()));
    }
    return problems(report.problems(), blocks);
  }

  private void changes(String key, List<String> ids, List<Block> blocks) {
    if (!ids.isEmpty()) {
      List<String> named = ids.subList(0, Math.min(NAMED, ids.size()));
      String names = wording.enumeration(named) + (ids.size() > NAMED ? " …" : "");
      blocks.add(said(key, Map.of("count", ids.size(), "names", names)));
    }
  }

  /// Problems with their places: the first ones in the message, all of many in a file.
  private Reply problems(List<Problem> problems, List<Block> blocks) {
    if (problems.isEmpty()) {
      blocks.add(said("admin.problems.none", Map.of()));
      return Reply.of(blocks.toArray(Block[]::new));
    }
    var list = new ProblemList(problems.stream().map(Problem::toString).toList(), SHOWN);
    blocks.addAll(list.blocks(wording));
    return list.attachedTo(Reply.of(blocks.toArray(Block[]::new)));
  }

  private String line(AdminOperations.BuildState progress) {
    IndexProgress.Progress build = progress.build();
    String phase = wording.say("admin.phase." + build.phase().name().toLowerCase(Locale.ROOT));
    long done = build.done() - progress.before();
    if (done <= 0 || build.total() <= 1) {
      return phase;
    }
    double rate = done / Math.max(0.001, progress.took().toMillis() / 1000.0);
    Duration left = Duration.ofSeconds((long) ((build.total() - build.done()) / rate));
    return wording.say(
        build.passages() > 0 ? "admin.progress.passages" : "admin.progress",
        Map.of(
            "phase", phase,
            "done", build.done(),
            "total", build.total(),
            "passages", build.passages(),
            "rate", Math.round(rate),
            "left", wording.duration(left)));
  }

  private Block said(String key, Map<String, ?> arguments) {
    return Block.said(wording.say(key, arguments));
  }
}
