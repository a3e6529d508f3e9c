package onrecord.conversation;

import java.util.List;
import java.util.Optional;

/// What a person sends: words, or a press on a button.
///
/// @param text as written; where a button was pressed what stands on it, as far as that is known
/// @param pressed the pressed button's payload
/// @param thread the questions that this goes on from, earliest first: those whose answer is
///   replied to, or whose answer bears the button; empty where nothing
/// @param forwarded whether the words are somebody else's, passed on
/// @param context what else it may go on from
public record Message(
    String text,
    MessagePlace place,
    Preferences preferences,
    Optional<String> pressed,
    List<String> thread,
    boolean forwarded,
    MessageContext context) {

  public Message {
    thread = List.copyOf(thread);
  }

  /// What a message may go on from without saying so.
  ///
  /// @param above the words that it replies to, where they are not the bot's own or were selected
  ///   among them
  /// @param recent the thread of the last exchange, where that was not long ago; empty where
  ///   nothing is replied to without saying so
  /// @param beside the payloads of all buttons that stand where one was pressed
  public record MessageContext(Optional<String> above, List<String> recent, List<String> beside) {
    /// Nothing.
    public static final MessageContext NONE =
        new MessageContext(Optional.empty(), List.of(), List.of());

    public MessageContext {
      recent = List.copyOf(recent);
      beside = List.copyOf(beside);
    }

    /// Words above a message, and what was said before it.
    public MessageContext(Optional<String> above, List<String> recent) {
      this(above, recent, List.of());
    }
  }

  /// Where it was said.
  public enum MessagePlace {
    TERMINAL,
    PRIVATE,
    GROUP,
    CHANNEL
  }

  /// What a person, or a chat, has chosen; the surface keeps it.
  ///
  /// @param language of the bot's own words, a BCP 47 tag
  /// @param quotes how many an answer shows, 1 to 3
  /// @param expandable whether long quotes are folded until they are tapped
  /// @param explained whether an answer shows how it came about
  public record Preferences(String language, int quotes, boolean expandable, boolean explained) {
    /// The most quotes that an answer shows.
    public static final int MOST_QUOTES = 3;

    public Preferences {
      quotes = Math.clamp(quotes, 1, MOST_QUOTES);
    }

    /// What holds for somebody who reads that language and has chosen nothing.
    public static Preferences of(String language) {
      return new Preferences(language, MOST_QUOTES, true, false);
    }

    /// The same in another language.
    public Preferences speaking(String other) {
      return new Preferences(other, quotes, expandable, explained);
    }

    /// The same with another number of quotes.
    public Preferences quoting(int count) {
      return new Preferences(language, count, expandable, explained);
    }

    /// The same with long quotes folded, or not.
    public Preferences folding(boolean folded) {
      return new Preferences(language, quotes, folded, explained);
    }

    /// The same with answers explained, or not.
    public Preferences explaining(boolean told) {
      return new Preferences(language, quotes, expandable, told);
    }

    /// As one word, for keeping.
    public String encoded() {
      return "%s,%d,%s,%s"
          .formatted(
              language, quotes, expandable ? "folded" : "open", explained ? "told" : "untold");
    }

    /// What was kept; what cannot be read of it is as for somebody who has chosen nothing.
    public static Preferences decode(String kept) {
      String[] parts = kept.split(",", -1);
      String language = parts[0].matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? parts[0] : "en";
      boolean counted = parts.length > 1 && parts[1].matches("[1-9]");
      return new Preferences(
          language,
          counted ? Integer.parseInt(parts[1]) : MOST_QUOTES,
          parts.length <= 2 || !parts[2].equals("open"),
          parts.length > 3 && parts[3].equals("told"));
    }
  }

  /// Words written at a place.
  public static Message written(String text, MessagePlace place, Preferences preferences) {
    return new Message(
        text, place, preferences, Optional.empty(), List.of(), false, MessageContext.NONE);
  }

  /// The same, as a press on a button.
  public Message pressing(String payload) {
    return pressing(payload, "");
  }

  /// The same, where those buttons stand.
  public Message amid(List<String> payloads) {
    return within(new MessageContext(context.above(), context.recent(), payloads));
  }

  /// The same, as a press on a button.
  ///
  /// @param label what stands on it, and in lines below that what stands above it; empty where that
  ///   cannot be seen
  public Message pressing(String payload, String label) {
    return new Message(
        label,
        place,
        preferences,
        Optional.of(payload),
        thread,
        false,
        new MessageContext(Optional.empty(), List.of(), context.beside()));
  }

  /// The same, with other words.
  public Message saying(String words) {
    return new Message(words, place, preferences, pressed, thread, forwarded, context);
  }

  /// The same, where it is.
  public Message within(MessageContext around) {
    return new Message(text, place, preferences, pressed, thread, forwarded, around);
  }

  /// The same, going on from questions.
  public Message goingOnFrom(List<String> earlier) {
    return new Message(text, place, preferences, pressed, earlier, forwarded, context);
  }

  /// The same, passed on from somebody else.
  public Message passedOn() {
    return new Message(text, place, preferences, pressed, thread, true, context);
  }
}
