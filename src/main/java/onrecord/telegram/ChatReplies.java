package onrecord.telegram;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.conversation.Wording;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.admission.GroupAdministrators;
import onrecord.telegram.admission.GroupAdministrators.ChatStanding;
import onrecord.telegram.drafting.DraftConversation;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.journal.SentAnswers.Answered;
import onrecord.telegram.message.Incoming.Said;
import onrecord.telegram.message.Incoming.Where;
import onrecord.telegram.subscription.SubscriptionReplies;

/// What the bot says in a chat, by what that chat has chosen. Thread-safe.
final class ChatReplies {
  private static final Duration RECENT = Duration.ofHours(1);
  private static final Pattern SETTINGS = Pattern.compile("(?i)\\A\\s*+/(?:settings|subscribe)\\b");

  private final Journal journal;
  private final LiveConversation talk;
  private final Acknowledgements asides;
  private final GroupAdministrators administrators;
  private final SubscriptionReplies subscriptions;

  ChatReplies(Desk desk) {
    journal = desk.journal();
    talk = desk.talk();
    asides = desk.asides();
    administrators = desk.administrators();
    subscriptions =
        new SubscriptionReplies(journal.subscriptions(), talk.news(), desk.terms().clock());
  }

  /// The reply to a message of that person; what it changes is kept or erased, where they may.
  Reply to(Message message, Where where, long person) {
    try (var _ = asides.typing(where)) {
      Reply reply = subscriptions.to(message, where).orElseGet(() -> talk.reply(message));
      if (concernsAll(message, reply)) {
        ChatStanding standing = administrators.of(where, person);
        if (standing != ChatStanding.ADMINISTRATOR) {
          return refusal(message, standing);
        }
      }
      change(where, reply);
      return reply;
    }
  }

  /// What somebody said, with what it may go on from.
  Message heard(Said said, Preferences preferences) {
    Where where = said.where();
    List<String> thread =
        said.repliedTo() == 0
            ? List.of()
            : journal
                .answers()
                .containing(where.chat(), said.repliedTo())
                .map(Answered::thread)
                .orElse(List.of());
    Message message =
        Message.written(said.text(), where.place(), preferences)
            .goingOnFrom(thread)
            .within(new Message.MessageContext(said.above(), recent(said)));
    return said.forwarded() ? message.passedOn() : message;
  }

  /// The last exchange of the last hour, where one is alone with the bot and replies to nothing.
  private List<String> recent(Said said) {
    boolean alone = said.where().place() == Message.MessagePlace.PRIVATE;
    return !alone || said.repliedTo() != 0 || said.forwarded()
        ? List.of()
        : journal
            .answers()
            .before(said.where().chat(), said.message(), said.at().minus(RECENT))
            .map(Answered::thread)
            .filter(thread -> !DraftConversation.isAsking(thread))
            .orElse(List.of());
  }

  /// Whether it changes, or shows so that it can be changed, what holds for a whole chat.
  private static boolean concernsAll(Message message, Reply reply) {
    return SETTINGS.matcher(message.text()).find()
        || switch (reply.change().orElse(null)) {
          case PreferenceChange.Chosen _, PreferenceChange.Forget _ -> true;
          case PreferenceChange.Subscribe _, PreferenceChange.Unsubscribe _ -> true;
          case PreferenceChange.Vote _ -> false;
          case null -> false;
        };
  }

  private static Reply refusal(Message message, ChatStanding standing) {
    boolean unknown = standing == ChatStanding.UNKNOWN;
    String words =
        Wording.in(message.preferences().language())
            .say(unknown ? "group.unreached" : "group.administrators");
    Reply refusal = Reply.of(Reply.Block.said(words));
    return message.pressed().isPresent() ? refusal.shown(Reply.Manner.NOTICE) : refusal;
  }

  /// Keeps or erases what a reply changes.
  void change(Where where, Reply reply) {
    switch (reply.change().orElse(null)) {
      case PreferenceChange.Chosen(var preferences) ->
          journal.chats().prefer(where.chat(), preferences.encoded());
      case PreferenceChange.Forget() -> journal.forget(where.chat());
      case PreferenceChange.Subscribe(var subscription) ->
          journal.subscriptions().add(SubscriptionReplies.subscriber(where), subscription);
      case PreferenceChange.Unsubscribe(var number) ->
          journal.subscriptions().end(where.chat(), number);
      case PreferenceChange.Vote _ -> {}
      case null -> {}
    }
  }

  /// What holds after the reply.
  static Preferences kept(Reply reply, Preferences preferences) {
    return reply.change().orElse(null) instanceof PreferenceChange.Chosen(var chosen)
        ? chosen
        : preferences;
  }

  /// What the chat has chosen, else what suits the speaker, else what suits the words.
  Preferences preferences(Where where, String words) {
    return journal
        .chats()
        .preferences(where.chat())
        .map(Preferences::decode)
        .orElseGet(
            () -> Preferences.of(where.language().orElseGet(() -> Wording.languageOf(words))));
  }
}
