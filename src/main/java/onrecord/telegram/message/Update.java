package onrecord.telegram.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.telegram.message.Incoming.SpeechlessKind;

/// An update as the server sends it: the fields that the bot looks at and no others, so that none
/// of the others can break it. Missing numbers are 0. By the Bot API 10.2.
record Update(
    long updateId,
    Optional<UpdatePost> message,
    Optional<UpdatePost> editedMessage,
    Optional<UpdatePost> channelPost,
    Optional<UpdatePost> editedChannelPost,
    Optional<UpdatePost> guestMessage,
    Optional<InlineQuery> inlineQuery,
    Optional<CallbackQuery> callbackQuery,
    Optional<Membership> myChatMember) {

  /// Far more than any update has.
  private static final int DEEPEST = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP))
          .build();

  /// What the server calls a message.
  ///
  /// @param replyToMessage the one that it replies to; nothing is nested in that one
  /// @param externalReply the one of another chat that it replies to, of which the server tells no
  ///   words but those in the quote
  /// @param quote the words of the one replied to that were selected
  record UpdatePost(
      int messageId,
      int messageThreadId,
      boolean isTopicMessage,
      boolean isAutomaticForward,
      long date,
      Chat chat,
      Optional<User> from,
      Optional<Chat> senderChat,
      Optional<User> viaBot,
      Optional<UpdatePost> replyToMessage,
      Optional<Object> externalReply,
      Optional<SelectedQuote> quote,
      Optional<String> text,
      Optional<List<UpdateEntity>> entities,
      Optional<String> caption,
      Optional<List<UpdateEntity>> captionEntities,
      Optional<Object> replyMarkup,
      Optional<Object> forumTopicCreated,
      Optional<Object> forwardOrigin,
      Optional<Object> richMessage,
      Optional<Object> photo,
      Optional<Object> livePhoto,
      Optional<Object> voice,
      Optional<Object> video,
      Optional<Object> videoNote,
      Optional<Object> audio,
      Optional<Document> document,
      Optional<Object> sticker,
      Optional<Object> animation,
      Optional<Object> location,
      Optional<Object> venue,
      Optional<Object> contact,
      Optional<Object> poll,
      Optional<Object> story,
      Optional<Object> dice,
      Optional<Object> game,
      Optional<Object> paidMedia,
      Optional<Object> checklist,
      Optional<Object> invoice,
      Optional<Object> giveaway,
      Optional<Object> giveawayWinners,
      Optional<String> mediaGroupId,
      Optional<String> guestQueryId,
      long migrateToChatId) {

    /// Its words, or those under its picture.
    String words() {
      return text.or(() -> caption)
          .or(() -> richMessage.map(MAPPER::<JsonNode>valueToTree).map(RichWords::of))
          .orElse("");
    }

    /// Its buttons.
    Optional<JsonNode> keyboard() {
      return replyMarkup.map(MAPPER::valueToTree);
    }

    List<UpdateEntity> marks() {
      return (text.isPresent() ? entities : captionEntities).orElse(List.of());
    }

    /// In which way it says something, where that is not by words.
    Optional<SpeechlessKind> speechless() {
      return words().isBlank() ? kind() : Optional.empty();
    }

    private Optional<SpeechlessKind> kind() {
      return Stream.of(
              kind(SpeechlessKind.PICTURE, photo, livePhoto, video, animation, paidMedia),
              kind(SpeechlessKind.SOUND, voice, videoNote, audio),
              kind(SpeechlessKind.PLACE, location, venue),
              kind(SpeechlessKind.CONTACT, contact),
              kind(SpeechlessKind.POLL, poll),
              kind(SpeechlessKind.STORY, story),
              kind(SpeechlessKind.PLAY, dice, game),
              kind(SpeechlessKind.FILE, document),
              kind(
                  SpeechlessKind.OTHER,
                  sticker,
                  checklist,
                  invoice,
                  giveaway,
                  giveawayWinners,
                  richMessage))
          .flatMap(Optional::stream)
          .findFirst();
    }

    private static Optional<SpeechlessKind> kind(SpeechlessKind kind, Optional<?>... ways) {
      return Stream.of(ways).anyMatch(Optional::isPresent) ? Optional.of(kind) : Optional.empty();
    }
  }

  /// Words of a message that somebody replies to.
  ///
  /// @param isManual whether somebody selected them; else the server did
  record SelectedQuote(String text, boolean isManual) {}

  /// A file, as the server keeps it.
  ///
  /// @param fileName as whoever sent it named it
  /// @param fileSize in bytes; 0 where it is not told
  record Document(String fileId, Optional<String> fileName, long fileSize) {}

  /// Where something is said, or a channel or group that speaks.
  ///
  /// @param type `private`, `group`, `supergroup` or `channel`
  record Chat(long id, String type) {}

  /// A person or a bot.
  record User(long id, boolean isBot, Optional<String> languageCode) {}

  /// A stretch of a text that means something.
  ///
  /// @param offset in UTF-16 code units
  /// @param length in UTF-16 code units
  record UpdateEntity(String type, int offset, int length, Optional<User> user) {}

  /// What is typed after the bot's name in any chat.
  record InlineQuery(String id, User from, String query, String offset) {}

  /// A press on a button.
  ///
  /// @param message the one that bears the button; its date is 0 where it is too old to be seen
  record CallbackQuery(String id, User from, Optional<UpdatePost> message, Optional<String> data) {}

  /// What became of the bot in a chat.
  record Membership(Chat chat, User from, Member oldChatMember, Member newChatMember) {}

  /// How the bot stands in a chat.
  record Member(String status, Optional<Boolean> isMember) {

    /// Whether it is in the chat at all.
    boolean isThere() {
      return switch (status) {
        case "left", "kicked" -> false;
        case "restricted" -> isMember.orElse(false);
        default -> true;
      };
    }
  }

  /// Reads it from what the server sent.
  ///
  /// @throws JsonProcessingException where it is none, or goes deeper than any update
  static Update of(JsonNode json) throws JsonProcessingException {
    List<JsonNode> level = List.of(json);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > DEEPEST) {
        throw new JsonParseException(
            MAPPER.treeAsTokens(json), "more than " + DEEPEST + " levels, one inside the other");
      }
      level = level.stream().flatMap(JsonNode::valueStream).toList();
    }
    return MAPPER.treeToValue(json, Update.class);
  }

  /// Reads it from what was kept.
  static Update of(String json) throws JsonProcessingException {
    return of(MAPPER.readTree(json));
  }
}
