package onrecord.corpus.voices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.language.Span;
import onrecord.language.Words;

/// Reads from a statement's text whose words stand in it.
public final class VoiceReader {
  private static final int FEWEST = 4;

  private final String text;
  private final Optional<CueReader> cues;
  private final NamedPeople people;
  private final List<QuotedStretch> quoted;
  private final List<ReadVoice> voices = new ArrayList<>();
  private Optional<ReadVoice> last = Optional.empty();

  private VoiceReader(String text, String language) {
    this.text = text;
    this.quoted = QuotedStretches.in(text);
    Optional<CueTable> table = CueTable.of(language);
    this.cues = table.map(found -> new CueReader(text, found));
    this.people = new NamedPeople(text, quoted, table);
  }

  /// The voices of a text in order; none overlaps another.
  ///
  /// @param language BCP 47 tag of the text
  public static List<ReadVoice> read(String text, String language) {
    VoiceReader reader = new VoiceReader(text, language);
    for (int i = 0; i < reader.quoted.size(); i++) {
      reader.add(i);
    }
    return reader.voices;
  }

  private void add(int i) {
    QuotedStretch each = quoted.get(i);
    int paragraph = text.lastIndexOf('\n', each.marked().start()) + 1;
    int end = text.indexOf('\n', each.marked().end());
    end = end < 0 ? text.length() : end;
    int before = i > 0 ? Math.max(paragraph, quoted.get(i - 1).marked().end()) : paragraph;
    int behind = i + 1 < quoted.size() ? Math.min(end, quoted.get(i + 1).marked().start()) : end;
    ReadVoice voice = read(each, before, behind, before > paragraph);
    last = Optional.of(voice);
    if (isQuotation(each, voice)) {
      voices.add(voice);
    }
  }

  private ReadVoice read(QuotedStretch each, int before, int behind, boolean follows) {
    if (each.goesOn() && last.isPresent()) {
      return same(each);
    }
    if (cues.isEmpty()) {
      return marks(each);
    }
    Optional<Attribution> after = cues.get().behind(each, behind);
    boolean comma = each.words().length() > 0 && text.charAt(each.words().end() - 1) == ',';
    Optional<Attribution> ahead =
        comma && after.isPresent() ? after : cues.get().ahead(each, before);
    Optional<Attribution> cue = ahead.or(() -> after);
    if (cue.isPresent()) {
      return people.resolved(each, cue.get());
    }
    if (follows && last.isPresent() && continued(before, each)) {
      return same(each);
    }
    if (!follows) {
      Optional<Attribution> announced = announced(each, before);
      if (announced.isPresent()) {
        return people.resolved(each, announced.get());
      }
    }
    return marks(each);
  }

  /// The sentence that closes the paragraph before with a colon.
  private Optional<Attribution> announced(QuotedStretch each, int paragraph) {
    if (!text.substring(paragraph, each.marked().start()).isBlank()) {
      return Optional.empty();
    }
    int end = paragraph;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != ':') {
      return Optional.empty();
    }
    int start = text.lastIndexOf('\n', end - 1) + 1;
    return cues.get().ahead(new QuotedStretch(new Span(end, end), new Span(end, end), false), start);
  }

  /// Whether between two quotations of a paragraph nothing stands but the cue of the first.
  private boolean continued(int from, QuotedStretch each) {
    Clause between = Clause.of(text, new Span(from, each.marked().start()));
    return between.size() <= 40 && (between.sentenceEnd() == between.size());
  }

  private ReadVoice same(QuotedStretch each) {
    ReadVoice before = last.orElseThrow();
    return new ReadVoice(
        each.words(),
        before.speaker(),
        before.named(),
        before.cue(),
        before.speaker().isPresent() ? ReadVoice.Reason.CONTINUED : ReadVoice.Reason.MARKS);
  }

  private static ReadVoice marks(QuotedStretch each) {
    return new ReadVoice(
        each.words(), Optional.empty(), Optional.empty(), Optional.empty(), ReadVoice.Reason.MARKS);
  }

  private boolean isQuotation(QuotedStretch each, ReadVoice voice) {
    return Words.count(each.words().of(text)) >= FEWEST;
  }
}
