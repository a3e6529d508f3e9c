package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// What the bot is in a chat: member, administrator, left or kicked.
public final class Membership {
  private final Chat chat;
  private String status = "member";

  Membership(Chat chat) {
    this.chat = chat;
  }

  /// What it is.
  public String status() {
    synchronized (chat.world()) {
      return status;
    }
  }

  /// Whether it is in the chat.
  public boolean isInside() {
    return Set.of("member", "administrator").contains(status());
  }

  /// Makes the bot something else, and tells it.
  public void set(String now) {
    synchronized (chat.world()) {
      World world = chat.world();
      User by = chat.members().isEmpty() ? world.bot() : chat.members().get(0).user();
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.set("chat", chat.json());
      json.set("from", by.json());
      json.put("date", world.seconds());
      json.set("old_chat_member", json());
      status = now;
      json.set("new_chat_member", json());
      world.send("my_chat_member", json);
    }
  }

  /// Makes the bot something else, and tells nobody.
  public void quietly(String now) {
    synchronized (chat.world()) {
      status = now;
    }
  }

  /// As getChatMember tells of it.
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("user", chat.world().bot().json());
    json.put("status", status());
    return status().equals("kicked") ? json.put("until_date", 0) : json;
  }
}
