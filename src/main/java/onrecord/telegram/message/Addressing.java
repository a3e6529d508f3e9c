package onrecord.telegram.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.message.Update.SelectedQuote;
import onrecord.telegram.message.Update.UpdateEntity;
import onrecord.telegram.message.Update.UpdatePost;
import onrecord.telegram.message.Update.User;

/// Which words are meant for the bot: in private all of them, elsewhere `/ask`, commands with its
/// name, replies to it and mentions of it.
///
/// @param bot its user id
/// @param name its user name, without `@`
record Addressing(long bot, String name) {
  private static final Pattern COMMAND =
      Pattern.compile("^/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]+))?(?=\\s|$)");

  private static final Pattern ASKING = Pattern.compile("[?؟]\\s*$");

  private static final Pattern BARE_WHOSAID =
      Pattern.compile("\\A\\s*+/whosaid(?:@[A-Za-z0-9_]+)?\\s*+", Pattern.CASE_INSENSITIVE);

  /// The words as the bot is to hear them; empty where they are not for it.
  Optional<String> heard(UpdatePost post, MessagePlace place) {
    String words = post.words().strip();
    Matcher command = COMMAND.matcher(words);
    if (place == MessagePlace.PRIVATE) {
      return words.isEmpty() ? Optional.empty() : Optional.of(meant(post, withoutName(post)));
    } else if (command.find()) {
      return isOurs(command)
          ? Optional.of(meant(post, "/" + command.group(1) + afterCommand(post)))
          : Optional.empty();
    }
    boolean ours = repliesToUs(post) || post.marks().stream().anyMatch(e -> names(e, post.words()));
    return ours && !words.isEmpty()
        ? Optional.of(meant(post, withoutName(post)))
        : Optional.empty();
  }

  /// What somebody asked in it, without the command; empty where it is the bot's own.
  Optional<String> question(UpdatePost post) {
    return isBy(post)
        ? Optional.empty()
        : Optional.of(asked(withoutName(post))).filter(words -> !words.isBlank());
  }

  /// The words without the command that asks.
  static String asked(String words) {
    return words.strip().replaceFirst("^(?i)/ask(?:@[A-Za-z0-9_]+)?(?:\\s+|$)", "");
  }

  private boolean isOurs(Matcher command) {
    String named = command.group(2);
    return named == null ? command.group(1).equalsIgnoreCase("ask") : named.equalsIgnoreCase(name);
  }

  private String afterCommand(UpdatePost post) {
    return COMMAND.matcher(withoutName(post)).replaceFirst("");
  }

  /// Whoever says nothing but the bot's name, `/ask` or `/whosaid` below a message means that
  /// message: a question is asked, of other words nothing is left to say.
  private String meant(UpdatePost post, String words) {
    if (BARE_WHOSAID.matcher(words).matches()) {
      String above =
          selected(post).or(() -> post.replyToMessage().map(UpdatePost::words)).orElse("").strip();
      return above.isEmpty() ? words : "/whosaid " + above;
    }
    boolean bare = words.isBlank() || words.strip().equalsIgnoreCase("/ask");
    if (!bare) {
      return words;
    }
    Optional<String> above = above(post);
    if (above.filter(text -> ASKING.matcher(text).find()).isPresent()) {
      return "/ask " + above.get();
    }
    return above.isEmpty() && words.isBlank() ? "/help" : words;
  }

  /// The words that it replies to: those selected, else all of somebody else's; empty where they
  /// are the bot's own.
  Optional<String> above(UpdatePost post) {
    return selected(post)
        .or(() -> post.replyToMessage().flatMap(this::question))
        .map(String::strip)
        .filter(words -> !words.isEmpty());
  }

  /// The words that were selected; of a message of another chat there are no others.
  static Optional<String> selected(UpdatePost post) {
    return post.quote()
        .filter(quote -> quote.isManual() || post.externalReply().isPresent())
        .map(SelectedQuote::text);
  }

  private boolean repliesToUs(UpdatePost post) {
    return post.replyToMessage().filter(this::isBy).isPresent() && repliedTo(post) != 0;
  }

  private boolean isBy(UpdatePost post) {
    return post.from().map(User::id).filter(id -> id == bot).isPresent();
  }

  /// The message that it replies to; the first one of a topic, which every message there hangs on,
  /// does not count.
  static int repliedTo(UpdatePost post) {
    return post.replyToMessage()
        .filter(above -> above.forumTopicCreated().isEmpty())
        .map(UpdatePost::messageId)
        .orElse(0);
  }

  private boolean names(UpdateEntity entity, String words) {
    return switch (entity.type()) {
      case "mention" -> within(entity, words).equalsIgnoreCase("@" + name);
      case "text_mention" -> entity.user().filter(user -> user.id() == bot).isPresent();
      default -> false;
    };
  }

  private static String within(UpdateEntity entity, String words) {
    long end = (long) entity.offset() + entity.length();
    return entity.offset() >= 0 && entity.length() > 0 && end <= words.length()
        ? words.substring(entity.offset(), (int) end)
        : "";
  }

  /// The words without the bot's name.
  String withoutName(UpdatePost post) {
    var words = new StringBuilder(post.words());
    List<UpdateEntity> named = new ArrayList<>(post.marks());
    named.removeIf(
        entity -> !names(entity, post.words()) || within(entity, post.words()).isEmpty());
    named.sort(Comparator.comparingInt(UpdateEntity::offset).reversed());
    int last = words.length();
    for (UpdateEntity entity : named) {
      int end = entity.offset() + entity.length();
      if (end <= last) {
        words.replace(entity.offset(), end, " ");
        last = entity.offset();
      }
    }
    String left = words.toString().strip();
    return named.isEmpty()
        ? left
        : left.replaceAll("[ \\t]{2,}", " ").replaceFirst("^[,:;]\\s*", "");
  }
}
