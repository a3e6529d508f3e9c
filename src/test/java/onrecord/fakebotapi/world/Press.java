package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import onrecord.fakebotapi.world.Message.Button;

/// A button that somebody pressed, and what the bot said to it.
public final class Press {
  private final World world;
  private final Message message;
  private final String id;
  private final Instant at;
  private Optional<ObjectNode> answer = Optional.empty();

  private Press(World world, Message message, String id) {
    this.world = world;
    this.message = message;
    this.id = id;
    this.at = world.clock().instant();
  }

  /// Presses; the bot hears of it where the button has something for it. Callers hold the lock.
  static Press of(Person person, Message message, Button button) {
    World world = message.chat().world();
    Press press = new Press(world, message, world.queryId());
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.put("text", button.label()).put(button.action(), button.value());
    world.tell(new World.Event(World.Happening.PRESSED, message, shown));
    if (button.action().equals("callback_data")) {
      world.press(press);
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("id", press.id).set("from", person.user().json());
      boolean forgotten = message.chat().isForgetting() || message.isDeleted();
      json.set("message", forgotten ? inaccessible(message) : message.json());
      json.put("chat_instance", Long.toString(message.chat().id() * 31));
      world.send("callback_query", json.put("data", button.value()));
    }
    return press;
  }

  private static ObjectNode inaccessible(Message message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("chat", message.chat().json());
    return json.put("message_id", message.id()).put("date", 0);
  }

  /// The query's own number.
  public String id() {
    return id;
  }

  /// When it was.
  public Instant at() {
    return at;
  }

  /// Whether the bot answered it, so that the button stops turning.
  public boolean isAnswered() {
    synchronized (world) {
      return answer.isPresent();
    }
  }

  /// The words of the notice that the bot shows; empty for none.
  public String notice() {
    synchronized (world) {
      return answer.map(given -> given.path("text").asText("")).orElse("");
    }
  }

  /// Notes the bot's answer. Callers hold the lock.
  public void answer(ObjectNode given) {
    answer = Optional.of(given.deepCopy());
    world.tell(new World.Event(World.Happening.NOTICED, message, given));
  }
}
