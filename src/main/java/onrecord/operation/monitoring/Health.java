package onrecord.operation.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Whether all is well, asked anew each time, and answered soon even where a check hangs.
public final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Map<String, Supplier<Optional<String>>> checks;
  private final Duration patience;
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  /// What is being looked at: a check that hangs is not begun a second time.
  private final Map<String, CompletableFuture<Optional<String>>> looks = new ConcurrentHashMap<>();

  /// By those checks.
  ///
  /// @param checks by what they look at; each tells what is wrong, or nothing
  public Health(Map<String, Supplier<Optional<String>>> checks) {
    this(checks, PATIENCE);
  }

  /// @param patience how long is waited for each of them
  Health(Map<String, Supplier<Optional<String>>> checks, Duration patience) {
    this.checks = Map.copyOf(checks);
    this.patience = patience;
  }

  /// What is wrong, a line for each; none where all is well.
  public List<String> complaints() {
    Map<String, CompletableFuture<Optional<String>>> asked = new TreeMap<>();
    checks.forEach((name, check) -> asked.put(name, begun(name, check)));
    var complaints = new ArrayList<String>();
    asked.forEach(
        (name, look) ->
            complaint(look).ifPresent(complaint -> complaints.add(name + ": " + complaint)));
    return complaints;
  }

  private CompletableFuture<Optional<String>> begun(String name, Supplier<Optional<String>> check) {
    return looks.compute(
        name,
        (_, before) ->
            before == null || before.isDone()
                ? CompletableFuture.supplyAsync(check, threads)
                : before);
  }

  private Optional<String> complaint(CompletableFuture<Optional<String>> look) {
    try {
      return look.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of("no answer within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      return Optional.of("cannot be looked at: " + cause(e).getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("not looked at");
    }
  }

  private static Throwable cause(ExecutionException e) {
    return e.getCause() == null ? e : e.getCause();
  }
}
