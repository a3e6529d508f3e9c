package onrecord.program.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SwappableReferenceTest {
  /// Something that must not be used once it is closed.
  private static final class Thing implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();

    boolean isOpen() {
      return !closed.get();
    }

    @Override
    public void close() {
      assertThat(closed.getAndSet(true)).as("closed once").isFalse();
    }
  }

  @Test
  void before_isClosedWhenItsLastUserIsDone() throws Exception {
    var first = new Thing();
    var second = new Thing();
    var inside = new CountDownLatch(1);
    var leave = new CountDownLatch(1);
    try (var current = new SwappableReference<>(first)) {
      var user =
          CompletableFuture.supplyAsync(
              () ->
                  current.use(
                      thing -> {
                        inside.countDown();
                        awaited(leave);
                        return thing.isOpen();
                      }));
      inside.await();
      current.replace(second);
      assertThat(current.<Thing>use(thing -> thing)).isSameAs(second);
      assertThat(first.isOpen()).isTrue();
      leave.countDown();
      assertThat(user.get()).isTrue();
      assertThat(first.isOpen()).isFalse();
    }
    assertThat(second.isOpen()).isFalse();
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void user_whoBreaksOff_holdsNothing() {
    var first = new Thing();
    var current = new SwappableReference<>(first);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                current.use(
                    _ -> {
                      throw new IllegalStateException("broken");
                    }));
    current.close();
    assertThat(first.isOpen()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> current.use(thing -> thing));
  }

  @Test
  void replacing_underManyUsers_letsNobodyUseWhatIsClosed() throws Exception {
    var used = new AtomicInteger();
    var misused = new AtomicInteger();
    var over = new AtomicBoolean();
    try (var current = new SwappableReference<>(new Thing())) {
      Runnable user =
          () -> {
            while (!over.get()) {
              used.incrementAndGet();
              misused.addAndGet(current.use(thing -> thing.isOpen() ? 0 : 1));
            }
          };
      Thread[] users = new Thread[8];
      for (int i = 0; i < users.length; i++) {
        users[i] = Thread.ofPlatform().start(user);
      }
      for (int i = 0; i < 2000; i++) {
        current.replace(new Thing());
      }
      over.set(true);
      for (Thread each : users) {
        each.join();
      }
    }
    assertThat(used.get()).isPositive();
    assertThat(misused).hasValue(0);
  }
}
