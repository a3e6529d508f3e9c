package onrecord.telegram.receiving;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.operation.Failure;
import onrecord.operation.Secrets;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.message.UpdateReader;
import onrecord.telegram.receiving.WebhookRegistration.WebhookAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Updates that the server brings. It is told where to, with a secret that is made anew at each
/// start; at the end it is told nothing, and keeps what comes until the next start.
public final class WebhookFeed implements UpdateFeed {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookFeed.class);
  private static final int UNAUTHORIZED = 401;
  private static final int SECRET_BYTES = 32;
  private static final int CONNECTIONS = 20;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);

  private final Caller caller;
  private final URI address;
  private final InetSocketAddress here;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Optional<String>> complaint =
      new AtomicReference<>(Optional.of("the webhook is not registered yet"));

  /// At that place of this machine.
  ///
  /// @param address where the server finds it
  public WebhookFeed(Caller caller, URI address, InetSocketAddress here) {
    this.caller = caller;
    this.address = address;
    this.here = here;
  }

  @Override
  public void receive(Arrivals arrivals) throws InterruptedException, TokenRefused {
    String secret = secret();
    Secrets.name(secret);
    String path = address.getPath().isEmpty() ? "/" : address.getPath();
    try (var _ = new Webhook(here, path, secret, arrivals)) {
      register(new WebhookAddress(address, secret, UpdateReader.WANTED, CONNECTIONS));
      closed.await();
    } catch (IOException e) {
      throw new Failure(
          "the webhook cannot listen at %s, port %d: %s"
              .formatted(here.getHostString(), here.getPort(), e.getMessage()),
          "Set telegram.webhook.host and telegram.webhook.port to a free port of this machine.");
    }
  }

  /// Tells the server, for as long as it takes.
  private void register(WebhookAddress place) throws InterruptedException, TokenRefused {
    var registration = new WebhookRegistration(caller);
    do {
      switch (registration.set(place)) {
        case Outcome.Done _ -> {
          complaint.set(Optional.empty());
          return;
        }
        case Outcome.Refused(var code, var description, _) -> {
          if (code == UNAUTHORIZED) {
            throw new TokenRefused(description);
          }
          complain("the server refuses the webhook: " + code + " " + description);
        }
        case Outcome.Flooded(var pause) -> complain("asked to wait " + pause.toSeconds() + " s");
        case Outcome.Unreached(var why) -> complain("the server is not reached: " + why);
        case Outcome.Unknown(var why, _) -> complain("the server does not answer: " + why);
      }
    } while (!closed.await(BETWEEN_TRIES.toSeconds(), TimeUnit.SECONDS));
  }

  private void complain(String why) {
    complaint.set(Optional.of("the webhook is not registered: " + why));
    LOG.warn("the webhook is not registered, trying on: {}", why);
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Optional<String> complaint() {
    return complaint.get();
  }

  @Override
  public long polls() {
    return 0;
  }

  @Override
  public Optional<Duration> sincePoll() {
    return Optional.empty();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
