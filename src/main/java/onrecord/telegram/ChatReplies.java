package onrecord.telegram;

import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.conversation.Reply.PreferenceChange;
import onrecord.language.Languages;
import onrecord.telegram.Bot.Desk;
import onrecord.telegram.journal.Journal;
import onrecord.telegram.message.Incoming.Where;

/// What the bot says in a chat, by what that chat has chosen. Thread-safe.
final class ChatReplies {
  private final Journal journal;
  private final LiveConversation talk;
  private final Acknowledgements asides;

  ChatReplies(Desk desk) {
    journal = desk.journal();
    talk = desk.talk();
    asides = desk.asides();
  }

  /// The reply to a message; what it changes is kept or erased.
  Reply to(Message message, Where where) {
    try (var _ = asides.typing(where)) {
      Reply reply = talk.reply(message);
      change(where, reply);
      return reply;
    }
  }

  /// Keeps or erases what a reply changes.
  void change(Where where, Reply reply) {
    switch (reply.change().orElse(null)) {
      case PreferenceChange.Chosen(var preferences) ->
          journal.chats().prefer(where.chat(), preferences.encoded());
      case PreferenceChange.Forget() -> journal.forget(where.chat());
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
        .orElseGet(() -> Preferences.of(where.language().orElseGet(() -> Languages.guess(words))));
  }
}
