package onrecord.telegram.receiving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import onrecord.telegram.api.Caller;
import onrecord.telegram.api.Outcome;

/// What the server is told of where it may bring updates; none that waits is ever dropped.
final class WebhookRegistration {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Caller caller;

  /// What that server is told.
  public WebhookRegistration(Caller caller) {
    this.caller = caller;
  }

  /// Where updates are to be brought.
  ///
  /// @param allowed the kinds of update to be brought
  /// @param connections how many may be brought at once, 1 to 100
  public record WebhookAddress(URI address, String secret, List<String> allowed, int connections) {
    /// A secret that the server would not take is an IllegalArgumentException.
    public WebhookAddress {
      Webhook.checked(secret);
      allowed = List.copyOf(allowed);
    }

    @Override
    public String toString() {
      return "Place[" + address + "]";
    }
  }

  /// Has updates brought there; polling is refused from then on.
  public Outcome set(WebhookAddress place) throws InterruptedException {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("url", place.address().toString());
    request.put("secret_token", place.secret());
    request.put("max_connections", place.connections());
    place.allowed().forEach(request.putArray("allowed_updates")::add);
    return caller.call("setWebhook", request, TIMEOUT);
  }

  /// Has them brought nowhere, if they are, so that they can be polled.
  public Outcome delete() throws InterruptedException {
    Outcome known = caller.call("getWebhookInfo", JsonNodeFactory.instance.objectNode(), TIMEOUT);
    if (known instanceof Outcome.Done(var webhook) && !webhook.path("url").asText("").isEmpty()) {
      ObjectNode request = JsonNodeFactory.instance.objectNode();
      return caller.call("deleteWebhook", request.put("drop_pending_updates", false), TIMEOUT);
    }
    return known;
  }
}
