package onrecord.terminal;

import java.util.Arrays;
import java.util.Locale;
import onrecord.corpus.Corpus;
import onrecord.corpus.ExplainedVoice;

/// A voice as an entry of `voices:`, its reason behind it; commented out where the speaker is not
/// certain.
final class VoiceLines {
  private static final int WORDS = 6;

  private VoiceLines() {}

  static String of(ExplainedVoice voice) {
    String[] words = voice.words().split(" ", -1);
    int cut = Math.min(WORDS, words.length);
    String begins = joined(words, 0, cut);
    String ends = joined(words, words.length - cut, words.length);
    String origin = voice.voice().origin().name().toLowerCase(Locale.ROOT);
    String place = voice.voice().span().start() + " to " + voice.voice().span().end();
    String mark = voice.voice().name().isEmpty() ? "# " : "  ";
    return """
        # %s, %s: %s
        %s- speaker: %s
        %s  begins: %s
        %s  ends: %s
        """
        .formatted(
            origin,
            place,
            Console.line(voice.reason()),
            mark,
            quoted(voice.voice().speaker()),
            mark,
            quoted(begins),
            mark,
            quoted(ends));
  }

  /// How many voices' speakers are not certain, in a line; nothing where all are.
  static String doubtful(Corpus corpus) {
    long doubtful =
        corpus.statements().stream()
            .flatMap(statement -> statement.voices().stream())
            .filter(voice -> voice.name().isEmpty())
            .count();
    return doubtful == 0
        ? ""
        : "hint: quotations whose speaker is not certain: %d; see onrecord voices%n"
            .formatted(doubtful);
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }

  private static String quoted(String text) {
    return '"' + Console.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
