package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// An account, of a person, of a bot, or one of those that stand for somebody.
///
/// @param username empty where there is none
/// @param language empty where the app tells none
public record User(long id, boolean bot, String name, String username, String language) {
  /// Stands for an administrator who writes as the group.
  public static final User GROUP_ANONYMOUS_BOT =
      new User(1_087_968_824, true, "Group", "GroupAnonymousBot", "");

  /// Stands for a channel that writes in a group.
  public static final User CHANNEL_BOT = new User(136_817_688, true, "Channel", "Channel_Bot", "");

  /// Brings a channel's posts into its discussion group.
  public static final User TELEGRAM = new User(777_000, false, "Telegram", "", "");

  /// Another bot.
  public static User bot(long id, String username) {
    return new User(id, true, username, username, "");
  }

  /// As it stands in updates.
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("is_bot", bot).put("first_name", name);
    if (!username.isEmpty()) {
      json.put("username", username);
    }
    if (!language.isEmpty()) {
      json.put("language_code", language);
    }
    return json;
  }
}
