package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.attribution.CueTable;
import onrecord.corpus.voices.QuotedBlocks.BlockParagraph;
import onrecord.language.Span;
import onrecord.language.Words;

/// Reads from a statement's text whose words stand in it.
public final class VoiceReader {
  private static final int FEWEST = 4;
  private static final int SHORT = 60;
  private static final int MOST_PASSED = 2;

  private final String text;
  private final Optional<SpeakerReading> readings;
  private final QuotedBlocks blocks;
  private final SourceLine lines;
  private final List<QuotedStretch> quoted;
  private final List<ReadVoice> voices = new ArrayList<>();
  private Optional<ReadVoice> last = Optional.empty();

  private VoiceReader(String text, String language, List<Span> shown) {
    this.text = text;
    this.blocks = QuotedBlocks.in(text, shown);
    this.lines = new SourceLine(text);
    this.quoted = blocks.among(QuotedStretches.in(text));
    // Who is named in a text is asked for quotations alone; most texts of large archives have none.
    this.readings = quoted.isEmpty() ? Optional.empty() : CueTable.of(language).map(this::reading);
  }

  private SpeakerReading reading(CueTable cues) {
    return cues.uncased() ? new UncasedReadings(text, cues) : new Readings(text, quoted, cues);
  }

  /// The voices of a text without block quotations.
  public static List<ReadVoice> read(String text, String language) {
    return read(text, language, List.of());
  }

  /// The voices of a text in order; none overlaps another.
  ///
  /// @param language BCP 47 tag of the text
  /// @param blocks the block quotations in it, in order: whole paragraphs
  public static List<ReadVoice> read(String text, String language, List<Span> blocks) {
    VoiceReader reader = new VoiceReader(text, language, blocks);
    for (int i = 0; i < reader.quoted.size(); i++) {
      reader.add(i);
    }
    return merged(reader.blocks.outside(SpeakerLabels.in(text)), reader.voices);
  }

  /// What stands in a turn of a conversation is its speaker's.
  private static List<ReadVoice> merged(List<ReadVoice> turns, List<ReadVoice> quoted) {
    List<ReadVoice> all = new ArrayList<>(turns);
    int next = 0;
    for (ReadVoice each : quoted) {
      while (next < turns.size() && turns.get(next).span().end() <= each.span().start()) {
        next++;
      }
      if (next == turns.size() || !turns.get(next).span().overlaps(each.span())) {
        all.add(each);
      }
    }
    all.sort(Comparator.comparing(ReadVoice::span));
    return all;
  }

  private void add(int i) {
    QuotedStretch each = quoted.get(i);
    Span paragraph = each.paragraph();
    int before =
        i > 0 ? Math.max(paragraph.start(), quoted.get(i - 1).marked().end()) : paragraph.start();
    int behind = behind(i, paragraph);
    Optional<BlockParagraph> block = blocks.at(each.marked().start());
    ReadVoice voice =
        block
            .map(found -> inBlock(found, each))
            .orElseGet(() -> signed(each, reading(each, new Span(before, behind))));
    last = Optional.of(voice);
    if (block.isPresent() || isQuotation(each, voice)) {
      voices.add(voice);
    }
  }

  /// Up to where a cue behind a quotation may stand: the next quotation, or the paragraph's end. A
  /// few words between marks are passed over.
  private int behind(int i, Span paragraph) {
    int next = i + 1;
    while (next < quoted.size()
        && next - i <= MOST_PASSED
        && quoted.get(next).marked().start() < paragraph.end()
        && isFew(quoted.get(next))) {
      next++;
    }
    return next < quoted.size()
        ? Math.min(paragraph.end(), quoted.get(next).marked().start())
        : paragraph.end();
  }

  private boolean isFew(QuotedStretch each) {
    return each.words().length() < SHORT && Words.count(each.words().of(text)) < FEWEST;
  }

  private ReadVoice reading(QuotedStretch each, Span between) {
    return readings
        .map(found -> found.read(each, between, last))
        .orElseGet(() -> Readings.marks(each));
  }

  /// What a line behind or below the words tells, where nothing else does.
  private ReadVoice signed(QuotedStretch each, ReadVoice voice) {
    return voice.speaker().isEmpty() && voice.cue().isEmpty()
        ? lines.beside(each).map(name -> blocks.named(each, name)).orElse(voice)
        : voice;
  }

  /// A name that closes the block tells most, then the words before it, then the line below it.
  private ReadVoice inBlock(BlockParagraph block, QuotedStretch each) {
    if (block.inside().isPresent()) {
      return blocks.named(each, block.inside().get());
    }
    ReadVoice read =
        block.alone() || each.goesOn() ? reading(each, each.paragraph()) : Readings.marks(each);
    return read.speaker().isEmpty() && read.cue().isEmpty()
        ? block.below().map(name -> blocks.named(each, name)).orElse(read)
        : read;
  }

  /// Not a title or a name, and not a phrase that nobody is said to have said.
  private boolean isQuotation(QuotedStretch each, ReadVoice voice) {
    if (Words.count(each.words().of(text)) < FEWEST) {
      return false;
    }
    return readings.isEmpty()
        || voice.ground() == ReadVoice.Ground.CONTINUED
        || readings.get().isSaid(each, voice);
  }
}
