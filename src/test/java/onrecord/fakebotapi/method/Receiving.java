package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import onrecord.fakebotapi.queue.UpdateQueue;
import onrecord.fakebotapi.queue.UpdateQueue.Poll;
import onrecord.fakebotapi.queue.WebhookDelivery;
import onrecord.fakebotapi.queue.WebhookDelivery.Hook;

/// How updates leave: fetched by polls, or brought to a webhook.
final class Receiving {
  private static final int MOST = 100;

  private final UpdateQueue queue;
  private final WebhookDelivery webhook;

  Receiving(UpdateQueue queue, WebhookDelivery webhook) {
    this.queue = queue;
    this.webhook = webhook;
  }

  JsonNode updates(ObjectNode parameters) throws InterruptedException {
    if (webhook.hook().isEmpty()) {
      allow(parameters);
    }
    int offset = parameters.path("offset").asInt();
    int limit = parameters.path("limit").asInt(MOST);
    Duration timeout = Duration.ofSeconds(parameters.path("timeout").asInt());
    ArrayNode updates = JsonNodeFactory.instance.arrayNode();
    queue.get(new Poll(offset, limit, timeout)).forEach(each -> updates.add(each.json()));
    return updates;
  }

  JsonNode set(ObjectNode parameters) {
    drop(parameters);
    allow(parameters);
    String url = parameters.path("url").asText("");
    String secret = parameters.path("secret_token").asText("");
    webhook.set(
        url.isEmpty()
            ? Optional.empty()
            : Optional.of(new Hook(URI.create(url), secret, parameters.deepCopy())));
    return BooleanNode.TRUE;
  }

  JsonNode delete(ObjectNode parameters) {
    drop(parameters);
    webhook.set(Optional.empty());
    return BooleanNode.TRUE;
  }

  JsonNode told() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("url", webhook.hook().map(hook -> hook.url().toString()).orElse(""));
    json.put("has_custom_certificate", false).put("pending_update_count", queue.size());
    webhook
        .hook()
        .map(hook -> hook.parameters().path("allowed_updates"))
        .filter(JsonNode::isArray)
        .ifPresent(kinds -> json.set("allowed_updates", kinds));
    return json;
  }

  private void drop(ObjectNode parameters) {
    if (parameters.path("drop_pending_updates").asBoolean()) {
      queue.clear();
    }
  }

  private void allow(ObjectNode parameters) {
    if (parameters.has("allowed_updates")) {
      Set<String> kinds = new HashSet<>();
      parameters.path("allowed_updates").forEach(kind -> kinds.add(kind.asText("")));
      queue.allow(kinds);
    }
  }
}
