package onrecord.telegram.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.telegram.message.Incoming.Speechless;

/// Albums of which a part has come, so that the other parts are known. Thread-safe.
public final class Albums {
  private static final Duration TOGETHER = Duration.ofMinutes(5);

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  /// Whether it is no part of an album, or the first one that comes.
  public boolean isFirst(Speechless part, Instant now) {
    seen.values().removeIf(at -> at.plus(TOGETHER).isBefore(now));
    return part.album().isEmpty()
        || seen.putIfAbsent(part.where().chat() + " " + part.album(), now) == null;
  }
}
