package onrecord.corpus.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.Statement;
import onrecord.corpus.Voice;
import onrecord.corpus.voices.ReadVoice;
import onrecord.corpus.voices.VoiceReader;
import onrecord.language.Span;

/// Why each voice in a statement is taken for one, for the archive's keeper.
public final class VoiceReasons {
  private VoiceReasons() {}

  /// The voices of a statement in order.
  public static List<ExplainedVoice> of(Statement statement) {
    Map<Span, ReadVoice> plain = read(statement, List.of());
    List<Span> blocks = blocks(statement, plain);
    Map<Span, ReadVoice> read = blocks.isEmpty() ? plain : read(statement, blocks);
    return statement.voices().stream()
        .map(voice -> new ExplainedVoice(statement, voice, reason(statement, voice, read)))
        .toList();
  }

  private static Map<Span, ReadVoice> read(Statement statement, List<Span> blocks) {
    Map<Span, ReadVoice> read = new HashMap<>();
    String language = statement.masthead().language();
    VoiceReader.read(statement.text(), language, blocks)
        .forEach(each -> read.put(each.span(), each));
    return read;
  }

  /// The paragraphs that only the layout of the source can have shown as somebody else's words;
  /// those that follow each other are one block.
  private static List<Span> blocks(Statement statement, Map<Span, ReadVoice> plain) {
    List<Span> blocks = new ArrayList<>();
    for (Voice voice : statement.voices()) {
      if (voice.origin() == Voice.Origin.READ && !plain.containsKey(voice.span())) {
        Span paragraph = withName(statement.text(), voice);
        boolean follows = !blocks.isEmpty() && paragraph.start() <= blocks.getLast().end() + 1;
        int start = follows ? blocks.removeLast().start() : paragraph.start();
        blocks.add(new Span(start, paragraph.end()));
      }
    }
    return blocks;
  }

  /// The paragraph, and the next one where that names the speaker and so closes the block.
  private static Span withName(String text, Voice voice) {
    Span words = paragraph(text, voice.span());
    if (words.end() == text.length()) {
      return words;
    }
    int next = words.end() + 1;
    int feed = text.indexOf('\n', next);
    boolean closes = voice.name().filter(name -> text.startsWith(name, next)).isPresent();
    return closes ? new Span(words.start(), feed < 0 ? text.length() : feed) : words;
  }

  private static Span paragraph(String text, Span words) {
    int feed = text.indexOf('\n', words.end());
    return new Span(text.lastIndexOf('\n', words.start()) + 1, feed < 0 ? text.length() : feed);
  }

  private static String reason(Statement statement, Voice voice, Map<Span, ReadVoice> read) {
    ReadVoice found = read.get(voice.span());
    if (voice.origin() == Voice.Origin.DECLARED) {
      return "declared by voices:";
    }
    if (found == null) {
      return "a block quotation";
    }
    String cue = found.cue().map(span -> quoted(statement, span)).orElse("");
    String named = found.named().map(span -> quoted(statement, span)).orElse("");
    return switch (found.ground()) {
      case CUE -> cue + " beside it says " + named;
      case PRONOUN -> cue + " beside it says " + named + ", who can be nobody else named before";
      case CONTINUED -> "goes on from the quotation before, where " + cue + " says " + named;
      case LABEL -> "a speaker's label begins the line or one before: " + named;
      case MARKS ->
          cue.isEmpty()
              ? "quotation marks alone"
              : cue + " beside it says " + named + ", which may be more than one";
    };
  }

  private static String quoted(Statement statement, Span span) {
    return "'" + span.of(statement.text()) + "' (" + span.start() + ")";
  }
}
