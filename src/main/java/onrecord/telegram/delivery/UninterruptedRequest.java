package onrecord.telegram.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;

/// A request that an interrupt leaves a moment to end in, since one that is cut off may have been
/// done; one that takes long gives its place on the way to another.
final class UninterruptedRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Caller calls;
  private final Duration usual;

  /// Requests that are usually answered within that time.
  UninterruptedRequest(Caller calls, Duration usual) {
    this.calls = calls;
    this.usual = usual;
  }

  /// What is asked of the server.
  record Method(String name, JsonNode parameters) {}

  /// What came of it.
  record Held(Outcome outcome, boolean interrupted) {}

  /// What came of that request.
  ///
  /// @param place its place on the way
  /// @param leaves asked at the last moment whether it may leave
  Held call(Method request, SendingSlots.SendingSlot place, BooleanSupplier leaves) {
    var answer = new CompletableFuture<Outcome>();
    Thread thread =
        Thread.startVirtualThread(
            () -> {
              try {
                answer.complete(calls.call(request.name(), request.parameters(), PATIENCE, leaves));
              } catch (InterruptedException | RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
              }
            });
    try {
      return new Held(waited(answer, place), false);
    } catch (ExecutionException failure) {
      return new Held(unknown(failure), false);
    } catch (InterruptedException _) {
      return new Held(lastMoment(answer, thread), true);
    }
  }

  private Outcome waited(CompletableFuture<Outcome> answer, SendingSlots.SendingSlot place)
      throws ExecutionException, InterruptedException {
    try {
      return answer.get(usual.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      place.leave();
      return answer.get();
    }
  }

  private static Outcome lastMoment(CompletableFuture<Outcome> answer, Thread thread) {
    try {
      return answer.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      return unknown(failure);
    } catch (TimeoutException | InterruptedException _) {
      thread.interrupt();
      return new Outcome.Unknown("it was given up at the end");
    }
  }

  private static Outcome unknown(ExecutionException failure) {
    return new Outcome.Unknown(String.valueOf(failure.getCause()));
  }
}
