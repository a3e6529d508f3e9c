package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Block.Quotation;
import onrecord.conversation.Reply.Opening;
import onrecord.conversation.Reply.Run;
import onrecord.conversation.exchange.Excerpt;
import onrecord.conversation.render.Posting.EntityKind;
import onrecord.language.Sentences;
import onrecord.language.Span;

/// Draws a quotation for a narrow screen: who speaks and when, the words that stand out, what
/// stands around them, and where they stand.
final class QuotationDrawing {
  private static final int LONGEST_CITATION = 700;
  private static final int SHORT_PARAGRAPH = 280;
  private static final int LEAST_REST = 60;

  /// So much of the words of a further quotation, and of what stands at each side of the first.
  private static final int FURTHER_WORDS = 120;

  private static final int REST = 110;
  private static final String BEFORE = Excerpt.GAP + " ";
  private static final String AFTER = " " + Excerpt.GAP;

  private final Function<Opening, Optional<String>> links;
  private final boolean folding;

  /// With links to places in statements.
  ///
  /// @param folding whether what stands around the words is folded, and not shown
  QuotationDrawing(Function<Opening, Optional<String>> links, boolean folding) {
    this.links = links;
    this.folding = folding;
  }

  /// The quotation, or that it is held back.
  PostingBuilder draw(Quotation quotation) {
    PostingBuilder above = citation(quotation.caption().above());
    PostingBuilder below = citation(quotation.caption().below());
    int room = EntitiesRenderer.LONGEST - above.length() - below.length() - 2;
    Optional<PostingBuilder> words = words(quotation, room);
    if (words.isEmpty()) {
      return new PostingBuilder(links).add(quotation.proof().refusal());
    }
    var draft = new PostingBuilder(links);
    if (!above.isEmpty()) {
      draft.add(above).add("\n");
    }
    return draft.add(words.get()).add("\n").add(below);
  }

  private PostingBuilder citation(List<Run> runs) {
    PostingBuilder line = new PostingBuilder(links).add(runs);
    return line.length() > LONGEST_CITATION
        ? PostingCuts.cut(line, LONGEST_CITATION).getFirst().stripped().add("…")
        : line;
  }

  /// The words in a blockquote, and what stands around them in another; empty where they are not
  /// word for word their statement's.
  private Optional<PostingBuilder> words(Quotation quotation, int room) {
    PostingBuilder whole = new PostingBuilder(links).add(quotation.words());
    Span kept = kept(quotation.words());
    Extent extent = quotation.caption().extent();
    boolean allShown =
        extent == Extent.ALL
            || whole.length() <= (extent == Extent.FURTHER ? FURTHER_WORDS : SHORT_PARAGRAPH)
            || !folding
            || kept.length() == 0
            || (whole.length() - kept.length() < LEAST_REST && extent != Extent.FURTHER)
            || (kept.length() > room / 2 && extent != Extent.FURTHER);
    if (allShown) {
      List<Run> words = standingOut(quotation.words());
      PostingBuilder draft = PostingCuts.elided(new PostingBuilder(links).add(words), kept, room);
      return quoted(quotation, draft.stripped(), EntityKind.BLOCKQUOTE);
    }
    PostingBuilder plain = new PostingBuilder(links).add(plain(quotation.words()));
    if (extent == Extent.FURTHER) {
      return quoted(quotation, stretch(plain, opening(plain, kept)), EntityKind.BLOCKQUOTE);
    }
    Optional<PostingBuilder> answer =
        quoted(quotation, stretch(plain, kept), EntityKind.BLOCKQUOTE);
    if (answer.isEmpty() || extent == Extent.WORDS) {
      return answer;
    }
    return answer.map(
        words -> rest(quotation, plain, kept).map(rest -> words.add("\n").add(rest)).orElse(words));
  }

  private static Optional<PostingBuilder> quoted(
      Quotation quotation, PostingBuilder draft, EntityKind kind) {
    if (!LastLook.passes(quotation, draft.text(), PostingBuilder::cleaned)) {
      return Optional.empty();
    }
    draft.mark(kind, 0, Optional.empty());
    return Optional.of(draft);
  }

  /// The first sentences of the words, as many as are short together; of a long one a part.
  private static Span opening(PostingBuilder whole, Span kept) {
    if (kept.length() <= FURTHER_WORDS) {
      return kept;
    }
    String text = whole.text();
    int end = kept.start();
    for (Span sentence : Sentences.in(text, kept, "")) {
      if (sentence.end() - kept.start() > FURTHER_WORDS) {
        break;
      }
      end = sentence.end();
    }
    return new Span(
        kept.start(),
        end > kept.start()
            ? end
            : PostingCuts.wordBefore(text, kept.start() + FURTHER_WORDS, end + 1));
  }

  /// The part of what stands before the words, or behind them, that is shown: some sentences.
  private static Span near(PostingBuilder whole, Span span, boolean before) {
    if (span.length() <= REST) {
      return span;
    }
    List<Span> sentences = Sentences.in(whole.text(), span, "");
    int start = before ? span.end() : span.start();
    int end = start;
    for (Span sentence : before ? sentences.reversed() : sentences) {
      if (before && span.end() - sentence.start() <= REST) {
        start = sentence.start();
      } else if (!before && sentence.end() - span.start() <= REST) {
        end = sentence.end();
      } else {
        break;
      }
    }
    return new Span(start, end);
  }

  /// What stands before and behind the words, with a gap where they stand.
  private Optional<PostingBuilder> rest(Quotation quotation, PostingBuilder whole, Span kept) {
    var draft = new PostingBuilder(links);
    for (Span span :
        List.of(
            near(whole, new Span(0, kept.start()), true),
            near(whole, new Span(kept.end(), whole.length()), false))) {
      if (span.of(whole.text()).replace(Excerpt.GAP, "").isBlank()) {
        continue;
      }
      PostingBuilder part = stretch(whole, span);
      if (!LastLook.passes(quotation, part.text(), PostingBuilder::cleaned)) {
        return Optional.empty();
      }
      // One gap stands where the words stand, between the two parts.
      draft.add(draft.isEmpty() ? part : part.part(BEFORE.length() - 1, part.length()));
    }
    if (draft.isEmpty()) {
      return Optional.empty();
    }
    draft.mark(EntityKind.EXPANDABLE_BLOCKQUOTE, 0, Optional.empty());
    return Optional.of(draft);
  }

  /// A part of the words, with gaps where their paragraph goes on.
  private PostingBuilder stretch(PostingBuilder whole, Span span) {
    String text = whole.text();
    String before = text.substring(text.lastIndexOf('\n', span.start() - 1) + 1, span.start());
    int feed = text.indexOf('\n', span.end());
    String after = text.substring(span.end(), feed < 0 ? text.length() : feed);
    return new PostingBuilder(links)
        .add(before.isBlank() ? "" : BEFORE)
        .add(whole.part(span.start(), span.end()).stripped())
        .add(after.isBlank() ? "" : AFTER);
  }

  /// Where all words stand out, none need to.
  private static List<Run> standingOut(List<Run> words) {
    boolean all = words.stream().allMatch(run -> run.bold() || run.text().isBlank());
    return all ? plain(words) : words;
  }

  private static List<Run> plain(List<Run> words) {
    return words.stream()
        .map(run -> new Run(run.text(), false, run.italic(), run.opens()))
        .toList();
  }

  /// From the first word that stands out to the last one.
  private static Span kept(List<Run> words) {
    var places = new ArrayList<Integer>();
    int length = 0;
    for (Run run : words) {
      int from = length;
      length += PostingBuilder.cleaned(run.text()).length();
      if (run.bold()) {
        places.add(from);
        places.add(length);
      }
    }
    return places.isEmpty() ? new Span(0, 0) : new Span(places.getFirst(), places.getLast());
  }
}
