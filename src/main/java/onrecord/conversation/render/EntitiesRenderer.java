package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Block.Lines;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Block.Quotation;

/// Draws replies as texts with entities, which no text in a statement can forge. A reply that is
/// too long is split between its blocks; a quotation and its citation stay together.
public final class EntitiesRenderer {
  /// Room is left for a line that the surface may have to add.
  static final int LONGEST = Posting.LONGEST - 200;

  private static final String BULLET = "• ";

  private final Function<Opening, Optional<String>> links;

  /// With links to places in statements.
  ///
  /// @param links where a place is found; empty where it cannot be linked to
  public EntitiesRenderer(Function<Opening, Optional<String>> links) {
    this.links = links;
  }

  /// The postings, in order; none is empty, and each leaves room for a line to be added.
  ///
  /// @param expandable whether what stands around quoted words is folded until it is tapped
  public List<Posting> render(Reply reply, boolean expandable) {
    var drafts = new ArrayList<PostingBuilder>();
    var current = new PostingBuilder(links);
    Optional<Block> before = Optional.empty();
    for (Block block : reply.blocks()) {
      boolean listed = block instanceof Item && before.orElse(block) instanceof Item;
      String gap = current.isEmpty() ? "" : listed ? "\n" : "\n\n";
      for (PostingBuilder piece : pieces(block, expandable)) {
        if (current.length() + gap.length() + piece.length() > LONGEST) {
          drafts.add(current);
          current = new PostingBuilder(links);
          gap = "";
        }
        current.add(gap).add(piece);
        gap = "\n";
      }
      before = Optional.of(block);
    }
    drafts.add(current);
    return drafts.stream()
        .map(PostingBuilder::posting)
        .filter(posting -> !posting.text().isEmpty())
        .toList();
  }

  /// A block in pieces that each fit into a posting.
  private List<PostingBuilder> pieces(Block block, boolean expandable) {
    return switch (block) {
      case Paragraph(var runs) -> PostingCuts.cut(new PostingBuilder(links).add(runs), LONGEST);
      case Item(var runs) ->
          PostingCuts.cut(new PostingBuilder(links).add(BULLET).add(runs), LONGEST);
      case Lines(var lines) ->
          PostingCuts.cut(new PostingBuilder(links).add(String.join("\n", lines)), LONGEST);
      case Quotation quotation -> List.of(new QuotationDrawing(links, expandable).draw(quotation));
    };
  }
}
