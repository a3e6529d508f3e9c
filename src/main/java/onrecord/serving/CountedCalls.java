package onrecord.serving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import onrecord.connection.Caller;
import onrecord.connection.Outcome;
import onrecord.monitoring.Metrics;

/// Requests to the Bot API server that are counted.
record CountedCalls(Caller caller, Metrics metrics) implements Caller {

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout)
      throws InterruptedException {
    return counted(method, caller.call(method, parameters, timeout));
  }

  @Override
  public Outcome call(String method, JsonNode parameters, Duration timeout, BooleanSupplier leaves)
      throws InterruptedException {
    return counted(method, caller.call(method, parameters, timeout, leaves));
  }

  private Outcome counted(String method, Outcome outcome) {
    metrics.request(
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
