package onrecord.telegram.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that people hand over, brought from the server that keeps them.
///
/// @param api the server
public record FileDownload(BotApi api) {
  private static final Logger LOG = LoggerFactory.getLogger(FileDownload.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Writes the file of that id into a file; false where it cannot be had, or is longer.
  public boolean bring(String id, Path into, long limit) throws InterruptedException {
    var wanted = JsonNodeFactory.instance.objectNode().put("file_id", id);
    if (!(api.call("getFile", wanted, PATIENCE) instanceof Outcome.Done(var file))) {
      LOG.warn("the server does not say where a file lies");
      return false;
    }
    try {
      return api.file(file.path("file_path").asText(""), into, limit, PATIENCE);
    } catch (IllegalArgumentException e) {
      LOG.warn("the server names no file of its own", e);
      return false;
    }
  }
}
