package onrecord.corpus.container;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import onrecord.corpus.extraction.Unreadable;
import onrecord.corpus.item.Container;
import onrecord.corpus.source.FileBoundary;

/// What Telegram Desktop exports as `result.json`: one chat, or several in a list. Read message by
/// message, since a channel's years may take more room than there is.
final class JsonExport {
  private static final int LONGEST_TEXT = 20_000_000;
  private static final int DEEPEST = 100;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST_TEXT)
                      .build())
              .build());

  private final Container container;
  private final JsonParser json;
  private int found;

  private JsonExport(Container container, JsonParser json) {
    this.container = container;
    this.json = json;
  }

  static void read(Container container) throws IOException {
    try (InputStream bytes = Files.newInputStream(container.path());
        JsonParser json = MAPPER.getFactory().createParser(bytes)) {
      JsonExport export = new JsonExport(container, json);
      if (json.nextToken() == JsonToken.START_OBJECT) {
        export.object();
      }
      if (export.found == 0) {
        throw new Unreadable(
            "no messages in it as Telegram exports them",
            "export the channel with Telegram Desktop as machine-readable JSON");
      }
    }
  }

  /// An object that is a chat, or has some in it.
  private void object() throws IOException {
    Map<String, String> chat = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("messages") && value == JsonToken.START_ARRAY) {
        found++;
        messages(new TelegramChat(chat));
      } else if (name.equals("chats") && value == JsonToken.START_OBJECT) {
        object();
      } else if (name.equals("list") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          object();
        }
      } else if (value.isScalarValue()) {
        chat.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private void messages(TelegramChat chat) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int line = json.currentLocation().getLineNr();
      JsonNode message = MAPPER.readTree(json);
      var at = container.at().at(line);
      FileBoundary.guard(
          at, container.problems(), () -> container.items().accept(chat.item(message, at)));
    }
  }
}
