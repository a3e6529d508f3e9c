package onrecord.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Optional;
import onrecord.connection.BotApi;
import onrecord.connection.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that people hand over, brought from the server that keeps them.
///
/// @param api the server
record Handover(BotApi api) {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// The content of the file of that id; empty where it cannot be had, or is longer.
  Optional<byte[]> content(String id, long limit) throws InterruptedException {
    var wanted = JsonNodeFactory.instance.objectNode().put("file_id", id);
    if (!(api.call("getFile", wanted, PATIENCE) instanceof Outcome.Done(var file))) {
      LOG.warn("the server does not say where a file lies");
      return Optional.empty();
    }
    try {
      return api.file(file.path("file_path").asText(""), limit, PATIENCE);
    } catch (IllegalArgumentException e) {
      LOG.warn("the server names no file of its own", e);
      return Optional.empty();
    }
  }
}
