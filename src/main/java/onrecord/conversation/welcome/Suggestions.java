package onrecord.conversation.welcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import onrecord.answer.Answer.Abstained;
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
    int most = Denial.near(answer.nearest()).isEmpty() ? MOST : 1;
    List<String> others = examples.near(answer.nearest(), wording, most);
    if (others.isEmpty()) {
      return denial;
    }
    var blocks = new ArrayList<>(denial.blocks());
    blocks.add(Block.said(wording.say("decline.try", Map.of("count", others.size()))));
    Stream<List<Button>> rows = examples.buttons(others).stream();
    return denial
        .saying(List.copyOf(blocks))
        .with(Stream.concat(rows, denial.buttons().stream()).toList());
  }
}
