package onrecord.telegram;

import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;
import onrecord.exchange.Reply.Change;
import onrecord.hearing.Incoming.Where;
import onrecord.journal.Journal;
import onrecord.telegram.Bot.Desk;
import onrecord.text.Languages;

/// What the bot says in a chat, by what that chat has chosen. Thread-safe.
final class Replies {
  private final Journal journal;
  private final Talk talk;
  private final Asides asides;

  Replies(Desk desk) {
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

  private void change(Where where, Reply reply) {
    switch (reply.change().orElse(null)) {
      case Change.Chosen(var preferences) ->
          journal.chats().prefer(where.chat(), preferences.encoded());
      case Change.Forget() -> journal.forget(where.chat());
      case Change.Vote _ -> {}
      case null -> {}
    }
  }

  /// What holds after the reply.
  static Preferences kept(Reply reply, Preferences preferences) {
    return reply.change().orElse(null) instanceof Change.Chosen(var chosen) ? chosen : preferences;
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
