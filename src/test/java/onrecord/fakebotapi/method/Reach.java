package onrecord.fakebotapi.method;

import com.fasterxml.jackson.databind.node.ObjectNode;
import onrecord.fakebotapi.form.Refused;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.World;

/// Which chats and topics the bot can reach, and the server's words where it cannot.
final class Reach {
  private final World world;

  Reach(World world) {
    this.world = world;
  }

  /// The chat that is meant, of which the bot must be a part.
  Chat inside(ObjectNode parameters) {
    Chat chat = meant(parameters);
    chat.migrated()
        .ifPresent(
            now -> {
              throw Refused.migrated(now.id());
            });
    String name =
        switch (chat.kind()) {
          case PRIVATE -> "private";
          case GROUP -> "group";
          case SUPERGROUP, FORUM -> "supergroup";
          case CHANNEL -> "channel";
        };
    return switch (chat.membership().status()) {
      case "kicked" ->
          throw Refused.forbidden(
              chat.kind() == Chat.Kind.PRIVATE
                  ? "bot was blocked by the user"
                  : "bot was kicked from the " + name + " chat");
      case "left" -> throw Refused.forbidden("bot is not a member of the " + name + " chat");
      default -> chat;
    };
  }

  /// The chat that is meant, where the bot must be allowed to write.
  Chat writable(ObjectNode parameters) {
    Chat chat = inside(parameters);
    boolean administrator = chat.membership().status().equals("administrator");
    if (chat.kind() == Chat.Kind.CHANNEL && !administrator) {
      throw Refused.bad("Need administrator rights in the channel chat");
    }
    int topic = topic(chat, parameters);
    if (topic != 0 && !chat.topics().has(topic)) {
      throw Refused.bad("Message thread not found");
    }
    if (topic != 0 && chat.topics().isClosed(topic) && !administrator) {
      throw Refused.bad("TOPIC_CLOSED");
    }
    return chat;
  }

  /// The topic that is written to; in groups without topics the server ignores it.
  static int topic(Chat chat, ObjectNode parameters) {
    boolean topics = chat.kind() == Chat.Kind.FORUM || chat.kind() == Chat.Kind.PRIVATE;
    return topics ? parameters.path("message_thread_id").asInt() : 0;
  }

  private Chat meant(ObjectNode parameters) {
    try {
      long id = Long.parseLong(parameters.path("chat_id").asText(""));
      return world.find(id).orElseThrow(() -> Refused.bad("Chat not found"));
    } catch (NumberFormatException _) {
      throw Refused.bad("Chat not found");
    }
  }
}
