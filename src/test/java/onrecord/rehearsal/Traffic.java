package onrecord.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// What arrives at a bot that many use: questions most of all, in private and in groups; edits,
/// presses, inline queries, stickers, and chats that it comes into and goes out of. The same for
/// the same seed.
public final class Traffic {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> QUESTIONS =
      List.of(
          "How many dockers walked out?",
          "What did the port authority say about tolls?",
          "Who spoke of the lighthouse?",
          "And in 2010?",
          "/sources",
          "/help",
          "/whosaid Some 645 dockers walked out on Monday.",
          "/compare tolls",
          "Good morning");

  private final Random random;
  private final int chats;
  private int updates;

  /// In so many chats; every eighth is a group.
  public Traffic(long seed, int chats) {
    random = new Random(seed);
    this.chats = chats;
  }

  /// The next one, at that time.
  public JsonNode next(Instant at) {
    int number = ++updates;
    long which = random.nextInt(chats) + 1L;
    long person = 10_000 + (which % 8 == 0 ? random.nextInt(chats) : which);
    long chat = which % 8 == 0 ? -which : person;
    ObjectNode update = JSON.objectNode().put("update_id", number);
    int kind = random.nextInt(100);
    if (kind < 70) {
      update.set("message", message(number, chat, person, at));
    } else if (kind < 76) {
      // Nobody remembers its first version: it is answered as a new one.
      update.set("edited_message", message(number, chat, person, at));
    } else if (kind < 86) {
      update.set("callback_query", press(number, chat, person, at));
    } else if (kind < 93) {
      update.set("inline_query", typed(number, person));
    } else if (kind < 97) {
      ObjectNode sticker = message(number, chat, person, at);
      sticker.remove("text");
      sticker.putObject("sticker").put("file_id", "s");
      update.set("message", sticker);
    } else {
      update.set("my_chat_member", standing(chat, person, kind == 97));
    }
    return update;
  }

  private ObjectNode message(int number, long chat, long person, Instant at) {
    String words = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    String text = chat > 0 || words.startsWith("/help") ? words : "/ask " + words;
    ObjectNode message = JSON.objectNode().put("message_id", number);
    message.put("date", at.getEpochSecond()).put("text", text);
    message.set("chat", chat(chat));
    message.set("from", person(person));
    return message;
  }

  private ObjectNode press(int number, long chat, long person, Instant at) {
    ObjectNode press = JSON.objectNode().put("id", "p" + number).put("data", "l_en");
    press.set("from", person(person));
    ObjectNode bearer = message(number, chat, person, at);
    bearer.putObject("reply_markup");
    press.set("message", bearer);
    return press;
  }

  private ObjectNode typed(int number, long person) {
    ObjectNode typed = JSON.objectNode().put("id", "i" + number).put("query", "tolls");
    typed.put("offset", "").set("from", person(person));
    return typed;
  }

  private static ObjectNode standing(long chat, long person, boolean leaves) {
    ObjectNode change = JSON.objectNode();
    change.set("chat", chat(chat));
    change.set("from", person(person));
    change.putObject("old_chat_member").put("status", leaves ? "member" : "left");
    change.putObject("new_chat_member").put("status", leaves ? "left" : "member");
    return change;
  }

  private static ObjectNode chat(long chat) {
    return JSON.objectNode().put("id", chat).put("type", chat < 0 ? "supergroup" : "private");
  }

  private static ObjectNode person(long person) {
    return JSON.objectNode().put("id", person).put("is_bot", false).put("language_code", "en");
  }
}
