package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// A text as the server keeps it, without what it removes, its entities where they then are.
///
/// @param remarks what a careful sender would not leave to the server
record Cleaned(String text, ArrayNode entities, List<String> remarks) {
  private static final String REMOVED =
      "\r\u0333\u033f\u030a\u2028\u2029\u202a\u202b\u202c\u202d\u202e";

  static Cleaned of(String text, JsonNode entities) {
    if (text.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff)) {
      throw Refused.bad("Strings must be encoded in UTF-8");
    }
    for (JsonNode entity : entities) {
      checkPlace(text, entity.path("offset").asLong(), entity.path("length").asLong());
    }
    int[] places = new int[text.length() + 1];
    var kept = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      places[i] = kept.length();
      char letter = text.charAt(i);
      if (REMOVED.indexOf(letter) < 0) {
        kept.append(letter < ' ' && letter != '\n' ? ' ' : letter);
      }
    }
    places[text.length()] = kept.length();
    return trimmed(kept.toString(), entities, places);
  }

  private static Cleaned trimmed(String kept, JsonNode entities, int[] places) {
    List<String> remarks = new ArrayList<>();
    ArrayNode left = JsonNodeFactory.instance.arrayNode();
    int end = kept.length();
    while (end > 0 && isBlank(kept.charAt(end - 1))) {
      end--;
    }
    int first = end;
    for (JsonNode entity : entities) {
      first = Math.min(first, places[entity.path("offset").asInt()]);
    }
    int start = 0;
    while (start < first && isBlank(kept.charAt(start))) {
      start++;
    }
    for (JsonNode entity : entities) {
      int from = places[entity.path("offset").asInt()];
      int to = Math.min(end, places[entity.path("offset").asInt() + entity.path("length").asInt()]);
      if (to <= from || kept.substring(from, to).isBlank()) {
        remarks.add("an entity over nothing is dropped: " + entity);
        continue;
      }
      ObjectNode moved = entity.deepCopy();
      left.add(moved.put("offset", from - start).put("length", to - from));
      if (!moved.equals(entity)) {
        remarks.add("cleaning the text shifts an entity: " + entity);
      }
    }
    return new Cleaned(kept.substring(start, end), left, remarks);
  }

  private static void checkPlace(String text, long offset, long length) {
    if (offset < 0 || offset > 1_000_000) {
      throw Refused.bad("Receive an entity with incorrect offset %d".formatted(offset));
    }
    if (length < 0 || length > 1_000_000) {
      throw Refused.bad("Receive an entity with incorrect length %d".formatted(length));
    }
    if (offset > text.length()) {
      throw Refused.bad(
          "Entity begins after the end of the text at UTF-16 offset %d".formatted(offset));
    }
    if (offset + length > text.length()) {
      throw Refused.bad(
          "Entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
              .formatted(offset, offset + length));
    }
    if (cutsPair(text, (int) offset)) {
      throw Refused.bad(
          "Entity begins in a middle of a UTF-16 symbol at offset %d".formatted(offset));
    }
    if (cutsPair(text, (int) (offset + length))) {
      throw Refused.bad(
          "Entity beginning at UTF-16 offset %d ends in a middle of a UTF-16 symbol"
              .formatted(offset));
    }
  }

  private static boolean cutsPair(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }

  private static boolean isBlank(char letter) {
    return letter == ' ' || letter == '\n';
  }
}
