package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/// Which messages of a group reach a bot whose privacy mode is on.
final class Hearing {
  private static final Set<String> CONTENT =
      Set.of("text", "caption", "photo", "document", "sticker", "voice", "video", "poll");

  private final World world;

  Hearing(World world) {
    this.world = world;
  }

  boolean hears(Message message) {
    Chat chat = message.chat();
    ObjectNode json = message.json();
    boolean member = chat.membership().isInside();
    boolean group = chat.kind() != Chat.Kind.PRIVATE && chat.kind() != Chat.Kind.CHANNEL;
    if (!group || !member) {
      return member;
    }
    boolean all = !world.hasPrivacy() || chat.membership().status().equals("administrator");
    return all || isService(json) || isForBot(message, json);
  }

  private boolean isForBot(Message message, JsonNode json) {
    boolean reply = message.replyTo().filter(Message::isByBot).isPresent();
    boolean via = json.path("via_bot").path("id").asLong() == world.bot().id();
    return reply || via || isAddressed(message);
  }

  /// Commands with another bot's name are that bot's.
  private boolean isAddressed(Message message) {
    String name = "@" + world.bot().username().toLowerCase(Locale.ROOT);
    for (Message.Entity entity : message.entities()) {
      String word =
          message
              .text()
              .substring(entity.offset(), entity.offset() + entity.length())
              .toLowerCase(Locale.ROOT);
      boolean command = entity.type().equals("bot_command");
      if (command && (!word.contains("@") || word.endsWith(name))) {
        return true;
      }
      if (entity.type().equals("mention") && word.equals(name) && world.isDeliveringMentions()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isService(JsonNode json) {
    return CONTENT.stream().noneMatch(json::has);
  }
}
