package onrecord.conversation.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.conversation.Message.MessagePlace;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.Wording;
import onrecord.conversation.smalltalk.SmallTalk;

/// Says two lines to what asks nothing, and what could be asked.
public record SmallTalkReplies(Wording wording, ExampleQuestions examples, MessagePlace place) {
  private static final int SHOWN = 2;
  private static final int ROWS = 2;

  /// To what is said.
  public Reply reply(SmallTalk kind) {
    List<String> some = examples.some(wording, SHOWN);
    String how = some.isEmpty() ? "talk.ask" : "talk.try";
    return with(
        Reply.of(Block.said(wording.say("talk." + kind.key())), Block.said(wording.say(how))),
        some);
  }

  /// The questions in lines that begin with numbers.
  private List<String> numbered(List<String> asked) {
    return IntStream.range(0, asked.size())
        .mapToObj(i -> wording.figure(i + 1L) + ". " + wording.isolated(asked.get(i)))
        .toList();
  }

  /// A reply with questions to ask: each on a button, of more than two the numbers only, since they
  /// are to fit into two rows; or where nothing can be pressed as a list.
  public Reply with(Reply reply, List<String> some) {
    if (place != MessagePlace.TERMINAL && some.size() > ROWS) {
      var blocks = new ArrayList<>(reply.blocks());
      blocks.add(new Block.Lines(numbered(some)));
      return reply.saying(blocks).with(List.of(examples.numbers(some, wording)));
    }
    if (place != MessagePlace.TERMINAL) {
      return reply.with(
          Stream.concat(reply.buttons().stream(), examples.buttons(some).stream()).toList());
    }
    var blocks = new ArrayList<>(reply.blocks());
    some.forEach(question -> blocks.add(new Item(List.of(Run.plain(wording.isolated(question))))));
    return reply.saying(blocks);
  }
}
