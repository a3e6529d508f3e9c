package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.World;

/// Messages of the bot: written, edited, deleted.
final class Sending {
  private static final Duration DELETABLE = Duration.ofDays(2);
  private static final List<String> CONTENT =
      List.of("text", "entities", "caption", "caption_entities", "link_preview_options");

  private final World world;
  private final Reach reach;

  Sending(World world) {
    this.world = world;
    this.reach = new Reach(world);
  }

  JsonNode send(String method, ObjectNode parameters) {
    synchronized (world) {
      Chat chat = reach.writable(parameters);
      Optional<Message> replyTo = replied(chat, parameters.path("reply_parameters"));
      ObjectNode json = signed(chat);
      CONTENT.stream()
          .filter(parameters::has)
          .forEach(field -> json.set(field, parameters.path(field).deepCopy()));
      setMarkup(json, parameters.path("reply_markup"));
      int thread = thread(chat, parameters, replyTo);
      if (thread != 0) {
        json.put("message_thread_id", thread);
        if (chat.kind() == Chat.Kind.FORUM) {
          json.put("is_topic_message", true);
        }
      }
      if (method.equals("sendDocument")) {
        ObjectNode document = json.putObject("document");
        document.put("file_id", "sent").put("file_unique_id", "s");
        document.put("content", content(parameters.path("document")));
      }
      if (method.equals("sendPhoto")) {
        json.putArray("photo").addAll(List.of(photo(parameters.path("photo"))));
      }
      return chat.put(json, replyTo).json();
    }
  }

  /// The picture's size, as the server finds it in its bytes.
  private static ObjectNode photo(JsonNode photo) {
    try {
      byte[] content = photo.binaryValue();
      BufferedImage image =
          content == null ? null : ImageIO.read(new ByteArrayInputStream(content));
      if (image == null) {
        throw Refused.bad("IMAGE_PROCESS_FAILED");
      }
      return JsonNodeFactory.instance
          .objectNode()
          .put("file_id", "sent")
          .put("width", image.getWidth())
          .put("height", image.getHeight());
    } catch (IOException e) {
      throw Refused.bad("there is no photo in the request");
    }
  }

  private static String content(JsonNode document) {
    try {
      byte[] content = document.binaryValue();
      return content == null ? document.asText() : new String(content, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Refused.bad("there is no document in the request");
    }
  }

  private ObjectNode signed(Chat chat) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (chat.kind() == Chat.Kind.CHANNEL) {
      // A channel's posts do not say who wrote them: this mark stays in here.
      json.put("by_bot", true).set("sender_chat", chat.json());
    } else {
      json.set("from", world.bot().json());
    }
    return json;
  }

  private static int thread(Chat chat, ObjectNode parameters, Optional<Message> replyTo) {
    int topic = Reach.topic(chat, parameters);
    return switch (chat.kind()) {
      case FORUM -> topic != 0 ? topic : replyTo.map(Message::thread).orElse(0);
      case SUPERGROUP ->
          replyTo.map(each -> each.thread() == 0 ? each.id() : each.thread()).orElse(0);
      case PRIVATE, GROUP, CHANNEL -> 0;
    };
  }

  private static Optional<Message> replied(Chat chat, JsonNode reply) {
    if (reply.isMissingNode()) {
      return Optional.empty();
    }
    Optional<Message> found = chat.find(reply.path("message_id").asInt());
    if (found.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw Refused.bad("Message to be replied not found");
    }
    String quote = reply.path("quote").asText("");
    if (found.isPresent() && !found.get().text().contains(quote)) {
      throw Refused.bad("QUOTE_TEXT_INVALID");
    }
    return found;
  }

  JsonNode edit(String method, ObjectNode parameters) {
    if (parameters.has("inline_message_id")) {
      throw Refused.bad("MESSAGE_ID_INVALID");
    }
    synchronized (world) {
      Chat chat = reach.inside(parameters);
      Message message = own(chat, parameters, "edit");
      ObjectNode before = message.json();
      ObjectNode changes = JsonNodeFactory.instance.objectNode();
      if (method.equals("editMessageText")) {
        changes.put("text", parameters.path("text").asText(""));
        changes.set("entities", given(parameters, "entities"));
      }
      setMarkup(changes.putNull("reply_markup"), parameters.path("reply_markup"));
      boolean same =
          changes.properties().stream()
              .allMatch(each -> orNull(before.path(each.getKey())).equals(each.getValue()));
      if (same) {
        throw Refused.bad(
            "Message is not modified: specified new message content and reply markup are exactly"
                + " the same as a current content and reply markup of the message");
      }
      message.change(changes);
      return message.json();
    }
  }

  private static JsonNode given(ObjectNode parameters, String field) {
    return orNull(parameters.path(field)).deepCopy();
  }

  private static JsonNode orNull(JsonNode node) {
    return node instanceof MissingNode ? JsonNodeFactory.instance.nullNode() : node;
  }

  private static void setMarkup(ObjectNode json, JsonNode markup) {
    if (!markup.path("inline_keyboard").isEmpty()) {
      json.set("reply_markup", markup.deepCopy());
    }
  }

  private static Message own(Chat chat, ObjectNode parameters, String what) {
    Message message =
        chat.find(parameters.path("message_id").asInt())
            .orElseThrow(() -> Refused.bad("Message to " + what + " not found"));
    if (!message.isByBot()) {
      throw Refused.bad("Message can't be edited");
    }
    return message;
  }

  JsonNode delete(ObjectNode parameters) {
    synchronized (world) {
      Chat chat = reach.inside(parameters);
      Message message =
          chat.find(parameters.path("message_id").asInt())
              .orElseThrow(() -> Refused.bad("Message to delete not found"));
      if (!isDeletable(message)) {
        throw Refused.bad("Message can't be deleted");
      }
      message.delete();
      return BooleanNode.TRUE;
    }
  }

  JsonNode deleteMany(ObjectNode parameters) {
    synchronized (world) {
      Chat chat = reach.inside(parameters);
      for (JsonNode id : parameters.path("message_ids")) {
        chat.find(id.asInt()).filter(this::isDeletable).ifPresent(Message::delete);
      }
      return BooleanNode.TRUE;
    }
  }

  private boolean isDeletable(Message message) {
    boolean administrator = message.chat().membership().status().equals("administrator");
    boolean fresh = message.json().path("date").asLong() > world.seconds() - DELETABLE.toSeconds();
    boolean open = message.isByBot() || message.chat().kind() == Chat.Kind.PRIVATE;
    return administrator || (open && fresh);
  }

  JsonNode act(ObjectNode parameters) {
    synchronized (world) {
      reach.writable(parameters).acts(parameters.path("action").asText(""));
      return BooleanNode.TRUE;
    }
  }
}
