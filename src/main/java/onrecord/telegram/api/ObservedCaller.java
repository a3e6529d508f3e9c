package onrecord.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import onrecord.telegram.TelegramObserver;

/// Requests to the Bot API server, of each of which an observer hears.
public record ObservedCaller(Caller caller, TelegramObserver observer) implements Caller {

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout)
      throws InterruptedException {
    return observed(method, caller.call(method, parameters, timeout));
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout, BooleanSupplier leaves)
      throws InterruptedException {
    return observed(method, caller.call(method, parameters, timeout, leaves));
  }

  private Outcome observed(String method, Outcome outcome) {
    observer.requested(
        method,
        switch (outcome) {
          case Outcome.Done _ -> "done";
          case Outcome.Refused _ -> "refused";
          case Outcome.Flooded _ -> "flooded";
          case Outcome.Unreached _ -> "unreached";
          case Outcome.Unknown _ -> "unknown";
        });
    return outcome;
  }
}
