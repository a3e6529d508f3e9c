package onrecord.telegram.administration;

import java.util.ArrayList;
import java.util.List;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;

/// What admins may say, below what everybody may.
final class AdminHelp {
  private AdminHelp() {}

  static Reply below(Reply reply, Wording wording) {
    List<Block> blocks = new ArrayList<>(reply.blocks());
    blocks.add(Block.said(wording.say("help.admins")));
    for (String command : Administration.COMMANDS) {
      Run name = Run.bold(wording.isolated("/" + command));
      blocks.add(new Block.Item(List.of(name, Run.plain(" – " + wording.say("menu." + command)))));
    }
    blocks.add(Block.said(wording.say("help.upload")));
    return reply.saying(blocks);
  }
}
