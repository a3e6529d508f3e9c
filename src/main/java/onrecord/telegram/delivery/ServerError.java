package onrecord.telegram.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the server's words mean where it refuses.
enum ServerError {
  /// The message is already as it was to become.
  UNCHANGED("message is not modified"),
  /// The message replied to has gone.
  REPLY_GONE(
      "message to be replied not found",
      "replied message not found",
      "message to reply not found",
      "reply message not found",
      "reply_message_id_invalid"),
  /// The topic has gone.
  THREAD_GONE("message thread not found", "topic_deleted"),
  /// The message edited or deleted has gone, or may no longer be.
  MESSAGE_GONE(
      "message to edit not found",
      "message can't be edited",
      "message to delete not found",
      "message can't be deleted",
      "message_id_invalid"),
  /// We made it wrong: its length, its entities or its buttons.
  ILL_FORMED(
      "can't parse",
      "entity_",
      "entities_",
      "button_",
      "keyboard",
      "reply_markup",
      "wrong http url",
      "message_too_long",
      "message is too long"),
  /// Anything else.
  OTHER;

  @SuppressWarnings("ImmutableEnumChecker") // of strings, and unmodifiable
  private final List<String> words;

  ServerError(String... words) {
    this.words = List.of(words);
  }

  static ServerError of(String description) {
    String lower = description.toLowerCase(Locale.ROOT).replace('’', '\'');
    return Arrays.stream(values())
        .filter(complaint -> complaint.words.stream().anyMatch(lower::contains))
        .findFirst()
        .orElse(OTHER);
  }
}
