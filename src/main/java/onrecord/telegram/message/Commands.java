package onrecord.telegram.message;

import java.util.List;
import java.util.regex.Pattern;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Block.Lines;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Run;

/// Commands in the bot's own words, with the bot's name: so they must be written where others
/// listen. `/ask` is heard without it.
final class Commands {
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_/])/(?:organizations|people|sources|read|compare|timeline|cite|prove|subscribe|subscriptions|settings|help|privacy|forget"
              + "|reindex|rollback|status|unanswered|drafts|edit|withdraw|organization|undo)"
              + "(?![\\w@])");

  private Commands() {}

  static Reply named(Reply reply, String name) {
    return reply.saying(reply.blocks().stream().map(block -> named(block, name)).toList());
  }

  private static Block named(Block block, String name) {
    return switch (block) {
      case Paragraph(var runs) -> new Paragraph(runs(runs, name));
      case Item(var runs) -> new Item(runs(runs, name));
      case Quotation quotation -> quotation;
      case Lines lines -> lines;
    };
  }

  private static List<Run> runs(List<Run> runs, String name) {
    return runs.stream().map(run -> run.opens().isPresent() ? run : named(run, name)).toList();
  }

  private static Run named(Run run, String name) {
    String words = COMMAND.matcher(run.text()).replaceAll("$0@" + name);
    return new Run(words, run.bold(), run.italic(), run.opens());
  }
}
