package onrecord.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.conversation.Wording;
import onrecord.telegram.administration.Administration;
import onrecord.telegram.api.Outcome;
import onrecord.telegram.delivery.Delivery;
import onrecord.telegram.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// What Telegram shows of the bot before anybody writes: its commands, its description and, where
/// one is configured, its name. Told to the server only where it has changed.
final class BotMenus {
  private static final Logger LOG = LoggerFactory.getLogger(BotMenus.class);
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int TRIES = 3;

  private static final List<String> PRIVATE =
      List.of(
          "ask",
          "whosaid",
          "compare",
          "timeline",
          "sources",
          "organizations",
          "people",
          "read",
          "cite",
          "subscribe",
          "subscriptions",
          "settings",
          "help",
          "privacy",
          "forget");
  private static final String ONE_CHAT = "chat ";
  private static final List<String> GROUP =
      List.of(
          "ask",
          "whosaid",
          "compare",
          "timeline",
          "sources",
          "organizations",
          "people",
          "subscribe",
          "subscriptions",
          "help");

  private final Delivery delivery;
  private final Journal journal;

  BotMenus(Delivery delivery, Journal journal) {
    this.delivery = delivery;
    this.journal = journal;
  }

  /// A request, and what it is remembered by.
  private record ShownMenu(String method, String about, ObjectNode parameters) {
    String mark() {
      return method + " " + about;
    }
  }

  /// Tells the server what has changed; what it refuses is tried again at the next start.
  void tell(Optional<String> name, Set<Long> admins) throws InterruptedException {
    var all = all(name);
    admins.forEach(admin -> all.addAll(forAdmin(admin)));
    for (ShownMenu told : all) {
      String now = told.parameters().toString();
      if (!journal.counts().mark(told.mark()).filter(now::equals).isPresent() && tell(told)) {
        journal.counts().mark(told.mark(), now);
      }
    }
  }

  private boolean tell(ShownMenu told) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      switch (delivery.now(told.method(), told.parameters())) {
        case Outcome.Done _ -> {
          return true;
        }
        case Outcome.Refused(var code, var description, _) -> {
          // An admin who has never written to the bot has no menu yet.
          LOG.atLevel(told.about().startsWith(ONE_CHAT) ? Level.INFO : Level.WARN)
              .log("{} refused: {} {}", told.method(), code, description);
          return false;
        }
        case Outcome.Flooded _, Outcome.Unreached _, Outcome.Unknown _ ->
            LOG.debug("{} did not come through", told.method());
      }
    }
    return false;
  }

  private static List<ShownMenu> all(Optional<String> name) {
    var all = new ArrayList<ShownMenu>();
    name.ifPresent(
        text -> all.add(new ShownMenu("setMyName", "", JSON.objectNode().put("name", text))));
    for (String language : Wording.LANGUAGES) {
      // What is set without a language is shown to everybody whose language has nothing of its own.
      String code = language.equals(Wording.LANGUAGES.getFirst()) ? "" : language;
      Wording wording = Wording.in(language);
      all.add(commands("all_private_chats", PRIVATE, code, wording));
      all.add(commands("all_group_chats", GROUP, code, wording));
      all.add(words("setMyDescription", "description", code, wording.say("bot.description")));
      all.add(
          words(
              "setMyShortDescription",
              "short_description",
              code,
              wording.say("bot.short-description")));
    }
    return all;
  }

  private static List<ShownMenu> forAdmin(long admin) {
    var commands = Stream.concat(PRIVATE.stream(), Administration.COMMANDS.stream()).toList();
    var all = new ArrayList<ShownMenu>();
    for (String language : Wording.LANGUAGES) {
      String code = language.equals(Wording.LANGUAGES.getFirst()) ? "" : language;
      ObjectNode parameters = menu(commands, Wording.in(language));
      parameters.putObject("scope").put("type", "chat").put("chat_id", admin);
      all.add(told("setMyCommands", ONE_CHAT + admin, code, parameters));
    }
    return all;
  }

  private static ShownMenu commands(
      String scope, List<String> commands, String language, Wording wording) {
    ObjectNode parameters = menu(commands, wording);
    parameters.putObject("scope").put("type", scope);
    return told("setMyCommands", scope, language, parameters);
  }

  private static ObjectNode menu(List<String> commands, Wording wording) {
    ObjectNode parameters = JSON.objectNode();
    ArrayNode menu = parameters.putArray("commands");
    for (String command : commands) {
      menu.addObject().put("command", command).put("description", wording.say("menu." + command));
    }
    return parameters;
  }

  private static ShownMenu words(String method, String field, String language, String words) {
    return told(method, field, language, JSON.objectNode().put(field, words));
  }

  private static ShownMenu told(
      String method, String about, String language, ObjectNode parameters) {
    if (!language.isEmpty()) {
      parameters.put("language_code", language);
    }
    return new ShownMenu(method, about + " " + language, parameters);
  }
}
