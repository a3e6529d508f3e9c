package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import onrecord.fakebotapi.world.Message.Button;

/// A chat, from the side of those who write in it.
public final class Chat {
  private final World world;
  private final Kind kind;
  private final long id;
  private final String title;
  private final List<Person> members;
  private final TreeMap<Integer, Message> messages = new TreeMap<>();
  private final List<String> actions = new ArrayList<>();
  private final Topics topics;
  private final Membership membership;
  private Optional<Chat> migrated = Optional.empty();
  private Optional<Chat> discussion = Optional.empty();
  private boolean forgetting;
  private int last;

  /// The sorts of chats.
  public enum Kind {
    PRIVATE("private"),
    GROUP("group"),
    SUPERGROUP("supergroup"),
    FORUM("supergroup"),
    CHANNEL("channel");

    private final String type;

    Kind(String type) {
      this.type = type;
    }
  }

  Chat(World world, Kind kind, long id, String title, List<Person> members) {
    this.world = world;
    this.kind = kind;
    this.id = id;
    this.title = title;
    this.members = List.copyOf(members);
    this.topics = new Topics(this);
    this.membership = new Membership(this);
  }

  /// Its sort.
  public Kind kind() {
    return kind;
  }

  /// Its number.
  public long id() {
    return id;
  }

  /// Its name.
  public String title() {
    return title;
  }

  /// Who is in it besides the bot.
  public List<Person> members() {
    return members;
  }

  /// The topics of a forum.
  public Topics topics() {
    return topics;
  }

  /// The world that it is in.
  public World world() {
    return world;
  }

  /// Writes words: in a private chat the person, in a channel the channel, else the first member.
  public Message writes(String text) {
    boolean group = kind != Kind.PRIVATE && kind != Kind.CHANNEL;
    Writing writing = Writing.of(text);
    return writes(group ? writing.by(members.get(0)) : writing);
  }

  /// Writes something; the bot hears of it where it would.
  public Message writes(Writing writing) {
    synchronized (world) {
      Message message = put(writing.fieldsIn(this), writing.replyIn(this));
      if (new Hearing(world).hears(message)) {
        world.send(kind == Kind.CHANNEL ? "channel_post" : "message", message.json());
      }
      discussion.ifPresent(group -> group.writes(Writing.copyOf(message)));
      return message;
    }
  }

  /// Presses the button of that label as the first member does.
  public Press press(Message message, String label) {
    return press(members.get(0), message, label);
  }

  /// Presses a button.
  public Press press(Person person, Message message, String label) {
    synchronized (world) {
      Button button =
          message.buttons().stream()
              .flatMap(List::stream)
              .filter(each -> each.label().equals(label))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no button " + label));
      return press(person, message, button);
    }
  }

  /// Presses a button that need not stand there any more, or never did.
  public Press press(Person person, Message message, Button button) {
    synchronized (world) {
      return Press.of(person, message, button);
    }
  }

  /// From now on the server shows the bot no more of a message whose button is pressed than its
  /// number.
  public void forgetsOldMessages() {
    synchronized (world) {
      forgetting = true;
    }
  }

  boolean isForgetting() {
    return forgetting;
  }

  /// The messages that stand in it now, in order.
  public List<Message> messages() {
    synchronized (world) {
      return messages.values().stream().filter(each -> !each.isDeleted()).toList();
    }
  }

  /// Those of them that the bot wrote.
  public List<Message> fromBot() {
    return messages().stream().filter(Message::isByBot).toList();
  }

  /// What the bot showed that it is doing, such as `typing`, in order.
  public List<String> actions() {
    synchronized (world) {
      return List.copyOf(actions);
    }
  }

  /// What the bot is here.
  public Membership membership() {
    return membership;
  }

  /// Links a channel with the group where its posts are discussed.
  public void discussedIn(Chat group) {
    synchronized (world) {
      discussion = Optional.of(group);
    }
  }

  /// Turns a small group into a supergroup, which is given.
  public Chat migrates() {
    synchronized (world) {
      Chat now = world.migrate(this);
      migrated = Optional.of(now);
      var nodes = JsonNodeFactory.instance;
      Person by = members.get(0);
      writes(Writing.service("migrate_to_chat_id", nodes.numberNode(now.id())).by(by));
      now.writes(Writing.service("migrate_from_chat_id", nodes.numberNode(id)).by(by));
      return now;
    }
  }

  /// The supergroup that it became.
  public Optional<Chat> migrated() {
    return migrated;
  }

  /// The message of that number.
  public Optional<Message> find(int message) {
    return Optional.ofNullable(messages.get(message)).filter(each -> !each.isDeleted());
  }

  /// Shows what the bot is doing.
  public void acts(String action) {
    actions.add(action);
    world.wake();
  }

  /// Puts a message at the end. Callers hold the lock.
  public Message put(ObjectNode fields, Optional<Message> replyTo) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("message_id", ++last);
    json.put("date", world.seconds()).set("chat", json());
    json.setAll(fields);
    Message message = new Message(this, replyTo, json);
    messages.put(last, message);
    world.tell(new World.Event(World.Happening.WRITTEN, message, message.json()));
    return message;
  }

  void edit(Message message, Writing writing) {
    synchronized (world) {
      ObjectNode fields = writing.fieldsIn(this);
      fields.retain("text", "entities");
      if (message.json().has("photo")) {
        fields.set("caption", fields.remove("text"));
      }
      if (!fields.has("entities")) {
        fields.putNull("entities");
      }
      message.change(fields);
      if (new Hearing(world).hears(message)) {
        world.send(kind == Kind.CHANNEL ? "edited_channel_post" : "edited_message", message.json());
      }
    }
  }

  /// As it stands in updates.
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
    json.put(kind == Kind.PRIVATE ? "first_name" : "title", title).put("type", kind.type);
    return kind == Kind.FORUM ? json.put("is_forum", true) : json;
  }
}
