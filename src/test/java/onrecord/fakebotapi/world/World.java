package onrecord.fakebotapi.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import onrecord.fakebotapi.queue.UpdateQueue;
import onrecord.fakebotapi.world.Chat.Kind;

/// All persons, chats and messages; its monitor guards them all.
public final class World {
  private final Clock clock;
  private final UpdateQueue queue;
  private final User bot;
  private final Map<Long, Chat> chats = new LinkedHashMap<>();
  private final Map<String, Press> presses = new HashMap<>();
  private final Map<String, InlineAsk> asks = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private boolean privacy = true;
  private boolean deliversMentions = true;
  private long lastPerson = 1000;
  private long lastGroup = 4000;
  private long lastChannel = 1_001_000_000_000L;
  private long lastQuery = 5_000_000_000_000_000L;

  /// What can happen to a message.
  public enum Happening {
    WRITTEN,
    EDITED,
    DELETED,
    PRESSED,
    NOTICED
  }

  /// Something that happened to a message, in the order of happening.
  ///
  /// @param then the message at that moment; for a press the button, for a notice its words
  public record Event(Happening kind, Message message, ObjectNode then) {}

  /// A world without anybody but the bot.
  public World(Clock clock, UpdateQueue queue, User bot) {
    this.clock = clock;
    this.queue = queue;
    this.bot = bot;
  }

  /// Somebody whose app speaks that language; none where it is empty.
  public synchronized Person person(String name, String language) {
    long id = ++lastPerson;
    return new Person(this, new User(id, false, name, "", language));
  }

  /// The chat of the bot with a person.
  public synchronized Chat privateChat(Person person) {
    return chats.computeIfAbsent(
        person.user().id(),
        id -> new Chat(this, Kind.PRIVATE, id, person.user().name(), List.of(person)));
  }

  /// A small group with the bot in it.
  public synchronized Chat group(String title, Person... members) {
    return add(new Chat(this, Kind.GROUP, - ++lastGroup, title, List.of(members)));
  }

  /// A supergroup with the bot in it.
  public synchronized Chat supergroup(String title, Person... members) {
    return add(new Chat(this, Kind.SUPERGROUP, - ++lastChannel, title, List.of(members)));
  }

  /// A supergroup with topics.
  public synchronized Chat forum(String title, Person... members) {
    return add(new Chat(this, Kind.FORUM, - ++lastChannel, title, List.of(members)));
  }

  /// A channel whose administrator the bot is.
  public synchronized Chat channel(String title, Person... administrators) {
    Chat channel =
        add(new Chat(this, Kind.CHANNEL, - ++lastChannel, title, List.of(administrators)));
    channel.membership().quietly("administrator");
    return channel;
  }

  private Chat add(Chat chat) {
    chats.put(chat.id(), chat);
    return chat;
  }

  /// The bot itself.
  public User bot() {
    return bot;
  }

  /// Whether groups keep from the bot what is not for it; so it is at first.
  public synchronized void privacy(boolean on) {
    privacy = on;
  }

  /// Whether privacy mode lets messages through that mention the bot; so it is at first.
  public synchronized void deliversMentions(boolean delivered) {
    deliversMentions = delivered;
  }

  /// Whether groups keep from the bot what is not for it.
  public synchronized boolean hasPrivacy() {
    return privacy;
  }

  synchronized boolean isDeliveringMentions() {
    return deliversMentions;
  }

  /// What happened in all chats, in order.
  public synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /// Waits until it is so; false where it is not after that time.
  public synchronized boolean await(Duration most, BooleanSupplier condition)
      throws InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /// All messages of a chat that there ever were, in order.
  public synchronized List<Message> messages(Chat chat) {
    return events.stream()
        .filter(event -> event.kind() == Happening.WRITTEN)
        .map(Event::message)
        .filter(message -> message.chat().equals(chat))
        .toList();
  }

  /// The time that counts here.
  public Clock clock() {
    return clock;
  }

  /// The time, as in updates.
  public long seconds() {
    return clock.instant().getEpochSecond();
  }

  /// Puts an update into the queue.
  void send(String kind, ObjectNode body) {
    queue.add(kind, body);
  }

  /// Notes what happened and wakes those who wait for it.
  public synchronized void tell(Event event) {
    events.add(event);
    notifyAll();
  }

  /// Wakes those who wait for something.
  public synchronized void wake() {
    notifyAll();
  }

  /// The chat of that number.
  public synchronized Optional<Chat> find(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  synchronized String queryId() {
    return Long.toString(++lastQuery);
  }

  synchronized void press(Press press) {
    presses.put(press.id(), press);
  }

  synchronized void ask(InlineAsk ask) {
    asks.put(ask.id(), ask);
  }

  /// The press of that query number.
  public synchronized Optional<Press> findPress(String id) {
    return Optional.ofNullable(presses.get(id));
  }

  /// The inline query of that number.
  public synchronized Optional<InlineAsk> findAsk(String id) {
    return Optional.ofNullable(asks.get(id));
  }

  synchronized Chat migrate(Chat group) {
    return add(new Chat(this, Kind.SUPERGROUP, - ++lastChannel, group.title(), group.members()));
  }
}
