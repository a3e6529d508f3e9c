package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.language.Span;
import onrecord.language.Words;

/// The paragraphs that a text's layout shows as somebody else's words.
final class QuotedBlocks {
  private final String text;
  private final SourceLine lines;
  private final TreeMap<Integer, BlockParagraph> paragraphs = new TreeMap<>();

  /// A paragraph of a block.
  ///
  /// @param inside the name that closes its block
  /// @param below the name on the line below its block
  /// @param alone whether the text's own words stand before its block
  record BlockParagraph(
      QuotedStretch stretch, Optional<Span> inside, Optional<Span> below, boolean alone) {}

  private QuotedBlocks(String text) {
    this.text = text;
    this.lines = new SourceLine(text);
  }

  /// Of the blocks of a text in order.
  static QuotedBlocks in(String text, List<Span> blocks) {
    QuotedBlocks quoted = new QuotedBlocks(text);
    int end = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Span block = blocks.get(i);
      boolean followed = i + 1 < blocks.size() && blocks.get(i + 1).start() <= block.end() + 1;
      quoted.add(block, block.start() > end + 1 || end < 0, followed);
      end = block.end();
    }
    return quoted;
  }

  private void add(Span block, boolean alone, boolean followed) {
    List<Span> all = paragraphs(block);
    Optional<Span> inside = all.size() > 1 ? closing(all) : Optional.empty();
    if (inside.isPresent()) {
      all.removeLast();
    }
    Optional<Span> below = followed ? Optional.empty() : below(block.end());
    boolean goesOn = false;
    for (Span each : all) {
      if (Words.count(each.of(text)) > 0) {
        QuotedStretch stretch = new QuotedStretch(each, each, each, goesOn);
        paragraphs.put(each.start(), new BlockParagraph(stretch, inside, below, alone));
        goesOn = true;
      }
    }
  }

  private List<Span> paragraphs(Span within) {
    List<Span> all = new ArrayList<>();
    int start = within.start();
    while (start < within.end()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 || feed > within.end() ? within.end() : feed;
      if (end > start) {
        all.add(new Span(start, end));
      }
      start = end + 1;
    }
    return all;
  }

  /// The name on the line below a block: but a text's last line is its author's.
  private Optional<Span> below(int end) {
    int next = end + 1;
    int feed = next < text.length() ? text.indexOf('\n', next) : -1;
    return feed < 0 ? Optional.empty() : lines.name(new Span(next, feed), true);
  }

  /// The name that closes a block, below words that have ended, with a role or without.
  private Optional<Span> closing(List<Span> block) {
    Span last = block.getLast();
    char end = text.charAt(block.get(block.size() - 2).end() - 1);
    boolean ended = ".!?…\"”»“".indexOf(end) >= 0;
    boolean sentence = ".!?:".indexOf(text.charAt(last.end() - 1)) >= 0;
    return lines
        .name(last, false)
        .or(() -> ended && !sentence ? lines.called(last.start(), last.end()) : Optional.empty());
  }

  /// The paragraph of a block that a place lies in.
  Optional<BlockParagraph> at(int place) {
    Map.Entry<Integer, BlockParagraph> entry = paragraphs.floorEntry(place);
    return Optional.ofNullable(entry)
        .map(Map.Entry::getValue)
        .filter(found -> place < found.stretch().paragraph().end());
  }

  /// The quotations of a text and the paragraphs of its blocks: what stands between marks in a
  /// block is its speaker's.
  List<QuotedStretch> among(List<QuotedStretch> marked) {
    if (paragraphs.isEmpty()) {
      return marked;
    }
    TreeMap<Integer, QuotedStretch> all = new TreeMap<>();
    paragraphs.forEach((start, each) -> all.put(start, each.stretch()));
    for (QuotedStretch each : marked) {
      Span around = each.paragraph();
      Optional<BlockParagraph> block = at(each.marked().start());
      if (block.isEmpty()) {
        all.put(each.marked().start(), each);
      } else if (each.marked().equals(around)) {
        boolean goesOn = block.get().stretch().goesOn();
        all.put(around.start(), new QuotedStretch(around, each.words(), around, goesOn));
      }
    }
    return List.copyOf(all.values());
  }

  /// The turns of a conversation but those in which a block stands; a block may hold turns.
  List<ReadVoice> outside(List<ReadVoice> turns) {
    return turns.stream()
        .filter(
            turn ->
                at(turn.span().start())
                    .filter(
                        block ->
                            turn.named().filter(block.stretch().paragraph()::contains).isEmpty())
                    .isEmpty())
        .toList();
  }

  /// What a name beside a block tells.
  ReadVoice named(QuotedStretch each, Span name) {
    return new ReadVoice(
        each.words(),
        Optional.of(name.of(text)),
        Optional.of(name),
        Optional.of(name),
        ReadVoice.Ground.CUE);
  }
}
