package onrecord.corpus.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import onrecord.corpus.extraction.Extract;
import onrecord.language.Span;

/// The text of a message, whole, with the block quotations in it.
final class TelegramText {
  private final StringBuilder text = new StringBuilder();
  private final List<Span> quoted = new ArrayList<>();

  private TelegramText() {}

  static Extract of(JsonNode message) {
    JsonNode parts = message.path("text_entities");
    TelegramText found = new TelegramText();
    found.take(parts.isEmpty() ? message.path("text") : parts);
    return new Extract(
        found.text.toString(), Extract.Layout.PARAGRAPHS, Map.of(), List.copyOf(found.quoted));
  }

  private void take(JsonNode parts) {
    if (parts.isTextual()) {
      text.append(parts.asText());
    }
    for (JsonNode part : parts) {
      String words = part.isTextual() ? part.asText() : part.path("text").asText("");
      if (part.path("type").asText("").equals("blockquote") && !words.isBlank()) {
        block(words);
      } else {
        text.append(words);
      }
    }
  }

  /// A block stands in paragraphs of its own.
  private void block(String words) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    quoted.add(new Span(text.length(), text.length() + words.length()));
    text.append(words).append('\n');
  }
}
