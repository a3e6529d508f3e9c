package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Somebody who uses Telegram.
public final class Person {
  private final World world;
  private final User user;

  Person(World world, User user) {
    this.world = world;
    this.user = user;
  }

  /// The account.
  public User user() {
    return user;
  }

  /// Types an inline query in some chat.
  public InlineAsk inline(String query, String offset) {
    return inline(query, offset, "supergroup");
  }

  /// Types an inline query in a chat of that type; `sender` is the chat with the bot itself.
  public InlineAsk inline(String query, String offset, String chatType) {
    synchronized (world) {
      InlineAsk ask = new InlineAsk(world, this, world.queryId());
      world.ask(ask);
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("id", ask.id()).set("from", user.json());
      json.put("chat_type", chatType).put("query", query).put("offset", offset);
      world.send("inline_query", json);
      return ask;
    }
  }

  /// Stops the bot: it may write no more.
  public void blocks() {
    world.privateChat(this).membership().set("kicked");
  }

  /// Lets the bot write again.
  public void unblocks() {
    world.privateChat(this).membership().set("member");
  }
}
