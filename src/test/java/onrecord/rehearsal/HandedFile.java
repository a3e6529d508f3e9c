package onrecord.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Writing;

/// A text that somebody hands over as a file, which the server keeps.
final class HandedFile {
  private HandedFile() {}

  /// The message that brings it.
  static Writing of(FakeBotApi api, String name, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    api.files().add(name, "documents/" + name, content);
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("file_id", name).put("file_unique_id", "u" + name);
    document.put("file_size", content.length).put("file_name", name);
    return Writing.service("document", document);
  }
}
