package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/// An inline query that somebody typed, and what came of it.
public final class InlineAsk {
  private final World world;
  private final Person person;
  private final String id;
  private final Instant at;
  private Optional<ObjectNode> answer = Optional.empty();

  InlineAsk(World world, Person person, String id) {
    this.world = world;
    this.person = person;
    this.id = id;
    this.at = world.clock().instant();
  }

  /// The query's own number.
  public String id() {
    return id;
  }

  /// When it was.
  public Instant at() {
    return at;
  }

  /// The bot's answer: `results`, `next_offset`, `button` as sent.
  public Optional<ObjectNode> answer() {
    synchronized (world) {
      return answer.map(ObjectNode::deepCopy);
    }
  }

  /// Notes the bot's answer.
  public void answer(ObjectNode given) {
    answer = Optional.of(given.deepCopy());
  }

  /// The person taps a card: its text is written into the chat.
  public Message choose(int card, Chat chat) {
    synchronized (world) {
      JsonNode chosen = answer.orElseThrow().path("results").path(card);
      JsonNode content = chosen.path("input_message_content");
      Writing writing =
          Writing.of(content.path("message_text").asText("")).by(person).via(world.bot());
      if (content.has("entities")) {
        writing = writing.with("entities", content.path("entities"));
      }
      if (chosen.has("reply_markup")) {
        writing = writing.with("reply_markup", chosen.path("reply_markup"));
      }
      return chat.writes(writing);
    }
  }
}
