package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the server for updates until it is closed, and confirms none that is not kept.
///
/// An offset is sent only to confirm what was kept a moment ago, in a request that does not wait;
/// the request that waits has none. An offset kept for longer would make the bot deaf, and could
/// confirm what it never saw, when ids begin again lower. Whatever comes of the confirming request,
/// the next one without an offset gives again what is not confirmed.
public final class Poll implements AutoCloseable {

  private static final Duration SLACK = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_CONFLICT_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_CLOSING = Duration.ofSeconds(2);
  private static final int UNAUTHORIZED = 401;
  private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

  private final Caller caller;
  private final Arrivals arrivals;
  private final List<String> allowed;
  private final Duration timeout;
  private final Clock clock;
  private final Pause pause;
  private final RepeatedTrouble trouble = new RepeatedTrouble(LOG);
  private final Portion portion = new Portion();
  private final CountDownLatch ended = new CountDownLatch(1);
  private OptionalLong confirming = OptionalLong.empty();
  private boolean unheard;
  private List<Long> kept = List.of();
  private List<Long> confirmed = List.of();
  private volatile Instant lastCompleted;
  private volatile boolean closed;
  private volatile @Nullable Thread thread;

  /// A poll that has not begun.
  ///
  /// @param allowed the kinds of update to be given
  /// @param timeout how long the server holds a request open while nothing arrives
  public Poll(
      Caller caller, Arrivals arrivals, List<String> allowed, Duration timeout, Clock clock) {
    this(caller, arrivals, allowed, timeout, clock, Thread::sleep);
  }

  Poll(
      Caller caller,
      Arrivals arrivals,
      List<String> allowed,
      Duration timeout,
      Clock clock,
      Pause pause) {
    this.caller = caller;
    this.arrivals = arrivals;
    this.allowed = List.copyOf(allowed);
    this.timeout = timeout;
    this.clock = clock;
    this.pause = pause;
    this.lastCompleted = clock.instant();
  }

  /// When a request was last answered and all that came with it kept; the beginning, where none
  /// was.
  public Instant lastCompleted() {
    return lastCompleted;
  }

  /// Asks and keeps until it is closed.
  ///
  /// @throws TokenRefused where the server does not know the token
  public void run() throws TokenRefused {
    thread = Thread.currentThread();
    try {
      while (!closed) {
        step();
      }
    } catch (InterruptedException e) {
      if (!closed) {
        LOG.warn("the poll was interrupted and ends");
        Thread.currentThread().interrupt();
      }
    } finally {
      end();
    }
  }

  private synchronized void end() {
    thread = null;
    if (closed) {
      // The interrupt of the closing is no business of whoever runs on in this thread.
      Thread.interrupted();
    }
    ended.countDown();
  }

  /// One request and what comes of it.
  void step() throws InterruptedException, TokenRefused {
    Instant begun = clock.instant();
    try {
      ask(begun);
    } catch (OutOfMemoryError e) {
      // Without memory the process is unfit: it ends, and begins anew with what is kept.
      throw e;
    } catch (RuntimeException | Error e) {
      // The outermost loop: a bot that polls no more looks alive and answers nobody.
      trouble.say("updates could not be received or kept; trying on", e);
      waitSince(begun, LONGEST_WAIT);
    }
  }

  private void ask(Instant begun) throws InterruptedException, TokenRefused {
    boolean confirms = confirming.isPresent();
    // Who asks into an outage does not wait, else its end would come while a lost request waits.
    Duration wait = confirms || unheard ? Duration.ZERO : timeout;
    ObjectNode request = request(wait);
    confirming = OptionalLong.empty();
    Outcome outcome = caller.call("getUpdates", request, wait.plus(SLACK));
    unheard = outcome instanceof Outcome.Unreached || outcome instanceof Outcome.Unknown;
    switch (outcome) {
      case Outcome.Done(var answer) -> {
        confirmed = confirms ? kept : confirmed;
        take(UpdateBatch.of(answer), begun);
      }
      case Outcome.Refused(int code, var description, _) -> refused(code, description, begun);
      case Outcome.Flooded(var time) -> {
        trouble.say("flooded", "the server asks for a pause of %d s".formatted(time.toSeconds()));
        pause.pause(time);
      }
      case Outcome.Unreached(var why) -> unheard(why, begun);
      case Outcome.Unknown(var why, var answer) -> unread(why, answer, begun);
    }
  }

  private ObjectNode request(Duration wait) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("limit", portion.limit());
    request.put("timeout", wait.toSeconds());
    confirming.ifPresent(offset -> request.put("offset", offset));
    allowed.forEach(request.putArray("allowed_updates")::add);
    return request;
  }

  private void take(UpdateBatch batch, Instant begun) throws InterruptedException {
    if (!batch.isEmpty()) {
      arrivals.keep(batch.updates());
      kept = batch.ids();
      confirming = batch.offset();
    }
    lastCompleted = clock.instant();
    portion.read();
    if (!batch.isEmpty() && confirming.isEmpty()) {
      trouble.say(
          "no id", "updates without any update_id came: they are kept and cannot be confirmed");
      waitSince(begun, LONGEST_WAIT);
    } else if (!batch.isEmpty() && kept.equals(confirmed)) {
      trouble.say("again", "the server gives updates again that were confirmed");
      waitSince(begun, LONGEST_WAIT);
    } else {
      trouble.over("updates are received again");
    }
  }

  private void refused(int code, String description, Instant begun)
      throws InterruptedException, TokenRefused {
    if (code == UNAUTHORIZED) {
      throw new TokenRefused(description);
    }
    trouble.refused(code, description);
    waitSince(begun, code == RepeatedTrouble.CONFLICT ? LONGEST_CONFLICT_WAIT : LONGEST_WAIT);
  }

  private void unheard(String why, Instant begun) throws InterruptedException {
    if (!closed) {
      trouble.say(
          "unheard",
          "no answer from the Bot API server (%s); trying on until one comes".formatted(why));
      waitSince(begun, LONGEST_WAIT);
    }
  }

  private void unread(String why, String answer, Instant begun) throws InterruptedException {
    confirming = portion.unread(answer, arrivals);
    if (confirming.isPresent()) {
      lastCompleted = clock.instant();
    } else {
      unheard(why, begun);
    }
  }

  // From the beginning of a try to that of the next, so that one that hung is not waited for twice.
  private void waitSince(Instant begun, Duration longest) throws InterruptedException {
    Duration hung = Duration.between(begun, clock.instant());
    Duration left = trouble.waiting(longest).minus(hung.isNegative() ? Duration.ZERO : hung);
    pause.pause(left.toMillis() < 1_000 ? Duration.ofSeconds(1) : left);
  }

  /// Ends it at once, whatever it waits for; what was not confirmed comes again at the next start.
  @Override
  public void close() {
    boolean running = false;
    synchronized (this) {
      closed = true;
      Thread poll = thread;
      if (poll != null && !poll.equals(Thread.currentThread())) {
        poll.interrupt();
        running = true;
      }
    }
    if (running) {
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      if (!ended.await(LONGEST_CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the poll has not ended within {} s", LONGEST_CLOSING.toSeconds());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
