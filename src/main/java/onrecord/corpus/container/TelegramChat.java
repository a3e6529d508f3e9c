package onrecord.corpus.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import onrecord.corpus.ItemForm;
import onrecord.corpus.item.ItemKeys;
import onrecord.corpus.source.SourcePlace;
import onrecord.corpus.source.StatementDraft;

/// A chat in a Telegram export, whose messages become items.
///
/// @param facts what the export says about the chat: its name, its type, its id
record TelegramChat(Map<String, String> facts) {

  /// A message: its text, when it was posted, where it can be seen, and who wrote it first.
  StatementDraft item(JsonNode message, SourcePlace at) {
    ItemKeys keys = new ItemKeys(at);
    String number = message.path("id").asText();
    String chat = facts.getOrDefault("id", facts.getOrDefault("name", ""));
    keys.say(ItemKeys.ITEM, "telegram:" + chat + "/" + number);
    keys.say(ItemKeys.ISSUER, facts.getOrDefault("name", ""));
    if (!message.path("type").asText("message").equals("message")) {
      return keys.say(ItemKeys.FORM, ItemForm.SERVICE.name()).alone();
    }
    keys.say(ItemKeys.MOMENT, moment(message, "date"));
    keys.say(ItemKeys.CHANGED, moment(message, "edited"));
    if (facts.containsKey("id")) {
      keys.say("url", "https://t.me/c/%s/%s".formatted(chat, number));
    }
    keys.say("author", message.path("author").asText(""));
    form(message).ifPresent(form -> keys.say(ItemKeys.FORM, form.name()));
    keys.say(
        ItemKeys.SPEAKER, text(message, "forwarded_from").or(() -> text(message, "saved_from")));
    return keys.with(TelegramText.of(message));
  }

  private Optional<ItemForm> form(JsonNode message) {
    if (message.has("forwarded_from") || message.has("saved_from")) {
      return Optional.of(ItemForm.REPOST);
    }
    boolean channel = facts.getOrDefault("type", "").endsWith("channel");
    boolean others = !message.path("from_id").asText("channel").startsWith("channel");
    return channel || !others ? Optional.empty() : Optional.of(ItemForm.COMMENT);
  }

  /// The moment, which new exports give in seconds and old ones in the time of some machine.
  private static Optional<String> moment(JsonNode message, String name) {
    try {
      String seconds = message.path(name + "_unixtime").asText("");
      return seconds.isEmpty()
          ? text(message, name)
          : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)).toString());
    } catch (NumberFormatException | DateTimeException e) {
      // What is no number of seconds is no moment.
      return text(message, name);
    }
  }

  private static Optional<String> text(JsonNode message, String name) {
    return Optional.of(message.path(name).asText("")).filter(words -> !words.isBlank());
  }
}
