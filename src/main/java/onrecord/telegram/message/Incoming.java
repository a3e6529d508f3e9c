package onrecord.telegram.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import onrecord.conversation.Message.MessagePlace;

/// What an update asks of the bot.
public sealed interface Incoming {

  /// Where something is said.
  ///
  /// @param thread the forum topic; 0 for none
  /// @param language that the speaker's Telegram is set to, a BCP 47 tag, where it is known
  record Where(long chat, MessagePlace place, int thread, Optional<String> language) {}

  /// Words for the bot.
  ///
  /// @param text the words, without the bot's name
  /// @param person who wrote them; the chat's own number where that is an anonymous admin of it, or
  ///   the channel; 0 where it is nobody in particular: another channel
  /// @param repliedTo the message that they reply to; 0 for none
  /// @param edited whether they were other words before
  /// @param forwarded whether somebody else wrote them first
  /// @param above the words that they reply to, where those are not the bot's own or were selected
  /// @param post the channel's post that they are, passed on
  record Said(
      Where where,
      int message,
      Instant at,
      long person,
      String text,
      int repliedTo,
      boolean edited,
      boolean forwarded,
      Optional<String> above,
      Optional<ForwardedPost> post)
      implements Incoming {

    /// One that is no channel's post.
    public Said(
        Where where,
        int message,
        Instant at,
        long person,
        String text,
        int repliedTo,
        boolean edited,
        boolean forwarded,
        Optional<String> above) {
      this(where, message, at, person, text, repliedTo, edited, forwarded, above, Optional.empty());
    }

    /// One that replies to no words of others.
    public Said(
        Where where,
        int message,
        Instant at,
        long person,
        String text,
        int repliedTo,
        boolean edited,
        boolean forwarded) {
      this(where, message, at, person, text, repliedTo, edited, forwarded, Optional.empty());
    }
  }

  /// A channel's post that somebody passed on.
  ///
  /// @param title the channel's
  /// @param name the channel's user name, without `@`; empty where it is not public
  /// @param message its number in the channel
  /// @param date when it was posted, in seconds
  /// @param signature who signed it; empty where nobody did
  /// @param text its words, paragraphs apart, block quotations marked as mails mark them
  record ForwardedPost(
      String title, String name, int message, long date, String signature, String text) {}

  /// A file handed over in private.
  ///
  /// @param person who did; 0 for nobody in particular
  /// @param file as the server names it
  /// @param name as the person named it, and not to be trusted
  /// @param size in bytes, as far as the server tells; else 0
  /// @param album what it is part of; empty for nothing
  /// @param words what stands under it, where anything does
  record Handed(
      Where where,
      int message,
      Instant at,
      long person,
      String file,
      String name,
      long size,
      String album,
      Optional<Said> words)
      implements Incoming {}

  /// Something to the bot in private that is not words.
  ///
  /// @param album what it is part of; empty for nothing
  record Speechless(Where where, int message, SpeechlessKind kind, String album)
      implements Incoming {}

  /// In which way something is said without words.
  enum SpeechlessKind {
    PICTURE,
    SOUND,
    FILE,
    PLACE,
    CONTACT,
    POLL,
    STORY,
    PLAY,
    OTHER;

    /// The key of what is said to it.
    public String key() {
      return this == OTHER ? "notice.text-only" : "notice." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// A press on a button.
  ///
  /// @param query what the server is told once it is dealt with
  /// @param person who pressed
  /// @param message the one that bears the button
  /// @param repliedTo the one that this one replies to; 0 where it cannot be seen
  /// @param question the words of that one
  /// @param words those of the message that bears the button; empty where they cannot be seen
  /// @param keyboard the buttons as they stand there
  record Pressed(
      Where where,
      String query,
      long person,
      int message,
      int repliedTo,
      Optional<String> question,
      String words,
      Optional<JsonNode> keyboard,
      String payload)
      implements Incoming {}

  /// The bot came into a group, or a person let it in again.
  record Joined(Where where) implements Incoming {}

  /// The bot was sent away.
  record Left(long chat) implements Incoming {}

  /// A group has another number from now on.
  record GroupMoved(long chat, long to) implements Incoming {}

  /// Typed after the bot's name in any chat.
  ///
  /// @param offset where the cards begin, as the bot said it; empty for the first ones
  record Inline(String query, long person, String text, String offset, Optional<String> language)
      implements Incoming {

    /// Marks words that the bot was called to in a chat where it is not.
    static final String CALLED = "called";

    /// Whether it is no typing, but the bot was called to say whose words these are.
    public boolean isCalled() {
      return offset.equals(CALLED);
    }
  }
}
