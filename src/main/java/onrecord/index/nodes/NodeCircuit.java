package onrecord.index.nodes;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

/// One node's address and whether it is worth asking: after a failure it is left alone for a while,
/// twice as long after each further one, then one request tries it. Thread-safe.
final class NodeCircuit {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final URI address;
  private final InstantSource clock;
  private long closedFrom = Long.MIN_VALUE;
  private Duration pause = Duration.ZERO;

  NodeCircuit(URI address, InstantSource clock) {
    this.address = address;
    this.clock = clock;
  }

  URI address() {
    return address;
  }

  /// Whether a request may go there; where the circuit was open, one may at a time.
  synchronized boolean admits() {
    if (pause.isZero()) {
      return true;
    }
    long now = clock.millis();
    if (now < closedFrom) {
      return false;
    }
    closedFrom = now + pause.toMillis();
    return true;
  }

  /// From when on a request may go there, as the clock counts.
  synchronized long due() {
    return pause.isZero() ? Long.MIN_VALUE : closedFrom;
  }

  synchronized void answered() {
    pause = Duration.ZERO;
  }

  synchronized void failed() {
    pause = pause.isZero() ? FIRST : pause.multipliedBy(2);
    pause = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    closedFrom = clock.millis() + pause.toMillis();
  }

  synchronized boolean isOpen() {
    return !pause.isZero();
  }
}
