package onrecord.telegram.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.corpus.Corpus.Problem;
import onrecord.corpus.ImportReport;
import onrecord.corpus.ImportReport.Brought;
import onrecord.corpus.ImportReport.Edited.Fate;

/// What an import brought in, or would, in words for a chat.
record ImportText(ImportReport report, Wording wording) {
  private static final int SHOWN = 5;

  Reply of(String name) {
    var blocks = new ArrayList<Block>();
    List<Brought> brought = report.brought();
    String key = report.written() ? "import.done" : "import.plan";
    blocks.add(Block.said(wording.say(key, Map.of("count", brought.size(), "name", name))));
    List<String> days =
        brought.stream().map(Brought::date).filter(day -> !day.isEmpty()).sorted().toList();
    if (!days.isEmpty()) {
      var dates = Map.of("from", days.getFirst(), "to", days.getLast());
      blocks.add(item(wording.say("import.dates", dates)));
    }
    count(
        "import.near",
        (int) brought.stream().filter(each -> each.nearCopy().isPresent()).count(),
        blocks);
    count("import.left", report.leftOut().values().stream().mapToInt(List::size).sum(), blocks);
    count("import.known", report.known() + report.same().size(), blocks);
    long changed = report.edited().stream().filter(each -> each.fate() == Fate.LEFT).count();
    count("import.changed", (int) changed, blocks);
    if (!brought.isEmpty()) {
      blocks.add(
          new Block.Lines(
              brought.stream()
                  .limit(SHOWN)
                  .map(each -> each.file() + " · " + Wording.shortened(each.title()))
                  .toList()));
    }
    if (report.written() && !brought.isEmpty()) {
      blocks.add(Block.said(wording.say("publish.indexing")));
    }
    var problems =
        new ProblemList(report.problems().stream().map(Problem::toString).toList(), SHOWN);
    if (!report.problems().isEmpty()) {
      blocks.addAll(problems.blocks(wording));
    }
    return problems.attachedTo(Reply.of(blocks.toArray(Block[]::new)));
  }

  private void count(String key, int count, List<Block> blocks) {
    if (count > 0) {
      blocks.add(item(wording.say(key, Map.of("count", count))));
    }
  }

  private static Block item(String words) {
    return new Block.Item(List.of(Run.plain(words)));
  }
}
