package onrecord.telegram;

import onrecord.conversation.Conversation.Cards;
import onrecord.conversation.Message;
import onrecord.conversation.Message.Preferences;
import onrecord.conversation.Reply;
import onrecord.telegram.subscription.ArchiveNews;

/// The conversation about whichever generation of the archive serves at the moment. Thread-safe.
public interface LiveConversation {

  /// What the bot says to a message.
  Reply reply(Message message);

  /// What there is to be told of.
  default ArchiveNews news() {
    return ArchiveNews.NONE;
  }

  /// Quotes as cards, from one of them on.
  Cards cards(String query, Preferences preferences, int from);
}
