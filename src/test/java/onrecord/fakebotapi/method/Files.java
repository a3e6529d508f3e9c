package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onrecord.fakebotapi.form.Refused;

/// The files that people sent, by their ids and their paths.
public final class Files {
  private final Map<String, byte[]> byPath = new ConcurrentHashMap<>();
  private final Map<String, String> pathById = new ConcurrentHashMap<>();

  /// Makes a file known.
  public void add(String id, String path, byte[] content) {
    pathById.put(id, path);
    byPath.put(path, content.clone());
  }

  /// What the file at that path holds.
  public Optional<byte[]> content(String path) {
    return Optional.ofNullable(byPath.get(path)).map(byte[]::clone);
  }

  JsonNode described(String id) {
    String path = pathById.get(id);
    byte[] content = path == null ? null : byPath.get(path);
    if (path == null || content == null) {
      throw Refused.bad("Wrong file_id or the file is temporarily unavailable");
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("file_id", id)
        .put("file_unique_id", "u" + id)
        .put("file_size", content.length)
        .put("file_path", path);
  }
}
