package onrecord.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Whoever can be asked to call a method of the Bot API.
@FunctionalInterface
public interface Caller {
  /// What came of one request; an interrupt cancels it.
  Outcome call(String method, JsonNode parameters, Duration timeout) throws InterruptedException;

  /// What came of one request that may be called back at the last moment.
  ///
  /// @param leaves asked once, when nothing but the wire lies before the request; where it says no,
  ///   the request does not leave
  default Outcome call(String method, JsonNode parameters, Duration timeout, BooleanSupplier leaves)
      throws InterruptedException {
    return leaves.getAsBoolean()
        ? call(method, parameters, timeout)
        : new Outcome.Unreached("it was called back");
  }
}
