package onrecord.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Run;

/// Replies of random words in random looks.
public final class RandomReply {
  private final RandomText random;

  /// The same replies for the same seed.
  public RandomReply(long seed) {
    random = new RandomText(seed);
  }

  /// A reply of one to eight blocks.
  public Reply next() {
    var blocks = new ArrayList<Block>();
    for (int i = random.below(8); i >= 0; i--) {
      blocks.add(
          switch (random.below(5)) {
            case 0 -> new Block.Paragraph(runs(200));
            case 1 -> new Block.Item(runs(20));
            case 2 -> new Block.Lines(List.of(random.paragraph(20), random.paragraph(900)));
            default -> Quotations.of(words(), runs(20));
          });
    }
    return Reply.of(blocks.toArray(Block[]::new));
  }

  private List<Run> words() {
    int length = random.below(4) == 0 ? 700 : 60;
    return List.of(
        Run.plain("Before " + random.paragraph(random.below(length))),
        Run.bold("quoted" + random.paragraph(random.below(60)).replace("quoted", "")),
        Run.italic(" other " + random.paragraph(random.below(20))),
        Run.plain("\nafter " + random.paragraph(random.below(length))));
  }

  private List<Run> runs(int most) {
    var runs = new ArrayList<Run>();
    for (int i = random.below(5); i >= 0; i--) {
      String text = "x" + random.paragraph(random.below(most));
      Optional<Opening> opening =
          random.below(3) == 0
              ? Optional.of(new Opening("id", random.below(100), "r_0_0_0_0_id"))
              : Optional.empty();
      runs.add(new Run(text, random.below(2) == 0, random.below(2) == 0, opening));
    }
    return runs;
  }
}
