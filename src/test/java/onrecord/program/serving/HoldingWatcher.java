package onrecord.program.serving;

import java.util.concurrent.CountDownLatch;
import onrecord.telegram.AdminOperations.BuildOutcome;
import onrecord.telegram.AdminOperations.BuildState;
import onrecord.telegram.AdminOperations.Watcher;

/// A watcher that holds up a build at its first step until it is let go.
final class HoldingWatcher implements Watcher {
  private final CountDownLatch inside = new CountDownLatch(1);
  private final CountDownLatch leave = new CountDownLatch(1);
  private final Watcher end;

  /// One that passes on how the build ends.
  HoldingWatcher(Watcher end) {
    this.end = end;
  }

  void awaitStep() throws InterruptedException {
    inside.await();
  }

  void letGo() {
    leave.countDown();
  }

  @Override
  public void at(BuildState progress) {
    inside.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void ended(BuildOutcome outcome) {
    end.ended(outcome);
  }
}
