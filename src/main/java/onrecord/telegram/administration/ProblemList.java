package onrecord.telegram.administration;

import java.util.List;
import java.util.Map;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Attachment.TextFile;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Wording;

/// Problems in the archive's files, a line each: the first ones in the message, and where that is
/// not all of them, so it says, and all in a file.
///
/// @param shown so many at most stand in the message
record ProblemList(List<String> lines, int shown) {

  /// How many there are, and the first ones.
  List<Block> blocks(Wording wording) {
    var sizes = Map.of("count", lines.size(), "shown", shown);
    String key = lines.size() > shown ? "admin.problems.first" : "admin.problems";
    List<String> first = lines.subList(0, Math.min(shown, lines.size()));
    return List.of(Block.said(wording.say(key, sizes)), new Block.Lines(first));
  }

  /// The reply with all of them in a file, where they are more than stand in it.
  Reply attachedTo(Reply reply) {
    return lines.size() > shown
        ? reply.attaching(new TextFile("problems.txt", String.join("\n", lines) + "\n"))
        : reply;
  }
}
