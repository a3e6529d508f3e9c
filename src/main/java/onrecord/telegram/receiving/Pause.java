package onrecord.telegram.receiving;

import java.time.Duration;

/// A way to wait.
@FunctionalInterface
interface Pause {
  /// Waits that long.
  void pause(Duration time) throws InterruptedException;
}
