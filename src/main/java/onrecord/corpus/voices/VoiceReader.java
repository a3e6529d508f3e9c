package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.corpus.attribution.CueTable;
import onrecord.language.Span;
import onrecord.language.Words;

/// Reads from a statement's text whose words stand in it.
public final class VoiceReader {
  private static final int FEWEST = 4;

  private final String text;
  private final Optional<Readings> readings;
  private final List<QuotedStretch> quoted;
  private final List<ReadVoice> voices = new ArrayList<>();
  private Optional<ReadVoice> last = Optional.empty();

  private VoiceReader(String text, String language) {
    this.text = text;
    this.quoted = QuotedStretches.in(text);
    this.readings = CueTable.of(language).map(cues -> new Readings(text, quoted, cues));
  }

  /// The voices of a text in order; none overlaps another.
  ///
  /// @param language BCP 47 tag of the text
  public static List<ReadVoice> read(String text, String language) {
    VoiceReader reader = new VoiceReader(text, language);
    for (int i = 0; i < reader.quoted.size(); i++) {
      reader.add(i);
    }
    return merged(SpeakerLabels.in(text), reader.voices);
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
    int behind =
        i + 1 < quoted.size()
            ? Math.min(paragraph.end(), quoted.get(i + 1).marked().start())
            : paragraph.end();
    ReadVoice voice =
        readings
            .map(found -> found.read(each, new Span(before, behind), last))
            .orElseGet(() -> Readings.marks(each));
    last = Optional.of(voice);
    if (isQuotation(each, voice)) {
      voices.add(voice);
    }
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
