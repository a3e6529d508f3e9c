package onrecord.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;

/// Those who ask one question after the other at a steady rate, and how long they wait for answers.
final class SteadyAskers implements AutoCloseable {
  private static final int CHATS = 40;
  private static final long LOOKS_A_SECOND = 50;

  private final FakeBotApi api;
  private final List<String> questions;
  private final List<Chat> chats = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Long> took = new ArrayList<>();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private int asked;

  /// A question without an answer, and when it was put.
  private record Waiting(Message question, long since) {}

  /// They begin at once, with so many questions a second.
  SteadyAskers(FakeBotApi api, List<String> questions, int rate) {
    this.api = api;
    this.questions = questions;
    for (int i = 0; i < CHATS; i++) {
      chats.add(api.privateChat(api.person("Asker " + i, "en")));
    }
    var _ = clock.scheduleAtFixedRate(this::ask, 0, 1_000_000 / rate, TimeUnit.MICROSECONDS);
    var _ = clock.scheduleAtFixedRate(this::look, 0, 1000 / LOOKS_A_SECOND, TimeUnit.MILLISECONDS);
  }

  private synchronized void ask() {
    String words = questions.get(asked % questions.size());
    Message question = chats.get(asked++ % CHATS).writes(words);
    waiting.add(new Waiting(question, System.nanoTime()));
  }

  private synchronized void look() {
    long now = System.nanoTime();
    waiting.removeIf(
        each -> {
          boolean answered = isAnswered(each.question());
          if (answered) {
            took.add(now - each.since());
          }
          return answered;
        });
  }

  private static boolean isAnswered(Message question) {
    return question.chat().fromBot().reversed().stream()
        .anyMatch(each -> each.replyTo().filter(question::equals).isPresent());
  }

  /// How many wait for their answer.
  synchronized int waiting() {
    return waiting.size();
  }

  /// Waits until nobody does; no more are asked.
  boolean end(java.time.Duration most) throws InterruptedException {
    clock.shutdown();
    return api.await(
        most,
        () -> {
          look();
          return waiting() == 0;
        });
  }

  /// How long those took that were answered since this was told last.
  synchronized String told() {
    long[] nanos = took.stream().mapToLong(Long::longValue).sorted().toArray();
    took.clear();
    return nanos.length == 0
        ? "none answered"
        : "%d answered, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, at most %.0f ms"
            .formatted(nanos.length, at(nanos, 50), at(nanos, 95), at(nanos, 99), at(nanos, 100));
  }

  private static double at(long[] sorted, int percent) {
    return sorted[Math.max(0, Math.ceilDiv(percent * sorted.length, 100) - 1)] / 1e6;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
