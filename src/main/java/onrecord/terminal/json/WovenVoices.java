package onrecord.terminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import onrecord.answer.Quote;
import onrecord.corpus.Voice;
import onrecord.language.Span;

/// Somebody else's words within the sentences that are quoted, each with who says them: `"woven":
/// [{"voice", "start", "end"}]`, and nothing where a quote is in one voice.
final class WovenVoices {
  private WovenVoices() {}

  static void write(Quote quote, JsonGenerator out) throws IOException {
    Span words = quote.span();
    List<Voice> woven =
        quote.statement().voices().stream()
            .filter(voice -> voice.span().overlaps(words) && !voice.span().contains(words))
            .toList();
    if (woven.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart("woven");
    for (Voice voice : woven) {
      out.writeStartObject();
      out.writeStringField("voice", voice.speaker());
      out.writeNumberField("start", Math.max(words.start(), voice.span().start()));
      out.writeNumberField("end", Math.min(words.end(), voice.span().end()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
