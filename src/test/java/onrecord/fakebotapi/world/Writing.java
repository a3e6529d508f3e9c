package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message before it is written: its words, who writes them, as whom and to what.
public final class Writing {
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<![\\w/@])(?:(?<command>/\\w{1,64}(?:@\\w+)?)|(?<mention>@\\w{3,32})"
              + "|(?<url>https?://\\S+))");

  private final ObjectNode fields;
  private final Sender sender;
  private final Optional<Message> replyTo;
  private final int thread;

  /// As whom something is written.
  private sealed interface Sender {
    /// Nobody in particular: the other side of a private chat, the channel itself.
    record TheChatsOwn() implements Sender {}

    /// An account.
    record Account(User user) implements Sender {}

    /// An administrator who writes as the group.
    record Anonymous() implements Sender {}

    /// A channel that writes in a group.
    record AsChannel(Chat channel) implements Sender {}

    /// The copy of a channel's post in its discussion group.
    record Copy(Message post) implements Sender {}
  }

  private Writing(ObjectNode fields, Sender sender, Optional<Message> replyTo, int thread) {
    this.fields = fields;
    this.sender = sender;
    this.replyTo = replyTo;
    this.thread = thread;
  }

  /// Words, with their commands, mentions and addresses marked.
  public static Writing of(String text) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("text", text);
    marks(fields, "entities", text);
    return new Writing(fields, new Sender.TheChatsOwn(), Optional.empty(), 0);
  }

  /// A photo with words under it.
  public static Writing photo(String caption) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    ObjectNode size = fields.putArray("photo").addObject();
    size.put("file_id", "photo-1").put("file_unique_id", "p1").put("width", 90).put("height", 60);
    if (!caption.isEmpty()) {
      fields.put("caption", caption);
      marks(fields, "caption_entities", caption);
    }
    return new Writing(fields, new Sender.TheChatsOwn(), Optional.empty(), 0);
  }

  /// Something without words, such as a service message.
  public static Writing service(String field, JsonNode value) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.set(field, value);
    return new Writing(fields, new Sender.TheChatsOwn(), Optional.empty(), 0);
  }

  /// By that person.
  public Writing by(Person person) {
    return from(new Sender.Account(person.user()));
  }

  /// By that account, a bot for instance.
  public Writing by(User user) {
    return from(new Sender.Account(user));
  }

  /// By an administrator who does not show who it is.
  public Writing anonymously() {
    return from(new Sender.Anonymous());
  }

  /// By a channel.
  public Writing as(Chat channel) {
    return from(new Sender.AsChannel(channel));
  }

  /// As the copy that Telegram makes of a channel's post in the discussion group.
  static Writing copyOf(Message post) {
    ObjectNode json = post.json();
    json.retain("text", "entities", "caption", "caption_entities", "photo");
    return new Writing(json, new Sender.Copy(post), Optional.empty(), 0);
  }

  /// In reply to a message.
  public Writing replyingTo(Message message) {
    return new Writing(fields, sender, Optional.of(message), thread);
  }

  /// In a topic of a forum.
  public Writing in(int topic) {
    return new Writing(fields, sender, replyTo, topic);
  }

  /// Sent by the help of a bot's inline mode.
  public Writing via(User bot) {
    return with("via_bot", bot.json());
  }

  /// With one more field of the message, or another value of one.
  public Writing with(String field, JsonNode value) {
    ObjectNode more = fields.deepCopy();
    more.set(field, value);
    return new Writing(more, sender, replyTo, thread);
  }

  private Writing from(Sender other) {
    return new Writing(fields, other, replyTo, thread);
  }

  /// The fields of the message in that chat, but for its number, date and chat.
  ObjectNode fieldsIn(Chat chat) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (sender) {
      case Sender.TheChatsOwn() -> {
        if (chat.kind() == Chat.Kind.CHANNEL) {
          json.set("sender_chat", chat.json());
        } else {
          json.set("from", chat.members().get(0).user().json());
        }
      }
      case Sender.Account(User user) -> json.set("from", user.json());
      case Sender.Anonymous() -> as(json, User.GROUP_ANONYMOUS_BOT, chat);
      case Sender.AsChannel(Chat channel) -> as(json, User.CHANNEL_BOT, channel);
      case Sender.Copy(Message post) -> copied(json, post);
    }
    int into = threadIn(chat);
    if (into != 0) {
      json.put("message_thread_id", into);
      if (chat.kind() == Chat.Kind.FORUM) {
        json.put("is_topic_message", true);
      }
    }
    return json.setAll(fields.deepCopy());
  }

  /// In a forum a reply stays in its topic; in another supergroup it makes a thread.
  private int threadIn(Chat chat) {
    return switch (chat.kind()) {
      case FORUM -> thread != 0 ? thread : replyTo.map(Message::thread).orElse(0);
      case SUPERGROUP ->
          replyTo.map(each -> each.thread() == 0 ? each.id() : each.thread()).orElse(0);
      case PRIVATE, GROUP, CHANNEL -> 0;
    };
  }

  private static void as(ObjectNode json, User account, Chat chat) {
    json.set("from", account.json());
    json.set("sender_chat", chat.json());
  }

  private static void copied(ObjectNode json, Message post) {
    as(json, User.TELEGRAM, post.chat());
    ObjectNode origin = json.putObject("forward_origin").put("type", "channel");
    origin.set("chat", post.chat().json());
    origin.put("message_id", post.id()).set("date", post.json().path("date"));
    json.put("is_automatic_forward", true);
  }

  /// What it replies to in that chat; in a topic, if nothing else, the topic's beginning.
  Optional<Message> replyIn(Chat chat) {
    return replyTo.or(() -> chat.topics().beginning(thread));
  }

  /// Marks commands, mentions and addresses as the server does.
  private static void marks(ObjectNode fields, String name, String text) {
    Matcher matcher = MARKED.matcher(text);
    while (matcher.find()) {
      String type =
          matcher.group("command") != null
              ? "bot_command"
              : matcher.group("mention") != null ? "mention" : "url";
      fields
          .withArray(name)
          .addObject()
          .put("type", type)
          .put("offset", matcher.start())
          .put("length", matcher.end() - matcher.start());
    }
  }
}
