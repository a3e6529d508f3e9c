package onrecord.conversation;

import java.util.Map;

/// What somebody wants to be told of when it is new in the archive.
///
/// @param words the organization's key, or the matter in a person's words; empty for everything
/// @param name what it is called: the organization's name, or the words
public record Subscription(SubscriptionKind kind, String words, String name) {

  /// Every statement.
  public static final Subscription EVERYTHING =
      new Subscription(SubscriptionKind.EVERYTHING, "", "");

  /// What it goes by.
  public enum SubscriptionKind {
    EVERYTHING,
    ORGANIZATION,
    MATTER
  }

  /// A statement that fits, and its words that fit best.
  ///
  /// @param start where those words start in its text
  /// @param end where they end; the start where none stands out
  public record FittingStatement(String statement, int start, int end) {}

  /// A matter in words.
  public static Subscription matter(String words) {
    return new Subscription(SubscriptionKind.MATTER, words, words);
  }

  /// What it is, for a person.
  public String described(Wording wording) {
    return switch (kind) {
      case EVERYTHING -> wording.say("subscribe.everything");
      case ORGANIZATION -> wording.say("subscribe.organization", Map.of("name", name));
      case MATTER -> wording.say("subscribe.matter", Map.of("words", name));
    };
  }
}
