package onrecord.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import onrecord.corpus.Corpus;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;

/// A voice as an entry of `voices:`, its reason behind it; commented out where the speaker is not
/// certain.
final class VoiceLines {
  private static final int WORDS = 6;

  /// So many statements are named where speakers are not certain.
  private static final int SHOWN = 10;

  private VoiceLines() {}

  static String of(ExplainedVoice voice) {
    String begins = voice.begins();
    String ends = voice.ends();
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

  /// Quotations whose speakers are not certain, the first of each statement in a line, and how many
  /// there are; nothing where all are certain.
  static String doubtful(Corpus corpus) {
    List<String> places = new ArrayList<>();
    long doubtful = 0;
    for (Statement statement : corpus.statements()) {
      List<Voice> unnamed =
          statement.voices().stream().filter(voice -> voice.name().isEmpty()).toList();
      doubtful += unnamed.size();
      if (!unnamed.isEmpty()) {
        places.add(place(statement, unnamed));
      }
    }
    if (places.isEmpty()) {
      return "";
    }
    String more =
        places.size() > SHOWN ? "  and in %d more%n".formatted(places.size() - SHOWN) : "";
    return "hint: quotations whose speaker is not certain: %d; see onrecord voices%n"
            .formatted(doubtful)
        + String.join("", places.subList(0, Math.min(SHOWN, places.size())))
        + more;
  }

  private static String place(Statement statement, List<Voice> unnamed) {
    String[] words = unnamed.getFirst().span().of(statement.text()).split("\\s", WORDS + 1);
    String first = joined(words, 0, Math.min(WORDS, words.length));
    String line = "%s, %d: “%s…”".formatted(statement.id(), unnamed.size(), first);
    return "  " + Console.line(line) + "\n";
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }

  private static String quoted(String text) {
    return '"' + Console.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
