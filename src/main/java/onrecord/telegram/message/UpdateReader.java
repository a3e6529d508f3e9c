package onrecord.telegram.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.conversation.Message.MessagePlace;
import onrecord.telegram.message.Incoming.GroupMoved;
import onrecord.telegram.message.Incoming.Handed;
import onrecord.telegram.message.Incoming.Inline;
import onrecord.telegram.message.Incoming.Joined;
import onrecord.telegram.message.Incoming.Left;
import onrecord.telegram.message.Incoming.Pressed;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Speechless;
import onrecord.telegram.message.Incoming.SpeechlessKind;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.message.Update.CallbackQuery;
import onrecord.telegram.message.Update.Chat;
import onrecord.telegram.message.Update.Document;
import onrecord.telegram.message.Update.InlineQuery;
import onrecord.telegram.message.Update.Membership;
import onrecord.telegram.message.Update.UpdatePost;
import onrecord.telegram.message.Update.User;

/// Tells from an update what it asks of the bot.
public final class UpdateReader {
  /// The kinds of updates that the bot wants, as the Bot API names them.
  public static final List<String> WANTED =
      List.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "guest_message",
          "inline_query",
          "callback_query",
          "my_chat_member");

  /// Stand for people although they are bots: an anonymous admin, and a channel writing in a group.
  private static final Set<Long> FOR_PEOPLE = Set.of(1087968824L, 136817688L);

  /// The end of the year 9999, in seconds: what lies beyond it nobody has written.
  private static final long LATEST = 253_402_300_799L;

  private final Addressing addressing;

  /// For that bot.
  public UpdateReader(Identity identity) {
    addressing = new Addressing(identity.id(), identity.name());
  }

  /// What an update asks; empty where it is not for the bot.
  ///
  /// @throws JsonProcessingException where it is not what the server sends
  /// @throws DateTimeException where it was never written
  public Optional<Incoming> read(JsonNode update) throws JsonProcessingException {
    return read(Update.of(update));
  }

  /// What an update asks that was kept as a text.
  ///
  /// @throws JsonProcessingException where it is not what the server sends
  public Optional<Incoming> read(String update) throws JsonProcessingException {
    return read(Update.of(update));
  }

  private Optional<Incoming> read(Update update) {
    return update
        .message()
        .flatMap(post -> post(post, false))
        .or(() -> update.editedMessage().flatMap(post -> post(post, true)))
        .or(() -> update.channelPost().flatMap(post -> post(post, false)))
        .or(() -> update.editedChannelPost().flatMap(post -> post(post, true)))
        .or(() -> update.callbackQuery().flatMap(this::pressed))
        .or(() -> update.inlineQuery().map(UpdateReader::inline))
        .or(() -> update.guestMessage().flatMap(this::called))
        .or(() -> update.myChatMember().flatMap(UpdateReader::standing));
  }

  private Optional<Incoming> post(UpdatePost post, boolean edited) {
    if (post.migrateToChatId() != 0) {
      return Optional.of(new GroupMoved(post.chat().id(), post.migrateToChatId()));
    }
    boolean byPerson = post.from().filter(from -> !isPerson(from)).isEmpty();
    if (!byPerson || post.isAutomaticForward() || post.viaBot().isPresent()) {
      return Optional.empty();
    }
    Where where = where(post, post.from());
    Optional<Incoming> heard =
        addressing
            .heard(post, where.place())
            .filter(
                text -> where.place() == MessagePlace.PRIVATE || !isCommandOfAnother(post, text))
            .map(text -> said(post, where, text, edited));
    boolean inPrivate = where.place() == MessagePlace.PRIVATE && !edited;
    if (inPrivate && post.document().isPresent() && post.animation().isEmpty()) {
      return Optional.of(handed(post, where, post.document().get(), heard));
    }
    return heard.or(
        () -> post.speechless().filter(_ -> inPrivate).map(kind -> speechless(post, where, kind)));
  }

  private static Speechless speechless(UpdatePost post, Where where, SpeechlessKind kind) {
    return new Speechless(where, post.messageId(), kind, post.mediaGroupId().orElse(""));
  }

  private static boolean isCommandOfAnother(UpdatePost post, String text) {
    return post.forwardOrigin().isPresent() && text.strip().startsWith("/");
  }

  private Said said(UpdatePost post, Where where, String text, boolean edited) {
    return new Said(
        where,
        post.messageId(),
        at(post),
        person(post),
        text,
        Addressing.repliedTo(post),
        edited,
        post.forwardOrigin().isPresent(),
        addressing.above(post),
        ChannelPosts.of(post));
  }

  private static Handed handed(
      UpdatePost post, Where where, Document document, Optional<Incoming> heard) {
    return new Handed(
        where,
        post.messageId(),
        at(post),
        person(post),
        document.fileId(),
        document.fileName().orElse(""),
        document.fileSize(),
        post.mediaGroupId().orElse(""),
        heard.filter(Said.class::isInstance).map(Said.class::cast));
  }

  private static Instant at(UpdatePost post) {
    if (post.date() < 0 || post.date() > LATEST) {
      throw new DateTimeException("no date of a message: " + post.date());
    }
    return Instant.ofEpochSecond(post.date());
  }

  /// Who wrote it in a name of their own, or in that of the chat itself.
  private static long person(UpdatePost post) {
    if (post.senderChat().filter(sender -> sender.id() == post.chat().id()).isPresent()) {
      return post.chat().id();
    }
    boolean inOwnName = post.senderChat().isEmpty();
    return post.from().filter(from -> inOwnName && !from.isBot()).map(User::id).orElse(0L);
  }

  private static boolean isPerson(User user) {
    return !user.isBot() || FOR_PEOPLE.contains(user.id());
  }

  private static Where where(UpdatePost post, Optional<User> speaker) {
    int thread = post.isTopicMessage() ? post.messageThreadId() : 0;
    return where(post.chat(), thread, speaker);
  }

  private static Where where(Chat chat, int thread, Optional<User> speaker) {
    MessagePlace place =
        switch (chat.type()) {
          case "private" -> MessagePlace.PRIVATE;
          case "channel" -> MessagePlace.CHANNEL;
          default -> MessagePlace.GROUP;
        };
    return new Where(chat.id(), place, thread, speaker.flatMap(User::languageCode));
  }

  private Optional<Incoming> pressed(CallbackQuery press) {
    if (press.message().isEmpty() || press.data().isEmpty()) {
      return Optional.empty();
    }
    UpdatePost bearer = press.message().get();
    return Optional.of(
        new Pressed(
            where(bearer, Optional.of(press.from())),
            press.id(),
            press.from().id(),
            bearer.messageId(),
            bearer.replyToMessage().map(UpdatePost::messageId).orElse(0),
            bearer.replyToMessage().flatMap(addressing::question),
            bearer.words(),
            bearer.keyboard(),
            press.data().get()));
  }

  private static Incoming inline(InlineQuery typed) {
    User person = typed.from();
    return new Inline(
        typed.id(), person.id(), typed.query(), typed.offset(), person.languageCode());
  }

  /// The words of the message below which the bot was called, else those that it was called with.
  private Optional<Incoming> called(UpdatePost post) {
    String above =
        Addressing.selected(post)
            .or(() -> post.replyToMessage().map(UpdatePost::words))
            .orElse("")
            .strip();
    String words = above.isEmpty() ? addressing.withoutName(post) : above;
    return post.guestQueryId()
        .filter(_ -> post.from().filter(UpdateReader::isPerson).isPresent())
        .map(
            query ->
                new Inline(
                    query,
                    person(post),
                    words,
                    Inline.CALLED,
                    post.from().flatMap(User::languageCode)));
  }

  private static Optional<Incoming> standing(Membership change) {
    boolean there = change.newChatMember().isThere();
    if (change.oldChatMember().isThere() == there) {
      return Optional.empty();
    }
    return Optional.of(
        there
            ? new Joined(where(change.chat(), 0, Optional.of(change.from())))
            : new Left(change.chat().id()));
  }
}
