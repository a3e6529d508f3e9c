package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The limits of a text with entities, wherever one stands in a request.
final class Wording {
  private static final int MOST_ENTITIES = 100;
  private static final Pattern LINK =
      Pattern.compile("(?i)https?://[^\\s/?#@]+\\.[^\\s/?#@.]+([/?#]\\S*)?|tg://\\S+");
  private static final Set<String> QUOTES = Set.of("blockquote", "expandable_blockquote");

  private Wording() {}

  /// Replaces text and entities in `holder` by what the server keeps of them, and gives its
  /// remarks.
  static List<String> clean(ObjectNode holder, String text, String entities, int most) {
    if (!holder.path("parse_mode").asText("").isEmpty()) {
      throw Refused.bad("This server does not parse \"parse_mode\": send entities");
    }
    for (JsonNode entity : holder.path(entities)) {
      checkLink(entity);
    }
    Cleaned cleaned = Cleaned.of(holder.path(text).asText(""), holder.path(entities));
    if (cleaned.text().length() > most) {
      throw Refused.bad("Message is too long");
    }
    if (cleaned.entities().size() > MOST_ENTITIES) {
      throw Refused.bad("More than %d entities".formatted(MOST_ENTITIES));
    }
    checkNesting(cleaned.entities());
    holder.put(text, cleaned.text());
    if (cleaned.entities().isEmpty()) {
      holder.remove(entities);
    } else {
      holder.set(entities, cleaned.entities());
    }
    return cleaned.remarks();
  }

  /// A message's text: like any, but there must be something left of it.
  static List<String> cleanMessage(ObjectNode holder, String text, int most) {
    if (holder.path(text).asText("").isEmpty()) {
      throw Refused.bad("Message text is empty");
    }
    List<String> remarks = clean(holder, text, "entities", most);
    if (holder.path(text).asText("").isEmpty()) {
      throw Refused.bad("Text must be non-empty");
    }
    return remarks;
  }

  static void checkUrl(String url, String where) {
    if (!LINK.matcher(url).matches()) {
      throw Refused.bad("%s URL '%s' is invalid: Wrong HTTP URL".formatted(where, url));
    }
  }

  private static void checkLink(JsonNode entity) {
    boolean link = entity.path("type").asText("").equals("text_link");
    if (link && entity.path("url").isMissingNode()) {
      throw Refused.bad("Can't parse MessageEntity: Can't find field \"url\"");
    }
    if (!link && entity.has("url")) {
      throw Refused.bad("Can't parse MessageEntity: only a text_link has a \"url\"");
    }
    if (link) {
      checkUrl(entity.path("url").asText(""), "Entity");
    }
  }

  private static void checkNesting(JsonNode entities) {
    List<int[]> quotes = new ArrayList<>();
    for (JsonNode entity : entities) {
      if (QUOTES.contains(entity.path("type").asText(""))) {
        int from = entity.path("offset").asInt();
        int to = from + entity.path("length").asInt();
        if (quotes.stream().anyMatch(other -> from < other[1] && other[0] < to)) {
          throw Refused.bad("Blockquote entities can't be nested");
        }
        quotes.add(new int[] {from, to});
      }
    }
  }
}
