package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.message.UpdateReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Updates that are fetched from the server.
public final class PollingFeed implements UpdateFeed {
  private static final Logger LOG = LoggerFactory.getLogger(PollingFeed.class);
  private static final Duration LATE = Duration.ofSeconds(90);

  private final Caller caller;
  private final Duration timeout;
  private final Clock clock;
  private final AtomicLong completed = new AtomicLong();
  private Optional<Poll> poll = Optional.empty();
  private boolean closed;

  /// From that server.
  ///
  /// @param timeout how long a request waits there
  public PollingFeed(Caller caller, Duration timeout, Clock clock) {
    this.caller = caller;
    this.timeout = timeout;
    this.clock = clock;
  }

  @Override
  public void receive(Arrivals arrivals) throws InterruptedException, TokenRefused {
    forgetWebhook();
    Optional<Poll> begun = begin(arrivals);
    if (begun.isPresent()) {
      begun.get().run();
    }
  }

  /// As long as a webhook is set the server gives nothing away.
  private void forgetWebhook() throws InterruptedException {
    if (!(new WebhookRegistration(caller).delete() instanceof Outcome.Done)) {
      LOG.warn("whether a webhook is set could not be found out; fetching all the same");
    }
  }

  private synchronized Optional<Poll> begin(Arrivals arrivals) {
    if (!closed) {
      poll = Optional.of(new Poll(this::asked, arrivals, UpdateReader.WANTED, timeout, clock));
    }
    return poll;
  }

  private Outcome asked(String method, JsonNode parameters, Duration patience)
      throws InterruptedException {
    Outcome outcome = caller.call(method, parameters, patience);
    if (outcome instanceof Outcome.Done) {
      completed.incrementAndGet();
    }
    return outcome;
  }

  @Override
  public synchronized Optional<String> complaint() {
    if (poll.isEmpty()) {
      return Optional.of("the bot has not begun to fetch");
    }
    Duration age = since(poll.get());
    return age.compareTo(LATE) < 0
        ? Optional.empty()
        : Optional.of("the last completed poll is " + age.toSeconds() + " s ago");
  }

  private Duration since(Poll running) {
    return Duration.between(running.lastCompleted(), clock.instant());
  }

  @Override
  public long polls() {
    return completed.get();
  }

  @Override
  public synchronized Optional<Duration> sincePoll() {
    return poll.filter(_ -> completed.get() > 0).map(this::since);
  }

  @Override
  public void close() {
    Optional<Poll> running;
    synchronized (this) {
      closed = true;
      running = poll;
    }
    running.ifPresent(Poll::close);
  }
}
