package onrecord.telegram;

import onrecord.conversation.Conversation.Cards;
import onrecord.exchange.Message;
import onrecord.exchange.Message.Preferences;
import onrecord.exchange.Reply;

/// The conversation about whichever generation of the archive serves at the moment. Thread-safe.
public interface Talk {

  /// What the bot says to a message.
  Reply reply(Message message);

  /// Quotes as cards, from one of them on.
  Cards cards(String query, Preferences preferences, int from);
}
