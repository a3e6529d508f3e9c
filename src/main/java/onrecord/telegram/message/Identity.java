package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Who the bot is, by `getMe`.
///
/// @param id its user id
/// @param name its user name, without `@`
/// @param hearsAll whether privacy mode is off, so that it receives all that is said in groups
/// @param inline whether it can be asked from other chats
/// @param guests whether it can be called into chats where it is not
public record Identity(long id, String name, boolean hearsAll, boolean inline, boolean guests) {

  /// What an admin should know of it at the start.
  public List<String> introduction() {
    String groups =
        hearsAll
            ? "privacy mode is off: in groups it receives every message, and still answers only when"
                + " addressed"
            : "privacy mode is on: in groups it receives commands, replies to it and, in some groups,"
                + " mentions; /ask always works";
    String anywhere =
        inline
            ? "it can be asked from any chat: @" + name + " question"
            : "inline mode is off; BotFather's /setinline switches it on";
    String guest =
        guests
            ? "it can be called into chats where it is not"
            : "guest mode is off; BotFather switches it on";
    return List.of("this is @" + name + " (https://t.me/" + name + ")", groups, anywhere, guest);
  }

  /// As the server tells it.
  public static Identity of(JsonNode me) {
    return new Identity(
        me.path("id").asLong(),
        me.path("username").asText(),
        me.path("can_read_all_group_messages").asBoolean(),
        me.path("supports_inline_queries").asBoolean(),
        me.path("supports_guest_queries").asBoolean());
  }
}
