package onrecord.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A message as a few lines of plain text: bars before quotes, marks around words, buttons in
/// brackets.
final class Drawing {
  private static final Map<String, String> MARKS =
      Map.of(
          "bold",
          "**",
          "italic",
          "_",
          "underline",
          "__",
          "strikethrough",
          "~~",
          "code",
          "`",
          "spoiler",
          "||");
  private static final Map<String, String> BARS =
      Map.of("blockquote", "▌", "expandable_blockquote", "┋");
  private static final Map<String, String> SIGNS =
      Map.of(
          "url",
          " ↗",
          "web_app",
          " ⛶",
          "copy_text",
          " ⧉",
          "switch_inline_query_current_chat",
          " ⤳");

  private record Mark(int offset, int end, String type, String url) {
    static Mark of(JsonNode entity) {
      int offset = entity.path("offset").asInt();
      return new Mark(
          offset,
          offset + entity.path("length").asInt(),
          entity.path("type").asText(""),
          entity.path("url").asText(""));
    }

    String opening() {
      return type.equals("text_link") ? "[" : MARKS.getOrDefault(type, "");
    }

    String closing() {
      return type.equals("text_link") ? "](" + url + ")" : MARKS.getOrDefault(type, "");
    }
  }

  private Drawing() {}

  /// The message's words, then its buttons, a row on a line.
  static List<String> of(JsonNode message) {
    boolean caption = !message.has("text");
    String text = message.path(caption ? "caption" : "text").asText("");
    List<String> lines =
        new ArrayList<>(
            words(text, message.path(caption ? "caption_entities" : "entities")).lines().toList());
    if (message.path("document").has("content")) {
      lines.add("(file)");
      message.path("document").path("content").asText().lines().forEach(lines::add);
    }
    for (JsonNode photo : message.path("photo")) {
      lines.addFirst("(picture, %s × %s)".formatted(photo.path("width"), photo.path("height")));
    }
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      List<String> buttons = new ArrayList<>();
      row.forEach(button -> buttons.add("[" + button.path("text").asText() + sign(button) + "]"));
      lines.add(String.join(" ", buttons));
    }
    return lines;
  }

  private static String sign(JsonNode button) {
    return SIGNS.entrySet().stream()
        .filter(sign -> button.has(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  static String words(String text, JsonNode entities) {
    List<Mark> marks = new ArrayList<>();
    entities.forEach(entity -> marks.add(Mark.of(entity)));
    marks.sort(
        Comparator.comparingInt(Mark::offset)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    var drawn = new StringBuilder();
    for (int place = 0; place <= text.length(); place++) {
      int at = place;
      marks.reversed().stream()
          .filter(mark -> mark.end() == at)
          .forEach(mark -> drawn.append(mark.closing()));
      boolean lineBegins = place == 0 || text.charAt(place - 1) == '\n';
      marks.stream()
          .filter(mark -> BARS.containsKey(mark.type()))
          .filter(mark -> mark.offset() == at || (lineBegins && within(mark, at)))
          .forEach(mark -> drawn.append(BARS.get(mark.type())).append(' '));
      marks.stream()
          .filter(mark -> mark.offset() == at)
          .forEach(mark -> drawn.append(mark.opening()));
      if (place < text.length()) {
        drawn.append(text.charAt(place));
      }
    }
    return drawn.toString();
  }

  private static boolean within(Mark mark, int place) {
    return mark.offset() < place && place < mark.end();
  }
}
