package onrecord.conversation.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.Block;
import onrecord.conversation.Reply.Block.Item;
import onrecord.conversation.Reply.Block.Lines;
import onrecord.conversation.Reply.Block.Paragraph;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Opening;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.render.Posting.EntityKind;
import onrecord.language.Span;

/// Draws replies as texts with entities, which no text in a statement can forge. A reply that is
/// too long is split between its blocks; a quotation and its citation stay together.
public final class EntitiesRenderer {
  /// Room is left for a line that the surface may have to add.
  static final int LONGEST = Posting.LONGEST - 200;

  private static final int EXPANDABLE_FROM = 400;
  private static final int LONGEST_CITATION = 1000;
  private static final String GAP = "[…]";
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
  /// @param expandable whether long quotes are folded until they are tapped
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
      case Paragraph(var runs) -> cut(new PostingBuilder(links).add(runs));
      case Item(var runs) -> cut(new PostingBuilder(links).add(BULLET).add(runs));
      case Lines(var lines) -> cut(new PostingBuilder(links).add(String.join("\n", lines)));
      case Quotation quotation -> List.of(quotation(quotation, expandable));
    };
  }

  private PostingBuilder quotation(Quotation quotation, boolean expandable) {
    PostingBuilder citation = new PostingBuilder(links).add(quotation.citation());
    if (citation.length() > LONGEST_CITATION) {
      citation = cut(citation, LONGEST_CITATION).getFirst().add("…");
    }
    List<Run> words = standingOut(quotation.words());
    PostingBuilder draft = elided(words, LONGEST - citation.length() - 1).stripped();
    if (!LastLook.passes(quotation, draft.text(), PostingBuilder::cleaned)) {
      return new PostingBuilder(links).add(quotation.proof().refusal());
    }
    boolean folded = expandable && draft.length() > EXPANDABLE_FROM;
    draft.mark(
        folded ? EntityKind.EXPANDABLE_BLOCKQUOTE : EntityKind.BLOCKQUOTE, 0, Optional.empty());
    return draft.add("\n").add(citation);
  }

  /// Where all words stand out, none need to.
  private static List<Run> standingOut(List<Run> words) {
    boolean all = words.stream().allMatch(run -> run.bold() || run.text().isBlank());
    return all
        ? words.stream().map(run -> new Run(run.text(), false, run.italic(), run.opens())).toList()
        : words;
  }

  /// The words, as many as fit around those that stand out.
  private PostingBuilder elided(List<Run> words, int room) {
    PostingBuilder whole = new PostingBuilder(links).add(words);
    if (whole.length() <= room) {
      return whole;
    }
    Span kept = kept(words);
    int left = room - 2 * (GAP.length() + 1);
    int context = Math.max(0, left - kept.length());
    int after = Math.min(whole.length() - kept.end(), context / 2);
    int start = Math.max(0, kept.start() - (context - after));
    int end = Math.min(whole.length(), start + left);
    int from = start == 0 ? 0 : wordAt(whole.text(), start, kept.start());
    int to = end == whole.length() ? end : wordBefore(whole.text(), end, from + 1);
    var draft = new PostingBuilder(links);
    draft.add(from == 0 ? "" : GAP + " ");
    draft.add(whole.part(from, to));
    return draft.add(to == whole.length() ? "" : " " + GAP);
  }

  /// From the first word that stands out to the last one.
  private Span kept(List<Run> words) {
    int length = 0;
    int start = -1;
    int end = 0;
    for (Run run : words) {
      int from = length;
      length += PostingBuilder.cleaned(run.text()).length();
      if (run.bold()) {
        start = start < 0 ? from : start;
        end = length;
      }
    }
    return new Span(Math.max(start, 0), end);
  }

  private static List<PostingBuilder> cut(PostingBuilder draft) {
    return cut(draft, LONGEST);
  }

  private static List<PostingBuilder> cut(PostingBuilder draft, int longest) {
    var pieces = new ArrayList<PostingBuilder>();
    String text = draft.text();
    int from = 0;
    while (text.length() - from > longest) {
      int feed = text.lastIndexOf('\n', from + longest - 1) + 1;
      int to = feed > from ? feed : wordBefore(text, from + longest, from + 1);
      pieces.add(draft.part(from, to));
      from = to;
    }
    pieces.add(draft.part(from, text.length()));
    return pieces;
  }

  /// The first place from there on where a word begins, but not beyond the latest one.
  private static int wordAt(String text, int from, int latest) {
    for (BreakIterator breaks : breaks(text)) {
      int place = breaks.isBoundary(from) ? from : breaks.following(from);
      if (place != BreakIterator.DONE && place <= latest) {
        return place;
      }
    }
    return latest;
  }

  /// The last place up to there where a word ends, but not before the earliest one.
  private static int wordBefore(String text, int to, int earliest) {
    for (BreakIterator breaks : breaks(text)) {
      int place = breaks.isBoundary(to) ? to : breaks.preceding(to);
      if (place >= earliest) {
        return place;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static List<BreakIterator> breaks(String text) {
    var breaks =
        List.of(
            BreakIterator.getLineInstance(ULocale.ROOT),
            BreakIterator.getCharacterInstance(ULocale.ROOT));
    breaks.forEach(each -> each.setText(text));
    return breaks;
  }
}
