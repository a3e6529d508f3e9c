package onrecord.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollEndTest {
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final CountDownLatch under = new CountDownLatch(1);

  private static Poll poll(Caller caller, Pause pause) {
    return new Poll(
        caller, updates -> {}, List.of(), Duration.ofSeconds(50), Clock.systemUTC(), pause);
  }

  private void forEver(Object... ignored) throws InterruptedException {
    under.countDown();
    new CountDownLatch(1).await();
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private void assertEndsAtOnce(Poll poll)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<Boolean> interrupted =
        threads.submit(
            () -> {
              poll.run();
              return Thread.currentThread().isInterrupted();
            });
    under.await();
    poll.close();
    assertThat(interrupted.get(1, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void poll_closedWhileItAsks_endsAtOnce() throws Exception {
    assertEndsAtOnce(
        poll(
            (method, parameters, timeout) -> {
              forEver();
              return new Outcome.Unknown("");
            },
            this::forEver));
  }

  @Test
  void poll_closedWhileItPauses_endsAtOnce() throws Exception {
    assertEndsAtOnce(
        poll((method, parameters, timeout) -> new Outcome.Unreached(""), this::forEver));
  }

  @Test
  void poll_closedBeforeItBegins_asksNothing() throws Exception {
    Poll poll =
        poll(
            (method, parameters, timeout) -> {
              throw new AssertionError("asked");
            },
            this::forEver);
    poll.close();
    poll.run();
    poll.close();
  }
}
