package onrecord.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Button;
import onrecord.conversation.render.EntitiesRenderer;
import onrecord.conversation.render.Posting;

/// What holds for every reply, whatever was said: it can be sent, and what it quotes stands in a
/// statement.
///
/// @param texts of all statements
public record ReplyRules(List<String> texts) {
  private static final EntitiesRenderer RENDERER =
      new EntitiesRenderer(place -> Optional.of("https://t.me/x?start=" + place.payload()));

  /// Fails where it does not hold.
  public void check(Reply reply) {
    for (Posting posting : RENDERER.render(reply, true)) {
      assertThat(posting.text().length()).isBetween(1, Posting.LONGEST);
    }
    reply.buttons().stream().flatMap(List::stream).forEach(ReplyRules::check);
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Quotation(var words, _, _, _)) {
        StringBuilder quoted = new StringBuilder();
        words.forEach(run -> quoted.append(run.text()));
        Stream.of(quoted.toString().split("\\[…\\]|\n", -1))
            .map(String::strip)
            .forEach(piece -> assertThat(texts).anyMatch(text -> text.contains(piece)));
      }
    }
  }

  private static void check(Button button) {
    if (button instanceof Button.Press(_, String payload, _)) {
      assertThat(payload).matches("[A-Za-z0-9_-]{1,64}");
    }
  }
}
