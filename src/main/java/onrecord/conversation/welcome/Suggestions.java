package onrecord.conversation.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Answer.Abstained;
import onrecord.answer.Answer.Reason;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.Wording;
import onrecord.conversation.wording.Denial;

/// What could be asked instead of what has no answer: one question where something near is shown,
/// else two.
public record Suggestions(ExampleQuestions examples, Wording wording) {
  private static final int MOST = 2;

  /// A denial with questions that are answered: they are its last line and its first buttons, which
  /// stand right below that.
  public Reply below(Reply denial, Abstained answer) {
    Reply told = answer.reason() == Reason.NOT_A_QUESTION ? introduced(denial) : denial;
    int most = Denial.near(answer.nearest()).isEmpty() ? MOST : 1;
    List<String> others = examples.near(answer.nearest(), wording, most);
    if (others.isEmpty()) {
      return told;
    }
    var blocks = new ArrayList<>(told.blocks());
    blocks.add(Block.said(wording.say("decline.try", Map.of("count", others.size()))));
    Stream<List<Button>> rows = examples.buttons(others).stream();
    return told.saying(List.copyOf(blocks))
        .with(Stream.concat(rows, told.buttons().stream()).toList());
  }

  /// Who asks nothing may want to know what there is to ask about.
  private Reply introduced(Reply denial) {
    var blocks = new ArrayList<>(denial.blocks());
    ArchivePortrait.lines(examples.store, examples, wording)
        .forEach(line -> blocks.add(Block.said(line)));
    blocks.add(Block.said(wording.say("decline.how")));
    return denial.saying(List.copyOf(blocks));
  }
}
