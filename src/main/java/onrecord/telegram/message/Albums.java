package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.telegram.message.Incoming.Speechless;

/// Albums of which a part has come, so that the other parts are known. Thread-safe.
public final class Albums {
  private static final Duration TOGETHER = Duration.ofMinutes(5);

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  /// Takes note of an update whose album has words, if it is part of one: those are answered, and
  /// nothing else of it is.
  public void note(JsonNode update, Instant now) {
    JsonNode post = update.path("message");
    String album = post.path("media_group_id").asText("");
    if (!album.isEmpty() && !post.path("caption").asText("").isBlank()) {
      forget(now);
      seen.put(key(post.path("chat").path("id").asLong(), album), now);
    }
  }

  /// Whether it is no part of an album, or the first one that comes.
  public boolean isFirst(Speechless part, Instant now) {
    forget(now);
    return part.album().isEmpty()
        || seen.putIfAbsent(key(part.where().chat(), part.album()), now) == null;
  }

  private void forget(Instant now) {
    seen.values().removeIf(at -> at.plus(TOGETHER).isBefore(now));
  }

  private static String key(long chat, String album) {
    return chat + " " + album;
  }
}
