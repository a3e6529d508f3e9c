package onrecord.fakebotapi.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What Bot API 10.2 says to the form of a request, whatever the state of the chats.
public final class FormCheck {
  static final int TEXT = 4096;
  private static final int CAPTION = 1024;
  private static final int NOTICE = 200;
  private static final int MOST_DELETED = 100;
  private static final int MOST_UPDATES = 100;
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  private final Schema schema = Schema.read();

  /// Checks; texts and entities in the parameters are then as the server keeps them. Gives remarks
  /// on what it would do to them silently.
  public List<String> check(String method, ObjectNode parameters) {
    // The real server reads null as nothing.
    parameters.properties().removeIf(parameter -> parameter.getValue().isNull());
    schema.check(method, parameters);
    return limits(method, parameters);
  }

  /// The documented name of a method, which the server takes in any case; empty where the
  /// documentation that we hold lists none.
  public Optional<String> method(String name) {
    return schema.method(name);
  }

  /// A parameter that came as text (a query, a form), in the type that the documentation gives it.
  public JsonNode typed(String method, String parameter, String text) {
    return schema.typed(method, parameter, text);
  }

  private List<String> limits(String method, ObjectNode parameters) {
    Keyboard.check(parameters.path("reply_markup"));
    return switch (method) {
      case "sendMessage" -> sent(parameters);
      case "editMessageText" -> edited(parameters);
      case "editMessageReplyMarkup" -> {
        checkEdited(parameters);
        yield List.of();
      }
      case "sendDocument", "sendPhoto" -> document(parameters);
      case "answerInlineQuery" -> InlineLimits.check(parameters);
      case "answerGuestQuery" -> InlineLimits.checkGuest(parameters);
      case "setMyCommands", "getMyCommands", "deleteMyCommands" -> profile(parameters);
      case "setMyName", "setMyDescription", "setMyShortDescription" -> profile(parameters);
      default -> {
        small(method, parameters);
        yield List.of();
      }
    };
  }

  private void small(String method, ObjectNode parameters) {
    switch (method) {
      case "getUpdates" -> {
        within(parameters, "limit", 1, MOST_UPDATES);
        within(parameters, "timeout", 0, Integer.MAX_VALUE);
        checkAllowed(parameters);
      }
      case "setWebhook" -> webhook(parameters);
      case "deleteMessages" -> {
        if (parameters.path("message_ids").isEmpty()) {
          throw Refused.bad("Message identifiers are not specified");
        }
        if (parameters.path("message_ids").size() > MOST_DELETED) {
          throw Refused.bad("Too many message identifiers specified");
        }
      }
      case "sendChatAction" -> {
        if (!ACTIONS.contains(parameters.path("action").asText(""))) {
          throw Refused.bad("Wrong parameter action in request");
        }
      }
      case "answerCallbackQuery" -> {
        if (parameters.path("text").asText("").length() > NOTICE) {
          throw Refused.bad("MESSAGE_TOO_LONG");
        }
      }
      default -> {
        // Nothing but names and types.
      }
    }
  }

  private static List<String> sent(ObjectNode parameters) {
    checkReply(parameters);
    return Wording.cleanMessage(parameters, "text", TEXT);
  }

  private static List<String> edited(ObjectNode parameters) {
    checkEdited(parameters);
    return Wording.cleanMessage(parameters, "text", TEXT);
  }

  private static List<String> document(ObjectNode parameters) {
    checkReply(parameters);
    return parameters.has("caption")
        ? Wording.clean(parameters, "caption", "caption_entities", CAPTION)
        : List.of();
  }

  private static List<String> profile(ObjectNode parameters) {
    ProfileLimits.check(parameters);
    return List.of();
  }

  private static void checkReply(ObjectNode parameters) {
    JsonNode reply = parameters.path("reply_parameters");
    if (reply.isObject() && reply.path("message_id").asLong() <= 0) {
      throw Refused.bad("Can't find field \"message_id\" in \"reply_parameters\"");
    }
  }

  private static void checkEdited(ObjectNode parameters) {
    boolean inChat = parameters.has("chat_id") && parameters.has("message_id");
    if (inChat == parameters.has("inline_message_id")) {
      throw Refused.bad("Message identifier is not specified");
    }
  }

  private void webhook(ObjectNode parameters) {
    String url = parameters.path("url").asText("");
    if (!url.isEmpty() && !isWebhook(url)) {
      throw Refused.bad("Bad webhook: An HTTPS URL must be provided for webhook");
    }
    if (!SECRET.matcher(parameters.path("secret_token").asText("")).matches()) {
      throw Refused.bad("Secret token contains unallowed characters");
    }
    within(parameters, "max_connections", 1, MOST_UPDATES);
    checkAllowed(parameters);
  }

  /// A local server takes plain HTTP as well.
  private static boolean isWebhook(String url) {
    try {
      URI address = URI.create(url);
      return Map.of("https", true, "http", isLoopback(address))
          .getOrDefault(String.valueOf(address.getScheme()), false);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isLoopback(URI address) {
    return Set.of("127.0.0.1", "localhost").contains(String.valueOf(address.getHost()));
  }

  private void checkAllowed(ObjectNode parameters) {
    for (JsonNode kind : parameters.path("allowed_updates")) {
      if (!schema.knowsUpdate(kind.asText(""))) {
        throw Refused.bad("Unknown update type \"%s\"".formatted(kind.asText("")));
      }
    }
  }

  private static void within(ObjectNode parameters, String name, long least, long most) {
    long value = parameters.path(name).asLong(least);
    if (value < least || value > most) {
      throw Refused.bad(
          "Parameter \"%s\" is %d, not within %d to %d".formatted(name, value, least, most));
    }
  }
}
