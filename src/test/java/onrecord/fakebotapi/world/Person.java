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

  /// Calls the bot below those words of somebody's, in a chat where it is not.
  public InlineAsk summons(String above) {
    synchronized (world) {
      InlineAsk ask = new InlineAsk(world, this, world.queryId());
      world.ask(ask);
      ObjectNode chat = JsonNodeFactory.instance.objectNode();
      chat.put("id", -4_000_000_001L).put("type", "supergroup").put("title", "Elsewhere");
      String name = "@" + world.bot().json().path("username").asText();
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("message_id", 77).put("date", 1).put("text", name).put("guest_query_id", ask.id());
      json.set("chat", chat);
      json.set("from", user.json());
      ObjectNode mention = json.putArray("entities").addObject();
      mention.put("type", "mention").put("offset", 0).put("length", name.length());
      ObjectNode below = json.putObject("reply_to_message");
      below.put("message_id", 76).put("date", 1).put("text", above).set("chat", chat);
      world.send("guest_message", json);
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
