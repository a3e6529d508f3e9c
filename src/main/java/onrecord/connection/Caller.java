package onrecord.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/// Whoever can be asked to call a method of the Bot API.
@FunctionalInterface
public interface Caller {
  /// What came of one request; an interrupt cancels it.
  Outcome call(String method, JsonNode parameters, Duration timeout) throws InterruptedException;
}
