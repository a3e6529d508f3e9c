package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The topics of a forum; each has the number of the service message that began it.
public final class Topics {
  private final Chat forum;
  private final Set<Integer> open = new HashSet<>();
  private final Set<Integer> closed = new HashSet<>();

  Topics(Chat forum) {
    this.forum = forum;
  }

  /// Begins a topic and gives its number.
  public int begin(String name) {
    synchronized (forum.world()) {
      ObjectNode created = JsonNodeFactory.instance.objectNode();
      created.put("name", name).put("icon_color", 7_322_096);
      Message message = forum.writes(Writing.service("forum_topic_created", created));
      message.placeInTopic(message.id());
      open.add(message.id());
      return message.id();
    }
  }

  /// Closes a topic: only administrators write there.
  public void close(int topic) {
    synchronized (forum.world()) {
      closed.add(topic);
    }
  }

  /// Deletes a topic with all in it.
  public void delete(int topic) {
    synchronized (forum.world()) {
      open.remove(topic);
      forum.messages().stream().filter(each -> each.thread() == topic).forEach(Message::delete);
    }
  }

  /// Whether it is there.
  public boolean has(int topic) {
    synchronized (forum.world()) {
      return open.contains(topic);
    }
  }

  /// Whether it is closed.
  public boolean isClosed(int topic) {
    synchronized (forum.world()) {
      return closed.contains(topic);
    }
  }

  Optional<Message> beginning(int topic) {
    return has(topic) ? forum.find(topic) : Optional.empty();
  }
}
