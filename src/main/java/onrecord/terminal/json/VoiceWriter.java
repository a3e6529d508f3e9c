package onrecord.terminal.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import onrecord.corpus.ExplainedVoice;
import onrecord.corpus.Voice;

/// Writes who is quoted.
final class VoiceWriter {
  private VoiceWriter() {}

  static String line(ExplainedVoice voice) {
    return Writer.line(
        writer -> {
          writer.out().writeStringField("statement", voice.statement().id());
          writer.out().writeNumberField("start", voice.voice().span().start());
          writer.out().writeNumberField("end", voice.voice().span().end());
          writer.out().writeStringField("text", voice.words());
          writer.text("speaker", voice.voice().name());
          String origin = voice.voice().origin().name().toLowerCase(Locale.ROOT);
          writer.out().writeStringField("origin", origin);
          writer.out().writeStringField("reason", voice.reason());
        });
  }

  static String person(
      String name, int times, Collection<String> by, Collection<String> statements) {
    return Writer.line(
        writer -> {
          writer.text("speaker", Optional.of(name).filter(it -> !it.equals(Voice.UNCERTAIN)));
          writer.out().writeNumberField("quotations", times);
          writer.texts("by", by);
          writer.texts("statements", new TreeSet<>(statements));
        });
  }
}
