package onrecord.telegram.admission;

/// Whether the bot takes an update in.
public sealed interface Admission {

  /// It does.
  record Granted() implements Admission {}

  /// The chat is not one of those that the bot answers.
  ///
  /// @param first whether that chat has not been told so
  record Unlisted(boolean first) implements Admission {}

  /// Too much was asked in too short a time.
  ///
  /// @param by whether one person asked it, or all in a chat together
  /// @param first whether they have not been told so since they last kept within the limit
  record Limited(By by, boolean first) implements Admission {}

  /// Whose limit it is.
  enum By {
    PERSON,
    CHAT
  }
}
