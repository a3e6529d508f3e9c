package onrecord.conversation.smalltalk;

import java.util.Locale;
import java.util.Optional;

/// What people say that asks nothing of the archive. Of several in one message the first of these
/// is replied to.
public enum SmallTalk {
  /// "What do you keep of me?"
  PRIVACY,
  /// "Translate this."
  TRANSLATION,
  /// "Who are you?"
  IDENTITY,
  /// "What can you do?"
  ABILITY,
  /// "Help!"
  HELP,
  /// Whatever hurts.
  INSULT,
  /// "Stop."
  STOP,
  /// "Bye."
  FAREWELL,
  /// "Thank you."
  THANKS,
  /// "Good bot."
  PRAISE,
  /// "Strong words."
  COMMENT,
  /// "How are you?"
  WELLBEING,
  /// "Haha."
  LAUGHTER,
  /// "Sorry."
  SORRY,
  /// "No."
  NO,
  /// "Yes."
  YES,
  /// "Hello."
  GREETING,
  /// Words, or signs, with which nobody wants anything.
  AIMLESS;

  /// By its name in the tables.
  static Optional<SmallTalk> of(String name) {
    for (SmallTalk kind : values()) {
      if (kind.key().equals(name)) {
        return Optional.of(kind);
      }
    }
    return switch (name) {
      // Greetings that are words of other matters, too.
      case "alone" -> Optional.of(GREETING);
      // What asks to be told again how to ask.
      case "unheard" -> Optional.of(HELP);
      default -> Optional.empty();
    };
  }

  /// Its name in the tables, and in the bot's words.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
