package onrecord.rehearsal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.fakebotapi.FakeBotApi;
import onrecord.fakebotapi.world.Chat;
import onrecord.fakebotapi.world.InlineAsk;
import onrecord.fakebotapi.world.Message;
import onrecord.fakebotapi.world.Message.Button;
import onrecord.fakebotapi.world.Person;
import onrecord.fakebotapi.world.User;
import onrecord.fakebotapi.world.Writing;
import org.jspecify.annotations.Nullable;

/// The chat where a transcript plays, and those who play in it.
///
/// The head of a transcript sets it: `chat: private`, `chat: group`, `chat: supergroup`, `chat:
/// forum Strikes, Tolls`, `chat: channel`, `chat: channel discussed`; `people: anna (fa), ben
/// (en)`; `privacy: off`; `mentions: kept back`.
final class Stage {
  private static final Pattern PERSON = Pattern.compile("(\\w+)(?: \\(([\\w-]*)\\))?");

  private final FakeBotApi api;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Integer> topics = new LinkedHashMap<>();
  private final Map<String, Chat> scenes = new LinkedHashMap<>();
  private Chat chat;
  private Optional<InlineAsk> asked = Optional.empty();

  private Stage(FakeBotApi api, Chat chat, Map<String, Person> people) {
    this.api = api;
    this.chat = chat;
    this.people.putAll(people);
    scenes.put(chat.title(), chat);
  }

  static Stage of(FakeBotApi api, Map<String, String> head) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (String each : head.getOrDefault("people", "person (en)").split(", ", -1)) {
      Matcher found = PERSON.matcher(each);
      if (!found.matches()) {
        throw new IllegalArgumentException("no person: " + each);
      }
      String language = found.group(2) == null ? "" : found.group(2);
      String name = found.group(1);
      String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      people.put(name, api.person(shown, language));
    }
    api.world().privacy(!head.getOrDefault("privacy", "on").equals("off"));
    api.world().deliversMentions(!head.getOrDefault("mentions", "").equals("kept back"));
    String[] chat = head.getOrDefault("chat", "private").split(" ", 2);
    Person[] members = people.values().toArray(Person[]::new);
    Chat played =
        switch (chat[0]) {
          case "private" -> api.privateChat(members[0]);
          case "group" -> api.world().group("Port", members);
          case "supergroup" -> api.world().supergroup("Port", members);
          case "forum" -> api.world().forum("Port", members);
          case "channel" -> api.world().channel("News", members);
          default -> throw new IllegalArgumentException("no chat: " + chat[0]);
        };
    var stage = new Stage(api, played, people);
    if (chat[0].equals("forum")) {
      Arrays.stream(chat[1].split(", ", -1))
          .forEach(name -> stage.topics.put(name, played.topics().begin(name)));
    }
    if (head.getOrDefault("chat", "").equals("channel discussed")) {
      Chat talk = api.world().supergroup("Talk", members);
      stage.scenes.put(talk.title(), talk);
      played.discussedIn(talk);
    }
    return stage;
  }

  Chat chat() {
    return chat;
  }

  /// The inline query that was typed last.
  Optional<InlineAsk> asked() {
    return asked;
  }

  /// Does what a person does, and gives the message that came of it.
  Optional<Message> perform(Step step) {
    return switch (step) {
      case Step.Writes writes -> Optional.of(chat.writes(writing(writes)));
      case Step.Edits(String _, int message, String text) -> {
        message(message).edits(text);
        yield Optional.empty();
      }
      case Step.Deletes(String _, int message) -> {
        message(message).deletes();
        yield Optional.empty();
      }
      case Step.Presses(String who, int message, String label) -> {
        chat.press(person(who), message(message), label);
        yield Optional.empty();
      }
      case Step.Forges(String who, int message, String payload) -> {
        chat.press(person(who), message(message), new Button("?", "callback_data", payload));
        yield Optional.empty();
      }
      case Step.Sends(String who, String what, String text) ->
          Optional.of(chat.writes(sent(what, text).by(person(who))));
      case Step.Hands hands -> given(handed(hands.file()), hands.who());
      case Step.Passes passes -> given(passed(passes), passes.who());
      case Step.Types(String who, String offset, String query) -> {
        asked = Optional.of(person(who).inline(query, offset));
        yield Optional.empty();
      }
      case Step.Summons(String who, String above) -> {
        asked = Optional.of(person(who).summons(above));
        yield Optional.empty();
      }
      case Step.Chooses(String _, int card) ->
          Optional.of(asked.orElseThrow().choose(card - 1, chat));
      case Step.Migrates() -> {
        chat = chat.migrates();
        yield Optional.empty();
      }
      case Step.Happens _ -> Optional.empty();
    };
  }

  /// What a line says of the chat and not of the bot; false where it does not.
  boolean brings(String what) {
    Matcher scene = Pattern.compile("the scene is (?:the chat with )?(\\w+)").matcher(what);
    Matcher topic = Pattern.compile("the topic (\\w+) (closes|is deleted)").matcher(what);
    Matcher bot = Pattern.compile("the bot is (\\w+)(?: \\w+)?(?: by (\\w+))?").matcher(what);
    if (scene.matches()) {
      String name = scene.group(1);
      chat = people.containsKey(name) ? api.privateChat(person(name)) : scene(name);
    } else if (topic.matches() && topic.group(2).equals("closes")) {
      chat.topics().close(topic(topic.group(1)));
    } else if (topic.matches()) {
      chat.topics().delete(topic(topic.group(1)));
    } else if (what.equals("the server forgets old messages")) {
      chat.forgetsOldMessages();
    } else if (bot.matches()) {
      standing(bot.group(1), bot.group(2));
    } else {
      return false;
    }
    return true;
  }

  private void standing(String what, @Nullable String who) {
    switch (what) {
      case "blocked" -> person(who).blocks();
      case "unblocked" -> person(who).unblocks();
      case "added" -> {
        chat.membership().quietly("left");
        chat.membership().set("member");
      }
      case "thrown" -> chat.membership().set("kicked");
      default -> throw new IllegalArgumentException("the bot is " + what + "?");
    }
  }

  private Chat scene(String name) {
    return Optional.ofNullable(scenes.get(name))
        .orElseThrow(() -> new IllegalArgumentException("where is " + name + "?"));
  }

  private int topic(String name) {
    return Objects.requireNonNull(topics.get(name), name);
  }

  private static Writing sent(String what, String text) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode file = nodes.objectNode().put("file_id", "f").put("file_unique_id", "u");
    return switch (what) {
      case "photo" -> Writing.photo(text);
      case "sticker", "voice", "location", "contact", "poll", "story", "dice" ->
          Writing.service(what, file);
      case "picture" -> Writing.photo("").with("media_group_id", nodes.textNode("album-1"));
      case "document" -> {
        Writing sent = Writing.service("document", file.put("file_name", "notes.txt"));
        yield text.isEmpty() ? sent : sent.with("caption", nodes.textNode(text));
      }
      case "forward" -> {
        ObjectNode origin = nodes.objectNode().put("type", "hidden_user").put("date", 1);
        yield Writing.of(text).with("forward_origin", origin.put("sender_user_name", "Someone"));
      }
      default -> throw new IllegalArgumentException("a " + what + "?");
    };
  }

  private static Writing handed(String file) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("file_id", file).put("file_unique_id", "u").put("file_name", file);
    return Writing.service("document", document);
  }

  private Optional<Message> given(Writing writing, String who) {
    return Optional.of(chat.writes(writing.by(person(who))));
  }

  private static Writing passed(Step.Passes step) {
    ObjectNode origin = JsonNodeFactory.instance.objectNode().put("type", "channel");
    String channel = step.channel();
    origin.put("date", 1_277_000_000L).put("message_id", step.post());
    ObjectNode from = origin.putObject("chat").put("id", -1009L).put("type", "channel");
    from.put("title", channel.replace('_', ' ')).put("username", channel);
    return Writing.of(step.text()).with("forward_origin", origin);
  }

  private Writing writing(Step.Writes step) {
    Writing words = Writing.of(step.text());
    Writing said =
        switch (step.who()) {
          case "channel" -> words;
          case "anonymous" -> words.anonymously();
          case "news" -> words.as(api.world().channel("News"));
          case "robot" -> words.by(User.bot(900_001, "another_bot"));
          default -> words.by(person(step.who()));
        };
    Writing quoting = step.selected().isEmpty() ? said : selecting(said, step.selected());
    Writing placed = step.topic().isEmpty() ? quoting : quoting.in(topic(step.topic()));
    return step.replyTo().isEmpty()
        ? placed
        : placed.replyingTo(message(step.replyTo().getAsInt()));
  }

  private static Writing selecting(Writing said, String words) {
    ObjectNode quote = JsonNodeFactory.instance.objectNode();
    return said.with("quote", quote.put("text", words).put("position", 0).put("is_manual", true));
  }

  private Person person(@Nullable String name) {
    return Optional.ofNullable(people.get(name))
        .orElseThrow(() -> new IllegalArgumentException("who is " + name + "?"));
  }

  private Message message(int id) {
    return api.world().messages(chat).stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no message #" + id));
  }
}
