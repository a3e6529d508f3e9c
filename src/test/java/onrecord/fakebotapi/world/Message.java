package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message in a chat, as it stands now.
public final class Message {
  private static final List<String> ACTIONS =
      List.of("callback_data", "url", "copy_text", "switch_inline_query_current_chat");

  private final Chat chat;
  private final int id;
  private final Optional<Message> replyTo;
  private final ObjectNode json;
  private int edits;
  private boolean deleted;

  /// A stretch of the text that is shown otherwise, or leads somewhere.
  ///
  /// @param url where a text_link leads; empty for others
  public record Entity(String type, int offset, int length, String url) {}

  /// A button under the message.
  ///
  /// @param action the name of what it does, such as `callback_data` or `url`
  /// @param value what that is done with
  public record Button(String label, String action, String value) {}

  Message(Chat chat, Optional<Message> replyTo, ObjectNode json) {
    this.chat = chat;
    this.replyTo = replyTo;
    this.json = json;
    this.id = json.path("message_id").asInt();
  }

  /// Where it stands.
  public Chat chat() {
    return chat;
  }

  /// Its number in the chat.
  public int id() {
    return id;
  }

  /// What it replies to.
  public Optional<Message> replyTo() {
    return replyTo;
  }

  /// Its words, or those under its picture.
  public String text() {
    synchronized (chat.world()) {
      return json.path("text").asText(json.path("caption").asText(""));
    }
  }

  /// The topic, or the thread, that it belongs to; 0 for none.
  public int thread() {
    synchronized (chat.world()) {
      return json.path("message_thread_id").asInt();
    }
  }

  /// Its marks, in the order sent.
  public List<Entity> entities() {
    synchronized (chat.world()) {
      List<Entity> entities = new ArrayList<>();
      for (JsonNode each : json.path(json.has("text") ? "entities" : "caption_entities")) {
        int offset = each.path("offset").asInt();
        int length = each.path("length").asInt();
        String url = each.path("url").asText("");
        entities.add(new Entity(each.path("type").asText(""), offset, length, url));
      }
      return List.copyOf(entities);
    }
  }

  /// Its buttons, row by row.
  public List<List<Button>> buttons() {
    synchronized (chat.world()) {
      List<List<Button>> rows = new ArrayList<>();
      for (JsonNode row : json.path("reply_markup").path("inline_keyboard")) {
        List<Button> buttons = new ArrayList<>();
        row.forEach(each -> buttons.add(button(each)));
        rows.add(List.copyOf(buttons));
      }
      return List.copyOf(rows);
    }
  }

  private static Button button(JsonNode each) {
    String action = ACTIONS.stream().filter(each::has).findFirst().orElse("");
    JsonNode value = each.path(action);
    return new Button(
        each.path("text").asText(""), action, value.path("text").asText(value.asText("")));
  }

  /// Whether our bot wrote it.
  public boolean isByBot() {
    synchronized (chat.world()) {
      return json.path("from").path("id").asLong() == chat.world().bot().id()
          || json.path("by_bot").asBoolean();
    }
  }

  /// How often it was edited.
  public int edits() {
    synchronized (chat.world()) {
      return edits;
    }
  }

  /// Whether it is gone.
  public boolean isDeleted() {
    synchronized (chat.world()) {
      return deleted;
    }
  }

  /// The writer changes the words; the bot is told of it where it heard of the message.
  public void edits(String text) {
    chat.edit(this, Writing.of(text));
  }

  /// The writer takes it back, which no bot is told.
  public void deletes() {
    synchronized (chat.world()) {
      delete();
    }
  }

  /// As it stands in updates: with what it replies to, that one without.
  public ObjectNode json() {
    synchronized (chat.world()) {
      ObjectNode copy = bare();
      replyTo
          .filter(each -> !each.isDeleted())
          .ifPresent(each -> copy.set("reply_to_message", each.bare()));
      return copy;
    }
  }

  /// Makes it part of a topic. Callers hold the lock.
  void placeInTopic(int topic) {
    json.put("message_thread_id", topic).put("is_topic_message", true);
  }

  private ObjectNode bare() {
    ObjectNode copy = json.deepCopy();
    copy.remove("by_bot");
    return copy;
  }

  /// Sets or, where a value is null, removes fields; the rest stays. Callers hold the lock.
  public void change(ObjectNode fields) {
    fields
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isNull()) {
                json.remove(field.getKey());
              } else {
                json.set(field.getKey(), field.getValue());
              }
            });
    json.put("edit_date", chat.world().seconds());
    edits++;
    chat.world().tell(new World.Event(World.Happening.EDITED, this, json()));
  }

  /// Takes it away. Callers hold the lock.
  public void delete() {
    deleted = true;
    chat.world().tell(new World.Event(World.Happening.DELETED, this, json()));
  }
}
