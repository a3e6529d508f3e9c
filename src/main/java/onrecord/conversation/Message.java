package onrecord.conversation;

import java.util.Optional;

/// What a person sends: words, or a press on a button.
///
/// @param text as written; empty where a button was pressed
/// @param pressed the pressed button's payload
/// @param question the question that this goes on from: the one whose answer is replied to, or
///   whose answer bears the button
public record Message(
    String text,
    Place place,
    Preferences preferences,
    Optional<String> pressed,
    Optional<String> question) {

  /// Where it was said.
  public enum Place {
    TERMINAL,
    PRIVATE,
    GROUP,
    CHANNEL
  }

  /// What a person, or a chat, has chosen; the surface keeps it.
  ///
  /// @param language of the bot's own words, a BCP 47 tag
  /// @param quotes how many an answer shows, 1 to 3
  /// @param explained whether an answer shows how it came about
  public record Preferences(String language, int quotes, boolean explained) {
    public Preferences {
      quotes = Math.clamp(quotes, 1, MOST_QUOTES);
    }

    static final int MOST_QUOTES = 3;

    /// What holds for somebody who reads that language and has chosen nothing.
    public static Preferences of(String language) {
      return new Preferences(language, MOST_QUOTES, false);
    }
  }

  /// Words written at a place.
  public static Message written(String text, Place place, Preferences preferences) {
    return new Message(text, place, preferences, Optional.empty(), Optional.empty());
  }

  /// The same, as a press on a button.
  public Message pressing(String payload) {
    return new Message("", place, preferences, Optional.of(payload), question);
  }

  /// The same, going on from a question.
  public Message goingOnFrom(String earlier) {
    return new Message(text, place, preferences, pressed, Optional.of(earlier));
  }
}
