package onrecord.conversation.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import onrecord.conversation.Opening;
import onrecord.conversation.Reply.Block.Extent;
import onrecord.conversation.Reply.Block.Quotation;
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

  /// So much of the words of the first quotation, as far as sentences end; the rest is folded.
  private static final int FIRST_WORDS = 420;

  /// So much of the words of a further quotation.
  private static final int FURTHER_WORDS = 120;

  /// So much of its best sentence, where that is longer.
  private static final int LONGEST_SENTENCE = 120;

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
    List<Run> runs = folding ? paragraph(quotation) : quotation.words();
    PostingBuilder whole = new PostingBuilder(links).add(runs);
    Span kept = kept(runs);
    boolean first = quotation.caption().extent() == Extent.FIRST && folding;
    Span shown = first ? shown(whole, kept, quotation.caption().sentence()) : kept;
    if (isShownWhole(quotation.caption().extent(), new Span(0, whole.length()), shown, room)) {
      PostingBuilder draft =
          PostingCuts.elided(new PostingBuilder(links).add(standingOut(runs)), kept, room);
      return quoted(quotation, draft.stripped(), EntityKind.BLOCKQUOTE);
    }
    PostingBuilder plain = new PostingBuilder(links).add(plain(runs));
    return switch (quotation.caption().extent()) {
      case FURTHER ->
          quoted(
              quotation,
              stretch(plain, brief(plain, kept, quotation.caption().sentence())),
              EntityKind.BLOCKQUOTE);
      case WORDS, ALL -> quoted(quotation, stretch(plain, kept), EntityKind.BLOCKQUOTE);
      case FIRST ->
          quoted(quotation, stretch(plain, shown), EntityKind.BLOCKQUOTE)
              .map(words -> withRest(words, rest(quotation, plain, shown)));
    };
  }

  /// As much of the paragraph as there is.
  private static List<Run> paragraph(Quotation quotation) {
    List<Run> more = quotation.caption().paragraph();
    return more.isEmpty() ? quotation.words() : more;
  }

  private boolean isShownWhole(Extent extent, Span whole, Span kept, int room) {
    if (extent == Extent.ALL || !folding || kept.length() == 0) {
      return true;
    }
    return extent == Extent.FURTHER
        ? whole.length() <= FURTHER_WORDS
        : whole.length() <= SHORT_PARAGRAPH
            || whole.length() - kept.length() < LEAST_REST
            || kept.length() > room / 2;
  }

  private static PostingBuilder withRest(PostingBuilder words, Optional<PostingBuilder> rest) {
    return rest.map(more -> words.add("\n").add(more)).orElse(words);
  }

  private static Optional<PostingBuilder> quoted(
      Quotation quotation, PostingBuilder draft, EntityKind kind) {
    if (!LastLook.passes(quotation, draft.text(), PostingBuilder::cleaned)) {
      return Optional.empty();
    }
    draft.mark(kind, 0, Optional.empty());
    return Optional.of(draft);
  }

  /// The sentence that stands for all of the words, and a part of it where it is long; else the
  /// first sentences, as many as are short together.
  private static Span brief(PostingBuilder whole, Span kept, String sentence) {
    return best(whole, kept, sentence)
        .map(best -> shortened(whole.text(), best))
        .orElseGet(() -> opening(whole.text(), kept));
  }

  /// Where the best sentence stands in the words; empty where it is not known or is all of them.
  private static Optional<Span> best(PostingBuilder whole, Span kept, String sentence) {
    String best = PostingBuilder.cleaned(sentence).strip();
    int at = best.isEmpty() ? -1 : whole.text().indexOf(best, kept.start());
    boolean known = at >= 0 && at + best.length() <= kept.end() && best.length() < kept.length();
    return known ? Optional.of(new Span(at, at + best.length())) : Optional.empty();
  }

  /// The best sentence of many words and its neighbours, first those that follow it.
  private static Span shown(PostingBuilder whole, Span kept, String sentence) {
    List<Span> sentences = Sentences.in(whole.text(), kept, "");
    if (kept.length() <= FIRST_WORDS || sentences.isEmpty()) {
      return kept;
    }
    Span best = best(whole, kept, sentence).orElse(sentences.getFirst());
    int end = best.end();
    for (Span each : sentences) {
      end = each.end() - best.start() > FIRST_WORDS ? end : Math.max(end, each.end());
    }
    int start = best.start();
    for (Span each : sentences.reversed()) {
      start = end - each.start() > FIRST_WORDS ? start : Math.min(start, each.start());
    }
    return new Span(start, end);
  }

  private static Span opening(String text, Span kept) {
    if (kept.length() <= FURTHER_WORDS) {
      return kept;
    }
    List<Span> sentences = Sentences.in(text, kept, "");
    Span first = sentences.isEmpty() ? kept : sentences.getFirst();
    int end = first.end();
    for (Span sentence : sentences) {
      end = sentence.end() - kept.start() > FURTHER_WORDS ? end : sentence.end();
    }
    return shortened(text, new Span(kept.start(), end));
  }

  private static Span shortened(String text, Span span) {
    return span.length() <= LONGEST_SENTENCE
        ? span
        : new Span(
            span.start(),
            PostingCuts.wordBefore(text, span.start() + LONGEST_SENTENCE, span.start() + 1));
  }

  /// What stands before and behind the words, with a gap where they stand.
  private Optional<PostingBuilder> rest(Quotation quotation, PostingBuilder whole, Span kept) {
    var draft = new PostingBuilder(links);
    for (Span span : List.of(new Span(0, kept.start()), new Span(kept.end(), whole.length()))) {
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
