package onrecord.fakebotapi.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.fakebotapi.queue.UpdateQueue.Update;

/// The server's side of a webhook: posts what waits, in order, and again until it is taken.
public final class WebhookDelivery implements AutoCloseable {
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_OK = 300;

  private final UpdateQueue queue;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final List<Delivered> deliveries = new ArrayList<>();
  private Optional<Hook> hook = Optional.empty();
  private boolean started;
  private boolean closed;

  /// What setWebhook set.
  public record Hook(URI url, String secret, ObjectNode parameters) {}

  /// One attempt to deliver an update; the status is 0 where there was no answer.
  public record Delivered(int update, int status) {}

  /// Deliveries from that queue, to nowhere yet.
  public WebhookDelivery(UpdateQueue queue) {
    this.queue = queue;
  }

  /// Sets the webhook, or takes it away.
  public synchronized void set(Optional<Hook> hook) {
    this.hook = hook;
    queue.webhook(hook.isPresent());
    if (hook.isPresent() && !started) {
      started = true;
      Thread.ofVirtual().name("webhook").start(this::run);
    }
  }

  /// The webhook that is set.
  public synchronized Optional<Hook> hook() {
    return hook;
  }

  /// All attempts until now.
  public synchronized List<Delivered> deliveries() {
    return List.copyOf(deliveries);
  }

  private void run() {
    try {
      while (!isClosed()) {
        Optional<Hook> now = hook();
        List<Update> waiting = now.isPresent() ? queue.peek() : List.of();
        boolean taken = now.isPresent() && !waiting.isEmpty() && post(now.get(), waiting.get(0));
        if (!taken) {
          queue.awaitChange(BETWEEN_ATTEMPTS);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean post(Hook target, Update update) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(update.json().toString()));
    if (!target.secret().isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", target.secret());
    }
    int status = 0;
    try {
      status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      // No answer is one more reason to try again.
    }
    synchronized (this) {
      deliveries.add(new Delivered(update.number(), status));
    }
    boolean taken = status >= OK && status < NOT_OK;
    if (taken) {
      queue.remove(update.number());
    }
    return taken;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    queue.close();
    client.shutdownNow();
  }
}
