package onrecord.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Two who ask one question after another until they are told to end; what fails or is wrong is
/// kept.
final class Askers implements AutoCloseable {
  private static final int ASKERS = 2;

  private final List<String> questions;
  private final Function<String, String> fault;
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean ended;

  private Askers(List<String> questions, Function<String, String> fault) {
    this.questions = questions;
    this.fault = fault;
  }

  /// Begins.
  ///
  /// @param fault puts a question and tells what is wrong with the answer; empty text for nothing
  static Askers begin(List<String> questions, Function<String, String> fault) {
    var askers = new Askers(questions, fault);
    for (int i = 0; i < ASKERS; i++) {
      askers.threads.add(Thread.ofPlatform().name("asker-" + i).start(askers::ask));
    }
    return askers;
  }

  private void ask() {
    while (!ended) {
      String question = questions.get(asked.get() % questions.size());
      try {
        String wrong = fault.apply(question);
        if (!wrong.isEmpty()) {
          faults.add(question + ": " + wrong);
        }
      } catch (RuntimeException | AssertionError e) {
        faults.add(question + ": " + e);
      }
      asked.incrementAndGet();
    }
  }

  /// Waits until so many more questions have been put.
  void askMore(int more) {
    int until = asked.get() + more;
    await().atMost(Duration.ofMinutes(3)).until(() -> asked.get() >= until);
  }

  /// Ends them, and finds no fault.
  @Override
  public void close() {
    ended = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(faults).as("of %d questions", asked.get()).isEmpty();
    assertThat(asked.get()).isGreaterThan(ASKERS);
  }
}
