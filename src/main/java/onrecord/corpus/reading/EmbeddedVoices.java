package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.corpus.Masthead;
import onrecord.corpus.Organization;
import onrecord.corpus.Voice;
import onrecord.corpus.Voice.Origin;
import onrecord.corpus.extraction.Extract;
import onrecord.corpus.source.FieldValue;
import onrecord.corpus.source.Problems;
import onrecord.corpus.voices.ReadVoice;
import onrecord.corpus.voices.VoiceReader;
import onrecord.language.Words;

/// The words of others in a statement: those that its keeper declares, and beside them those that
/// are read from its text.
final class EmbeddedVoices {
  private static final String NONE = "none";

  private EmbeddedVoices() {}

  /// In the order of the text. Where a declared one stands, no other is read; `voices: none` reads
  /// none, and what readers wrote is nobody's statement in the first place.
  static List<Voice> in(
      Extract extract, Masthead masthead, Optional<FieldValue> listed, Problems problems) {
    String text = extract.text();
    if (listed.filter(EmbeddedVoices::isNone).isPresent()) {
      return List.of();
    }
    List<Voice> declared = listed.map(value -> Voices.in(text, value, problems)).orElse(List.of());
    if (masthead.kind().equalsIgnoreCase(Masthead.READER_COMMENTS)) {
      return declared;
    }
    return merged(
        declared, VoiceReader.read(text, masthead.language(), extract.quoted()), masthead);
  }

  private static boolean isNone(FieldValue value) {
    return value.words().size() == 1 && value.words().getFirst().equalsIgnoreCase(NONE);
  }

  private static List<Voice> merged(List<Voice> declared, List<ReadVoice> read, Masthead masthead) {
    List<Voice> all = new ArrayList<>(declared);
    int next = 0;
    for (ReadVoice each : read) {
      while (next < declared.size() && declared.get(next).span().end() <= each.span().start()) {
        next++;
      }
      boolean taken = next < declared.size() && declared.get(next).span().overlaps(each.span());
      if (!taken && !isOwn(each, masthead)) {
        all.add(
            new Voice(
                each.speaker().orElse(Voice.UNCERTAIN),
                each.span(),
                each.ground() == ReadVoice.Ground.LABEL ? Origin.LABEL : Origin.READ));
      }
    }
    all.sort(Comparator.comparing(Voice::span));
    return List.copyOf(all);
  }

  /// Whether a label names those whose statement it is: what they say in an interview is theirs.
  private static boolean isOwn(ReadVoice voice, Masthead masthead) {
    if (voice.ground() != ReadVoice.Ground.LABEL) {
      return false;
    }
    Stream<String> names =
        Stream.concat(
            masthead.organization().map(Organization::names).stream().flatMap(List::stream),
            masthead.authors().stream());
    String speaker = Words.folded(voice.speaker().orElse(""));
    return names.map(Words::folded).anyMatch(speaker::equals);
  }
}
